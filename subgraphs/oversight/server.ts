import { runDepartment } from '#department/run.ts';
import { oversight } from './department.ts';

await runDepartment(oversight);
