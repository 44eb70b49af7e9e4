import { defineRoom } from '#department/define.ts';
import { InfrastructureObject } from './infrastructure.entity.ts';
import { infrastructureLoaders } from './infrastructure.loaders.ts';
import { infrastructure } from './infrastructure.resolvers.ts';

export const infrastructureRoom = defineRoom({
  entities: [InfrastructureObject],
  loaders: infrastructureLoaders,
  resolvers: infrastructure,
});
