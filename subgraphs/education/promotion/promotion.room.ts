import { defineRoom } from '#department/define.ts';
import { Promotion, SummerResult } from './promotion.entity.ts';
import { promotionLoaders } from './promotion.loaders.ts';
import { promotion } from './promotion.resolvers.ts';

export const promotionRoom = defineRoom({
  entities: [Promotion, SummerResult],
  loaders: promotionLoaders,
  resolvers: promotion,
});
