import { writeFileSync } from 'node:fs';
import { printMatrix } from './matrix.ts';

/** Part of `npm run generate`: prints the table of who sees what. */
writeFileSync(new URL('../../docs/policy-matrix.md', import.meta.url), printMatrix());
