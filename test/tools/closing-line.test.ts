import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from './sources.ts';

const results = (passed: number, failed: number, broken: number) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken });

test.each([
  ['all is well', results(12, 0, 0), 0, '12 passed, 0 failed', 0],
  ['tests fail', results(12, 3, 0), 1, '12 passed, 3 failed', 1],
  ['a file of tests cannot be run', results(12, 3, 1), 1, '12 passed, 4 failed', 1],
  ['jest fails for a reason of its own', results(12, 0, 0), 1, '12 passed, 1 failed', 1],
  ['jest leaves half its results', results(12, 0, 0).slice(9), 1, '0 passed, 1 failed', 1],
  ['nothing was tested', results(0, 0, 0), 0, '0 passed, 0 failed', 1],
])('when %s, the line says so and the exit code too', (_when, text, status, line, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'city-closing-'));
  const file = join(folder, 'results.json');
  writeFileSync(file, text);
  const run = spawnSync('node', [join(ROOT, 'test/tools/closing-line.js'), file, String(status)], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect([run.stdout, run.status]).toEqual([`${line}\n`, code]);
});
