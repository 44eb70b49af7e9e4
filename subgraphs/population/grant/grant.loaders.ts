import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { groupByKey } from '#department/loaders/batch.ts';
import type { Grant } from '#department/policy/policy.ts';
import { isId } from '#department/scalars/id.ts';
import type { WireCall } from '#kernel/protocol/viewer.ts';
import { IN_CUSTODY } from '../citizen/custody.ts';

/** Who stands in for a person today: guardians of a minor, and what the person let the viewer in for. */
export interface Standing {
  readonly guardianIds: readonly string[];
  readonly grants: readonly Grant[];
}

/** A guardian, or a grant of somebody else's. */
export interface StandingRow {
  readonly citizen: string;
  readonly grantee: string | null;
  readonly institution: string | null;
  readonly purpose: string | null;
  /** Null for guardians. */
  readonly scopes: readonly string[] | null;
}

/**
 * Only what concerns who is asking and why leaves the register: policies of all departments ask for nothing else, and
 * what others were let in for is not theirs to carry.
 */
const TO_THE_VIEWER = 'x.delegate_id = $3::uuid';
const TO_THE_VIEWERS_INSTITUTION = 'x.institution = $4 and x.purpose = $5';

const IN_FORCE = 'x.revoked_at is null and x.valid_from <= $2::date and x.valid_to >= $2::date';

/** What a guardian consented to ends with the guardian's word: at majority or when custody changes. */
const BY_THE_PERSON_OR_A_GUARDIAN = `(x.granted_by = x.citizen_id or exists (
  select from guardianship g join citizen c on c.id = g.child_id
  where g.child_id = x.citizen_id and g.guardian_id = x.granted_by and ${IN_CUSTODY}))`;

/** @param people SQL for an array of citizens' ids, over the ids in `$1` */
const standingOf = (people: string): string => `
  select g.child_id as citizen, g.guardian_id as grantee, null as institution, null as purpose, null::text[] as scopes
    from guardianship g join citizen c on c.id = g.child_id where g.child_id = any(${people}) and ${IN_CUSTODY}
  union
  select x.citizen_id, x.delegate_id, null, null, x.scopes from delegation x
    where x.citizen_id = any(${people}) and ${TO_THE_VIEWER} and ${IN_FORCE}
  union
  select x.citizen_id, null, x.institution, x.purpose, x.scopes from consent x
    where x.citizen_id = any(${people}) and ${TO_THE_VIEWERS_INSTITUTION} and ${IN_FORCE} and ${BY_THE_PERSON_OR_A_GUARDIAN}
  order by 1, 2, 3, 4`;

const STANDING = standingOf('$1::uuid[]');
/** What statements over `standingOf` take from `$2` on: the date, and whom the grants must concern. */
export const concerning = (today: string, { viewer, purpose }: WireCall): (string | null)[] => [
  today,
  viewer.citizenId !== null && isId(viewer.citizenId) ? viewer.citizenId : null,
  viewer.institution,
  purpose ?? null,
];

/** Who stands in for the children of the guardians in `$1`; the rest as in `concerning`. */
export const STANDING_OF_CHILDREN = standingOf(
  'array(select child_id from guardianship where guardian_id = any($1::uuid[]))',
);

const grantsOf = ({ grantee, institution, purpose, scopes }: StandingRow): Grant[] =>
  (scopes ?? []).map((scope) => ({ scope, granteeId: grantee, institution, purpose }));

const standings = (citizens: readonly string[], rows: readonly StandingRow[]): Standing[] =>
  groupByKey(citizens, rows, ({ citizen }) => citizen).map((group) => ({
    guardianIds: group.filter(({ scopes }) => scopes === null).map(({ grantee }) => grantee!),
    grants: group.flatMap(grantsOf),
  }));

export function grantLoaders({ reader, clock, call }: LoaderTools) {
  /** One statement for both, since every policy asks for both. */
  const standingByCitizen = new DataLoader<string, Standing>(async (citizens) =>
    standings(citizens, await reader.rows<StandingRow>(STANDING, [citizens, ...concerning(clock.today(), call)])),
  );
  return {
    standingByCitizen,
    /** Takes over what was read beside the citizens themselves. */
    learnStanding(citizens: readonly string[], rows: readonly StandingRow[]): void {
      for (const [at, standing] of standings(citizens, rows).entries()) {
        standingByCitizen.prime(citizens[at]!, standing);
      }
    },
  };
}
