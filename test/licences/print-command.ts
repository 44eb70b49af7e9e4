import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../tools/sources.ts';
import { licencesPage } from './licences.ts';

writeFileSync(join(ROOT, 'docs/licences.md'), licencesPage());
