import { runDepartment } from '#department/run.ts';
import { health } from './department.ts';

await runDepartment(health);
