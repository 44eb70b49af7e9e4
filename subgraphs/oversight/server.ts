import { runDepartment } from '#kernel/department/run.ts';
import { oversight } from './department.ts';

await runDepartment(oversight);
