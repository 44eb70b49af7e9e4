import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose, describeProblems } from './compose.ts';
import { readPlan } from './plan.ts';

/** `npm run compose [-- --check]`: writes the supergraph, or says whether the committed one is fresh. */
const root = join(import.meta.dirname, '../..');
const target = join(import.meta.dirname, 'supergraph.graphql');
const check = process.argv.includes('--check');

try {
  const departments = readPlan(root, 'gateway/supergraph/supergraph.yaml');
  const composition = compose(departments);
  if (!composition.ok) {
    process.stderr.write(`${describeProblems(composition.problems)}\n`);
    process.exit(1);
  }
  const names = departments.map(({ name }) => name).join(', ');
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (check && committed !== composition.supergraph) {
    process.stderr.write(
      'gateway/supergraph/supergraph.graphql is stale: run `npm run compose` and commit the result.\n',
    );
    process.exit(1);
  }
  if (!check && committed !== composition.supergraph) {
    // A watching gateway must never read half a file.
    await writeFile(`${target}.new`, composition.supergraph);
    await rename(`${target}.new`, target);
  }
  process.stdout.write(`${check ? 'Fresh' : 'Composed'}: ${names}.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
