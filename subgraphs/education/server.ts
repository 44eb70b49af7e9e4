import { runDepartment } from '#kernel/department/run.ts';
import { education } from './department.ts';

await runDepartment(education);
