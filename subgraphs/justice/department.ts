import { defineDepartment } from '#department/define.ts';
import { Certificate, CertificateEntry } from './certificate/certificate.entity.ts';
import { certificate } from './certificate/certificate.resolvers.ts';
import { loaders } from './context.ts';
import { Conviction } from './conviction/conviction.entity.ts';
import { registers } from './migrations/0001-registers.ts';
import { noCopyOfCustody } from './migrations/0002-no-copy-of-custody.ts';
import { Person } from './person/person.entity.ts';

export const justice = defineDepartment({
  name: 'justice',
  port: 4105,
  folder: new URL('.', import.meta.url),
  entities: [Person, Conviction, Certificate, CertificateEntry],
  migrations: [registers, noCopyOfCustody],
  loaders,
  resolvers: [certificate],
});
