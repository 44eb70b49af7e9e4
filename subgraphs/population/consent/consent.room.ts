import { defineRoom } from '#department/define.ts';
import { Consent } from './consent.entity.ts';
import { consentLoaders } from './consent.loaders.ts';
import { consent } from './consent.resolvers.ts';

export const consentRoom = defineRoom({ entities: [Consent], loaders: consentLoaders, resolvers: consent });
