import { defineRoom } from '#department/define.ts';
import { InsuranceCard } from './insurance-card.entity.ts';
import { InsuranceVerification } from './insurance-verification.entity.ts';
import { insuranceCardLoaders } from './insurance-card.loaders.ts';
import { insuranceCard } from './insurance-card.resolvers.ts';

export const insuranceCardRoom = defineRoom({
  entities: [InsuranceCard, InsuranceVerification],
  loaders: insuranceCardLoaders,
  resolvers: insuranceCard,
});
