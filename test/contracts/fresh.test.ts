import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { documentCodes } from '#kernel/errors/document.ts';
import { clientSchema } from '../../gateway/supergraph/client-schema.ts';
import { houses } from '../../city/departments.ts';
import { fillBlocks } from '../../city/registry/blocks.ts';
import { printedFiles } from '../../city/registry/printed.ts';
import { compose } from '../../gateway/supergraph/compose.ts';
import { readPlan } from '../../gateway/supergraph/supergraph-config.ts';
import { ROOT, sources, textOf } from '../tools/sources.ts';

test('the committed supergraph is what the departments compose to', () => {
  const composition = compose(readPlan(ROOT, 'gateway/supergraph/supergraph.yaml'));
  expect(composition).toMatchObject({ ok: true });
  expect(composition.ok && composition.supergraph === textOf('gateway/supergraph/supergraph.graphql')).toBe(true);
});

test('schema.graphql is what clients see of it', () => {
  expect(clientSchema(textOf('gateway/supergraph/supergraph.graphql')) === textOf('schema.graphql')).toBe(true);
});

test('the committed resolver types are what the departments generate', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['graphql-codegen', '--config', 'codegen.yml', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(`${status === 0 ? '' : stdout + stderr}`).toBe('');
});

test.each(Object.keys(printedFiles))('%s names the departments that there are', (file) => {
  const departments = houses.map(({ department }) => department);
  expect(fillBlocks(textOf(file), printedFiles[file]!, departments)).toBe(textOf(file));
  // The check can fail.
  const another = [...departments, { name: 'archive', port: 4199 }];
  expect(fillBlocks(textOf(file), printedFiles[file]!, another)).toMatch(/archive/);
});

test('docs/errors.md lists every code', () => {
  expect(textOf('docs/errors.md')).toBe(documentCodes());
});

test('errors are made with codes of the table', () => {
  const strangers = sources('{kernel,department,gateway,subgraphs}/**/*.ts')
    .filter(
      (file) => !file.endsWith('.test.ts') && !file.endsWith('generated.ts') && !file.startsWith('kernel/errors/'),
    )
    .flatMap((file) => [...textOf(file).matchAll(/\bcode: '([A-Z][A-Z_]+)'/g)].map(([, code]) => `${file}: ${code}`))
    .filter((found) => !textOf('docs/errors.md').includes(`\`${found.split(': ')[1]}\``));
  expect(strangers).toEqual([]);
});
