import type { LoaderTools } from '#department/define.ts';
import type { Attestation, AttestedPerson } from '#kernel/protocol/viewer.ts';
import { IN_CUSTODY } from '../citizen/custody.ts';

/** They travel in a header; nobody is known to answer for so many. */
export const MOST_RELATIONS = 200;

const RELATIONS = `select g.child_id as ward, g.guardian_id as guardian from guardianship g join citizen c on c.id = g.child_id
  where (g.guardian_id = $1::uuid or g.child_id = $1::uuid) and ${IN_CUSTODY} order by 1, 2 limit ${MOST_RELATIONS}`;

const PERSONS = `select id as "citizenId", full_name as "fullName", date_of_birth::text as "dateOfBirth"
  from citizen where id = any($1::uuid[])`;

export const attestationLoaders = ({ reader, clock }: LoaderTools) => ({
  relationsOf: async (citizenId: string): Promise<NonNullable<Attestation['viewer']>> => {
    const rows = await reader.rows<{ ward: string; guardian: string }>(RELATIONS, [citizenId, clock.today()]);
    return {
      wardIds: rows.filter(({ guardian }) => guardian === citizenId).map(({ ward }) => ward),
      guardianIds: rows.filter(({ ward }) => ward === citizenId).map(({ guardian }) => guardian),
    };
  },
  personsOf: (ids: readonly string[]): Promise<readonly AttestedPerson[]> =>
    ids.length === 0 ? Promise.resolve([]) : reader.rows<AttestedPerson>(PERSONS, [ids]),
});
