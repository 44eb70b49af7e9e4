import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readGraph } from '#department/purpose/operations.ts';
import { parsePurposes } from '#department/purpose/register.ts';
import { ROOT, sources, textOf } from '../tools/sources.ts';

const registers = readdirSync(join(ROOT, 'subgraphs'))
  .map((name) => `subgraphs/${name}/purposes.yaml`)
  .filter((file) => sources(file).length > 0);

test('no registered operation asks for more than its purpose needs', () => {
  const { status, stdout, stderr } = spawnSync('node', ['department/purpose/check-command.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+ purposes and \d+ operations: none asks for more than it needs\.\n$/);
});

test('every purpose of an office has a registered operation, and no purpose lists what none of them could ask for', () => {
  const codes = registers.flatMap((file) => [...parsePurposes(textOf(file), file).purposes.keys()]);
  const folders = new Set(sources('operations/*/*.graphql').map((file) => basename(dirname(file))));
  expect(codes.filter((code) => !folders.has(code))).toEqual([]);
});

test('every sensitive field of the graph belongs to a purpose, or is for the person and her representatives alone', () => {
  const graph = readGraph(textOf('gateway/supergraph/supergraph.graphql'), 'supergraph.graphql');
  const listed = new Set(
    registers.flatMap((file) => parsePurposes(textOf(file), file).fields.map(({ coordinate }) => coordinate)),
  );
  const alone = ['Mutation.requestCriminalRecordCertificate'];
  const sensitive = Object.values(graph.schema.getTypeMap())
    .flatMap((type) =>
      'getFields' in type ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    )
    .filter((coordinate) => graph.sensitivityOf(coordinate) === 'SENSITIVE');
  expect(sensitive.length).toBeGreaterThan(20);
  expect(sensitive.filter((coordinate) => !listed.has(coordinate) && !alone.includes(coordinate))).toEqual([]);
});
