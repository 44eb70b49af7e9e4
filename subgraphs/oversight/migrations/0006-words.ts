import { sqlMigration } from '#department/orm/migration.ts';

/** Words outlive the fields, the roles and the departments that they were for, as entries do. */
export const wordsOfDepartments = sqlMigration(
  '0006-words',
  `
create table word (
  department text not null,
  kind text not null check (kind in ('DEPARTMENT', 'ROLE', 'FIELD')),
  name text not null,
  en text not null,
  vi text not null,
  primary key (department, kind, name)
);
`,
);
