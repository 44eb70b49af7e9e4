import { runDepartment } from '#kernel/department/run.ts';
import { population } from './department.ts';

await runDepartment(population);
