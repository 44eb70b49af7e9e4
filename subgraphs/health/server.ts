import { runDepartment } from '#kernel/department/run.ts';
import { health } from './department.ts';

await runDepartment(health);
