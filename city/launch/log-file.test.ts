import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { OLDER_KEPT, openLogFile } from './log-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'city-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function ended(log: ReturnType<typeof openLogFile>) {
  log.end();
  await finished(log);
}
const mode = (file: string) => (statSync(join(folder, file)).mode & 0o777).toString(8);

test('a log goes on where it was, and only its owner reads it', async () => {
  writeFileSync(join(folder, 'health.log'), 'before\n', { mode: 0o644 });
  const log = openLogFile(folder, 'health');
  log.write('after\n');
  await ended(log);
  expect(readFileSync(join(folder, 'health.log'), 'utf8')).toBe('before\nafter\n');
  expect(mode('health.log')).toBe('600');
});

test('a log that is full begins anew; a few older ones are kept', async () => {
  const log = openLogFile(folder, 'health', 100);
  for (let line = 0; line < 100; line++) {
    log.write(`${String(line).padStart(39, ' ')}\n`);
  }
  await ended(log);
  const files = readdirSync(folder).sort();
  expect(files).toEqual(['health.log', ...Array.from({ length: OLDER_KEPT }, (_, age) => `health.log.${age + 1}`)]);
  for (const file of files) {
    expect(statSync(join(folder, file)).size).toBeLessThanOrEqual(100);
    expect(mode(file)).toBe('600');
  }
  expect(readFileSync(join(folder, 'health.log'), 'utf8')).toContain('99\n');
});
