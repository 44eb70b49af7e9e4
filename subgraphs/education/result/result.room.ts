import { defineRoom } from '#department/define.ts';
import { TermResult, YearResult } from './result.entity.ts';
import { resultLoaders } from './result.loaders.ts';
import { result } from './result.resolvers.ts';

export const resultRoom = defineRoom({ entities: [TermResult, YearResult], loaders: resultLoaders, resolvers: result });
