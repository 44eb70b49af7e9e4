import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** What clients and departments name is never the key of a plain object: the linter says so of each of these. */
describe('the linter knows names as keys', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'names-'));
    const { overrides } = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
    const ofGateway = overrides.find(({ includes }: { includes: string[] }) => includes.includes('gateway/**'));
    const plugins = ofGateway.plugins.map((plugin: string) => join(root, plugin));
    await writeFile(join(folder, 'biome.json'), JSON.stringify({ root: true, plugins }));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const said = async (code: string): Promise<string> => {
    await writeFile(join(folder, 'code.ts'), code);
    const biome = join(root, 'node_modules/.bin/biome');
    const linting = spawn(biome, ['lint', '--colors=off', 'code.ts'], { cwd: folder });
    const [stdout, stderr] = await Promise.all([text(linting.stdout), text(linting.stderr)]);
    return stdout + stderr;
  };

  test.each([
    ['an object filled by names', 'export const a: Record<string, number> = {};\n', 'Whoever fills an object by names'],
    [
      'a name of a document',
      'export const a = (values: Record<string, 1>, node: { name: { value: string } }) => values[node.name.value];\n',
      'A name in a document is',
    ],
    [
      'a variable',
      'export const a = (run: { variables: Record<string, 1> }, name: string) => run.variables[name];\n',
      "A variable's name is a client's word",
    ],
  ])('%s', async (_name, code, sentence) => {
    expect(await said(code)).toContain(sentence);
  });

  test('and lets maps be', async () => {
    expect(await said('export const a = (values: Map<string, 1>, name: string) => values.get(name);\n')).toMatch(
      /^Checked 1 file .* No fixes applied\.\s*$/,
    );
  });
});
