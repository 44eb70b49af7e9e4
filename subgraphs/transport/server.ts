import { runDepartment } from '#department/run.ts';
import { transport } from './department.ts';

await runDepartment(transport);
