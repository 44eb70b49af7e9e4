import { readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { clientSchema } from './client-schema.ts';
import { compose, describeProblems } from './compose.ts';
import { readPlan } from './supergraph-config.ts';

/** `npm run compose [-- --check]`: writes the supergraph and what clients see of it, or says whether both are fresh. */
const root = join(import.meta.dirname, '../..');
const target = join(import.meta.dirname, 'supergraph.graphql');
const clients = join(root, 'schema.graphql');
const check = process.argv.includes('--check');

async function bringUpToDate(file: string, text: string): Promise<void> {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed === text) {
    return;
  }
  if (check) {
    throw new Error(`${relative(root, file)} is stale: run \`npm run compose\` and commit the result.`);
  }
  // A watching gateway must never read half a file.
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

try {
  const departments = readPlan(root, 'gateway/supergraph/supergraph.yaml');
  const composition = compose(departments);
  if (!composition.ok) {
    process.stderr.write(`${describeProblems(composition.problems)}\n`);
    process.exit(1);
  }
  const names = departments.map(({ name }) => name).join(', ');
  await bringUpToDate(target, composition.supergraph);
  await bringUpToDate(clients, clientSchema(composition.supergraph));
  process.stdout.write(`${check ? 'Fresh' : 'Composed'}: ${names}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
