import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { houses } from '../departments.ts';
import { fillBlocks } from './blocks.ts';
import { printedFiles } from './printed.ts';

/** Part of `npm run generate`: the lines of docker-compose.yml and .env.example that name departments. */
const ROOT = join(import.meta.dirname, '../..');
const departments = houses.map(({ department }) => department);

for (const [file, blocks] of Object.entries(printedFiles)) {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  const filled = fillBlocks(text, blocks, departments);
  if (filled !== text) {
    writeFileSync(path, filled);
  }
}
