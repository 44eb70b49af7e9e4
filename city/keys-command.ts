import { copyFile } from 'node:fs/promises';
import { ConfigError, processEnvironment, readSettings } from '#kernel/config/env.ts';
import { houses } from './departments.ts';
import { keepKeyPair } from './keys.ts';
import { citySettings } from './settings.ts';

/**
 * `node city/keys-command.ts`: makes the gateway's key pair in `CITY_FOLDER` the first time, and lays
 * its public half where departments read it, a place from which the private half cannot be seen. With
 * `CITY_KEYS_FOLDER`, each department gets a folder there with the key that signs its ledger, and
 * oversight the one that opens all ledgers.
 */
try {
  const env = processEnvironment();
  const target = readSettings(env).required(
    'CITY_WIRE_KEYS_FILE',
    'the file that departments read the public keys from',
  );
  const { publicFile } = await keepKeyPair(citySettings(env).folder, 'wire');
  await copyFile(publicFile, target);
  const keys = readSettings(env).text('CITY_KEYS_FOLDER');
  if (keys !== undefined) {
    for (const { department } of houses) {
      await keepKeyPair(`${keys}/${department.name}`, `${department.name}-ledger`);
    }
    const oversight = await keepKeyPair(`${keys}/oversight`, 'oversight');
    const readers = readSettings(env).required('CITY_OVERSIGHT_KEYS_FILE', 'the file with the public key of oversight');
    await copyFile(oversight.publicFile, readers);
  }
  process.stdout.write(`Departments find the gateway's public keys in ${target}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigError ? 2 : 1);
}
