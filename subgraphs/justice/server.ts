import { runDepartment } from '#department/run.ts';
import { justice } from './department.ts';

await runDepartment(justice);
