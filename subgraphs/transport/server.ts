import { runDepartment } from '#kernel/department/run.ts';
import { transport } from './department.ts';

await runDepartment(transport);
