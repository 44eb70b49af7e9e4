import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { houses } from '../../city/departments.ts';
import { ROOT, textOf } from '../tools/sources.ts';

const folders = readdirSync(join(ROOT, 'subgraphs'));
const yaml = (file: string) => parse(textOf(file), { merge: true }) as Record<string, Record<string, unknown>>;

/** A department is one folder and these doorbells; each test prints the line that is missing. */
test.each(folders)('%s has a bell in supergraph.yaml', (name) => {
  expect(yaml('gateway/supergraph/supergraph.yaml').departments).toMatchObject({
    [name]: { sdl: `subgraphs/${name}` },
  });
});

test.each(folders)('%s has a bell in codegen.yml', (name) => {
  expect(Object.keys(yaml('codegen.yml').generates!)).toContain(`subgraphs/${name}/generated.ts`);
});

test.each(folders)('%s has a bell in city/departments.ts', (name) => {
  expect(houses.map(({ department }) => department.name)).toContain(name);
});

test.each(folders)('%s tells newcomers what it owns', (name) => {
  for (const file of ['README.md', 'department.ts', 'server.ts', 'schema.graphql']) {
    expect([file, existsSync(join(ROOT, 'subgraphs', name, file))]).toEqual([file, true]);
  }
});

test('every bell has a house behind it', () => {
  expect(Object.keys(yaml('gateway/supergraph/supergraph.yaml').departments!).sort()).toEqual(folders.sort());
});
