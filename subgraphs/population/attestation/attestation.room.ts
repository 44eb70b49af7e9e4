import { defineRoom } from '#department/define.ts';
import { attestationLoaders } from './attestation.loaders.ts';
import { attestation } from './attestation.resolvers.ts';

export const attestationRoom = defineRoom({ loaders: attestationLoaders, resolvers: attestation });
