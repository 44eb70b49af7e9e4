import { defineRoom } from '#department/define.ts';
import { report } from './report.resolvers.ts';

export const reportRoom = defineRoom({ resolvers: report });
