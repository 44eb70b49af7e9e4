import { defineRoom } from '#department/define.ts';
import { Exemption } from './exemption.entity.ts';
import { exemptionLoaders } from './exemption.loaders.ts';
import { exemption } from './exemption.resolvers.ts';

export const exemptionRoom = defineRoom({ entities: [Exemption], loaders: exemptionLoaders, resolvers: exemption });
