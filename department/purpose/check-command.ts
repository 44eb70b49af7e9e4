import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glossaryOf } from '../audit-log/glossary.ts';
import { readSdl } from '../schema.ts';
import { checkOperation, checkRegisters, readGraph, type RegisteredOperation } from './operations.ts';
import { parsePurposes } from './register.ts';

/** `npm run purposes:check`: registers against the graph, and `operations/<purpose>/*.graphql` against the registers. */
const ROOT = join(import.meta.dirname, '../..');
const SUPERGRAPH = 'gateway/supergraph/supergraph.graphql';
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const find = (pattern: string) => globSync(pattern, { cwd: ROOT }).sort();

const graph = readGraph(read(SUPERGRAPH), SUPERGRAPH);
const registers = find('subgraphs/*/purposes.yaml').map((file) => ({
  department: basename(dirname(file)),
  register: parsePurposes(read(file), file),
}));
const declared = await Promise.all(
  find('subgraphs/*/schema.graphql').map(async (file) =>
    Object.keys(glossaryOf(await readSdl(pathToFileURL(`${join(ROOT, dirname(file))}/`))).roles),
  ),
);
const operations: RegisteredOperation[] = find('operations/*/*.graphql').map((file) => ({
  purpose: basename(dirname(file)),
  file,
  text: read(file),
}));
const problems = [
  ...checkRegisters(registers, graph, new Set(declared.flat())),
  ...operations.flatMap((operation) => checkOperation(operation, registers, graph)),
];
for (const { place, sentence } of problems) {
  process.stderr.write(`${place} ${sentence}\n`);
}
const purposes = registers.reduce((count, { register }) => count + register.purposes.size, 0);
if (problems.length > 0) {
  process.exit(1);
}
process.stdout.write(`${purposes} purposes and ${operations.length} operations: none asks for more than it needs.\n`);
