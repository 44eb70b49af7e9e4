import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../tools/sources.ts';

/** What a tool complains of; empty where it is content. */
function complaints(tool: string, ...words: string[]): string {
  const { NODE_OPTIONS: _onlyForJest, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(join(ROOT, 'node_modules/.bin', tool), words, {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `${error?.message ?? ''}${stdout}${stderr}`;
}

test('every type fits', () => {
  expect(complaints('tsc', '--noEmit')).toBe('');
});

test('lint and format have nothing to say', () => {
  expect(complaints('biome', 'check', '--colors=off', '--max-diagnostics=50')).toBe('');
});
