import { runDepartment } from '#department/run.ts';
import { population } from './department.ts';

await runDepartment(population);
