import { writeFileSync } from 'node:fs';
import { documentCodes } from './document.ts';

/** Part of `npm run generate`: prints the table of codes for people. */
writeFileSync(new URL('../../docs/errors.md', import.meta.url), documentCodes());
