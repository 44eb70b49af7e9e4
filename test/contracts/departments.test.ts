import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { houses } from '../../city/departments.ts';
import { ROOT, sources, textOf } from '../tools/sources.ts';

const LIST = 'city/department-list.ts';
const PLAN = 'gateway/supergraph/supergraph.yaml';
const folders = readdirSync(join(ROOT, 'subgraphs')).sort();
const lineOf = (name: string) => `export * as ${name} from '../subgraphs/${name}/house.ts';`;
const listed = textOf(LIST)
  .split('\n')
  .filter((line) => line.startsWith('export'));
const plan = (parse(textOf(PLAN)) as { departments: Record<string, { sdl: string; url: string }> }).departments;

/** A department is one folder and two lines; each test prints the line that is missing, or left over. */
test.each(folders)(`%s has its line in ${LIST}`, (name) => {
  expect(listed).toContain(lineOf(name));
});

test.each(folders)(`%s has its line in ${PLAN}`, (name) => {
  const { department } = houses.find((house) => house.department.name === name)!;
  expect(plan).toMatchObject({
    [name]: { sdl: `subgraphs/${name}`, url: `http://127.0.0.1:${department.port}/graphql` },
  });
});

test('no line is left of a department that has no folder', () => {
  expect(listed.filter((line) => !folders.some((name) => line === lineOf(name)))).toEqual([]);
  expect(Object.keys(plan).filter((name) => !folders.includes(name))).toEqual([]);
});

test('no two departments listen at one port', () => {
  const ports = houses.map(({ department }) => department.port);
  expect(new Set(ports).size).toBe(ports.length);
});

/**
 * Where code outside a department's folder may call it by its name, because of what it means and not because it is one
 * of the departments.
 */
const MEANT: readonly (readonly [place: string, name: string])[] = [
  // Custody and grants are population's word, which the gateway asks for before a write.
  ['gateway/attestation/', 'population'],
  // It gathers the ledgers of the others, and is told where they are.
  ['city/registry/printed.ts', 'oversight'],
  ['city/launch/', 'oversight'],
  ['city/keys', 'oversight'],
  ['city/start.ts', 'oversight'],
  // A planner's own health, not the department's.
  ['gateway/transport/lane.ts', 'health'],
];

test('nothing else outside a department’s folder names it', () => {
  const files = sources('{kernel,department,gateway,city}/**/*.{ts,js}', 'docker/**/*.{js,sh}', 'lint/*.grit').filter(
    (file) => !/\.test\.ts$/.test(file) && file !== LIST && !file.startsWith('city/world/'),
  );
  expect(files.length).toBeGreaterThan(100);
  const naming = files.flatMap((file) =>
    folders
      .filter((name) => new RegExp(`(['"\`])${name}\\1|subgraphs/${name}\\b`).test(withoutComments(textOf(file))))
      .map((name) => ({ file, name })),
  );
  const strange = naming.filter(
    (found) => !MEANT.some(([place, name]) => found.name === name && found.file.startsWith(place)),
  );
  expect(strange).toEqual([]);
  expect(textOf('Dockerfile')).not.toMatch(new RegExp(`\\b(${folders.join('|')})\\b`));
});

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

test.each(folders)('%s tells newcomers what it owns', (name) => {
  for (const file of ['README.md', 'codegen.yml', 'department.ts', 'house.ts', 'schema.graphql', 'server.ts']) {
    expect([file, existsSync(join(ROOT, 'subgraphs', name, file))]).toEqual([file, true]);
  }
});
