import { runDepartment } from '#kernel/department/run.ts';
import { justice } from './department.ts';

await runDepartment(justice);
