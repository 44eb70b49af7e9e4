import { defineRoom } from '#department/define.ts';
import { Certificate, CertificateEntry } from './certificate.entity.ts';
import { certificateLoaders } from './certificate.loaders.ts';
import { certificate } from './certificate.resolvers.ts';

export const certificateRoom = defineRoom({
  entities: [Certificate, CertificateEntry],
  loaders: certificateLoaders,
  resolvers: certificate,
});
