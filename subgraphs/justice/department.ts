import { defineDepartment } from '#kernel/department/define.ts';
import { Certificate, CertificateEntry } from './certificate/certificate.entity.ts';
import { certificate } from './certificate/certificate.resolvers.ts';
import { loaders } from './context.ts';
import { Conviction } from './conviction/conviction.entity.ts';
import { registers } from './migrations/0001-registers.ts';
import { Guardianship, Person } from './person/person.entity.ts';

export const justice = defineDepartment({
  name: 'justice',
  port: 4105,
  folder: new URL('.', import.meta.url),
  entities: [Person, Guardianship, Conviction, Certificate, CertificateEntry],
  migrations: [registers],
  loaders,
  resolvers: [certificate],
});
