import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeChanges, schemaChanges } from './changes.ts';

/**
 * `npm run schema:changes [-- FILE]`: what clients would notice of `schema.graphql` as it stands, against FILE or the
 * last commit. Ends with 1 where an operation of the city breaks, or anybody's could.
 */
const root = join(import.meta.dirname, '../..');
const [file] = process.argv.slice(2);

function committed(): string {
  return execFileSync('git', ['show', 'HEAD:schema.graphql'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
}

try {
  const before = file === undefined ? committed() : readFileSync(file, 'utf8');
  const after = readFileSync(join(root, 'schema.graphql'), 'utf8');
  const operations = globSync('operations/**/*.graphql', { cwd: root }).map((path) => ({
    file: path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
  const changes = schemaChanges(before, after, operations);
  process.stdout.write(describeChanges(changes));
  process.exitCode = changes.breaking.length + changes.broken.length > 0 ? 1 : 0;
} catch (error) {
  const from = file === undefined ? 'schema.graphql of the last commit' : file;
  process.stderr.write(
    `${from} cannot be compared: ${error instanceof Error ? error.message.split('\n')[0] : error}\n`,
  );
  process.exitCode = 2;
}
