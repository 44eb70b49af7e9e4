import { defineRoom } from '#department/define.ts';
import { Delegation } from './delegation.entity.ts';
import { delegationLoaders } from './delegation.loaders.ts';
import { delegation } from './delegation.resolvers.ts';

export const delegationRoom = defineRoom({ entities: [Delegation], loaders: delegationLoaders, resolvers: delegation });
