import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Puzzle } from './harness/puzzle.ts';
import { describePuzzle } from './harness/run-puzzle.ts';

const puzzles = join(import.meta.dirname, 'puzzles');

for (const name of readdirSync(puzzles).sort()) {
  const folder = join(puzzles, name);
  const { puzzle }: { puzzle: Puzzle } = await import(join(folder, 'puzzle.ts'));
  describePuzzle(folder, puzzle);
}
