import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run --silent secrets > .env`: a secret and a password for each that `.env.example` sets, known to nobody else.
 * Letters, digits, - and _ stand in an address as they are.
 */
const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
const names = [...example.matchAll(/^([A-Z][A-Z0-9_]*_(?:SECRET|PASSWORD))=only-for-development/gm)].map(
  ([, name]) => name!,
);
for (const name of names) {
  process.stdout.write(`${name}=${randomBytes(32).toString('base64url')}\n`);
}
