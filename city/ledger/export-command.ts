import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Pool } from 'pg';
import { type Environment, processEnvironment } from '#kernel/config/env.ts';
import { openSeal } from '#department/audit-log/checkpoint.ts';
import { openStore } from '#department/audit-log/store.ts';
import { houseOf } from '../departments.ts';
import { keepKeyPair, keepSecret } from '../keys.ts';
import { citySettings } from '../settings.ts';
import { openSealExport } from './export-seal.ts';
import { wordAndFlags } from './flags.ts';
import { writeExport } from './write-export.ts';

const USAGE = 'npm run ledger:export -- <department> --out FILE';
const LOCK_TIMEOUT_MS = 5_000;

/** `npm run ledger:export -- health --out health.ndjson`: a department's ledger in a file, while the city runs. */
async function run(argv: readonly string[], env: Environment): Promise<void> {
  const { word: name, flags } = wordAndFlags(argv, USAGE, ['out']);
  if (!flags.out) {
    throw new Error(`Expected: ${USAGE}.`);
  }
  const { department } = houseOf(name);
  const { folder, postgresPort } = citySettings(env);
  const url = env[`${name.toUpperCase()}_DATABASE_URL`] ?? (await embeddedUrl(name, folder, postgresPort));
  const keys = await keepKeyPair(folder, `${name}-ledger`);
  const keyFile = env[`${name.toUpperCase()}_LEDGER_KEY_FILE`] ?? keys.privateFile;
  const pool = new Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 3_000 });
  try {
    await pool.query('select 1').catch(() => {
      throw new Error(
        `The database of ${name} does not answer: start the city, or set ${name.toUpperCase()}_DATABASE_URL.`,
      );
    });
    const seal = existsSync(keyFile) ? openSeal(department.name, keyFile) : null;
    const store = openStore({ department: department.name, pool, seal, sealEvery: 1, lockTimeoutMs: LOCK_TIMEOUT_MS });
    const progress = (entries: number) => process.stderr.write(`\r${entries} entries`);
    const whole = existsSync(keyFile) ? openSealExport(keyFile) : null;
    const entries = await writeExport({
      department: department.name,
      store,
      seal: whole,
      file: flags.out,
      progress,
    });
    process.stderr.write('\n');
    process.stdout.write(
      `${entries} entries of ${name} are in ${resolve(flags.out)}; its keys are in ${keys.publicFile}.\n`,
    );
  } finally {
    await pool.end();
  }
}

const embeddedUrl = async (name: string, folder: string, port: number): Promise<string> =>
  `postgresql://${name}:${await keepSecret(folder, `${name}-database`)}@127.0.0.1:${port}/${name}`;

try {
  await run(process.argv.slice(2), processEnvironment());
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
