import { defineRoom } from '#department/define.ts';
import { CaseFile, Withholding } from './withholding.entity.ts';
import { withholdingLoaders } from './withholding.loaders.ts';
import { withholding } from './withholding.resolvers.ts';

export const withholdingRoom = defineRoom({
  entities: [CaseFile, Withholding],
  loaders: withholdingLoaders,
  resolvers: withholding,
});
