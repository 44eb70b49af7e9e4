import { runDepartment } from '#department/run.ts';
import { education } from './department.ts';

await runDepartment(education);
