import { type Ask, row } from './ask.ts';

export interface Person {
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly sex: string;
  readonly address: string;
  readonly since: string;
  readonly commune: { readonly code: string; readonly name: string; readonly district: { readonly name: string } };
  readonly household: { readonly code: string; readonly members: readonly object[] };
  /** The viewer herself, or a minor whom she answers for. */
  readonly own: boolean;
}

const PERSON = `
select c.full_name as "fullName", c.date_of_birth::text as "dateOfBirth", c.sex, r.address, r.since::text,
  json_build_object('code', m.code, 'name', m.name, 'district', json_build_object('name', d.name)) as commune,
  json_build_object('code', h.code, 'members', (
    select json_agg(json_build_object('fullName', x.full_name, 'relationship', x.relationship) order by x.relationship <> 'HEAD', x.date_of_birth, x.id)
    from citizen x where x.household_id = c.household_id)) as household,
  c.id = $2 or (c.date_of_birth + interval '18 years' > $3::date and exists (
    select from guardianship g where g.child_id = c.id and g.guardian_id = $2 and g.valid_from <= $3::date
      and (g.valid_to is null or g.valid_to > $3::date))) as own
from citizen c join household h on h.id = c.household_id left join residence r on r.citizen_id = c.id
left join commune m on m.id = r.commune_id left join district d on d.id = m.district_id
where c.id = $1`;

export const person = ({ databases, today, viewer, variables }: Ask): Promise<Person | null> =>
  row<Person>(databases.population, 'person', PERSON, [variables.id, viewer.citizenId, today]);

interface Name {
  readonly fullName: string;
  readonly dateOfBirth: string;
  readonly sex: string;
}

/** What officials who do not need more are given. */
export const name = ({ databases, variables }: Ask): Promise<Name | null> =>
  row<Name>(
    databases.population,
    'name',
    'select full_name as "fullName", date_of_birth::text as "dateOfBirth", sex from citizen where id = $1',
    [variables.id],
  );
