import { defineRoom } from '#department/define.ts';
import { MarkChange, MarkCorrection, Sheet } from './sheet.entity.ts';
import { sheetLoaders } from './sheet.loaders.ts';
import { mark } from './mark.resolvers.ts';

export const markRoom = defineRoom({
  entities: [MarkChange, MarkCorrection, Sheet],
  loaders: sheetLoaders,
  resolvers: mark,
});
