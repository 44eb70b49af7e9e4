import { processEnvironment } from '#kernel/config/env.ts';
import { keepKeyPair } from '../keys.ts';
import { withRunningCity } from '../launch/running.ts';
import { citySettings } from '../settings.ts';
import { openWorld } from '../world/world.ts';
import { isCastName, unknownPerson } from './cast-names.ts';
import { openMint } from './mint.ts';

/** `npm run token -- mother`: a bearer token on stdout and nothing else; the city need not be running. */
try {
  const name = process.argv[2];
  if (!isCastName(name)) {
    throw new Error(unknownPerson(name));
  }
  const { folder, world, issuer, audience } = citySettings(withRunningCity(processEnvironment()));
  const { privateFile } = await keepKeyPair(folder, 'issuer');
  const mint = await openMint({ issuer, audience, privateFile });
  process.stdout.write(`${await mint(openWorld(world).cast[name])}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
