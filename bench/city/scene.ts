import type { CastName, World } from '../../city/world/facts.ts';
import type { Stage } from '../tools/stage.ts';
import { OPERATIONS, type OperationName } from './operations.ts';

export const DEPARTMENTS = ['population', 'education', 'health', 'transport', 'justice'] as const;
export type CityStage = Stage<(typeof DEPARTMENTS)[number]>;

/** How an operation is asked. */
export interface Question {
  readonly viewer: CastName;
  readonly variables: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

export type RunSql = (
  department: (typeof DEPARTMENTS)[number],
  text: string,
  values: readonly unknown[],
) => Promise<readonly object[]>;

const EMERGENCIES = 60;

/** Puts on every desk what lies there in the morning, and says how each operation is asked. Twice is once. */
export async function prepare(world: World, sql: RunSql): Promise<Readonly<Record<OperationName, Question>>> {
  const { mother, doctor, principal } = world.cast;
  const motherId = mother.citizenId!;
  const one = async (...statement: Parameters<RunSql>): Promise<string> => {
    const [found] = (await sql(...statement)) as { id: string }[];
    if (!found) {
      throw new Error(`The city has nothing to show for: ${statement[1]}`);
    }
    return found.id;
  };
  const child = await one(
    'population',
    'select c.id from guardianship g join citizen c on c.id = g.child_id where g.guardian_id = $1 order by c.date_of_birth limit 1',
    [motherId],
  );
  await sql('health', `insert into care_episode values ($1, $2, $3, '2026-11-01', null) on conflict do nothing`, [
    world.id('bench-episode', 0),
    motherId,
    doctor.institution,
  ]);
  const patients = (await sql('population', 'select id from citizen order by id limit $1', [EMERGENCIES])) as {
    id: string;
  }[];
  for (const [at, { id }] of patients.entries()) {
    await sql(
      'health',
      `insert into emergency_access (id, citizen_id, facility_id, opened_by, idempotency_key, request_digest, reason, opened_at, open_until)
       values ($1, $2, $3, $4, $5, 'x', 'Unconscious after an accident', '2026-11-19T08:00:00Z', '2026-11-19T20:00:00Z') on conflict do nothing`,
      [world.id('bench-emergency', at), id, doctor.institution, doctor.citizenId, `bench-emergency-${at}`],
    );
  }
  const claim = world.id('bench-claim', 0);
  await sql(
    'health',
    `insert into insurance_verification (id, verified_by, idempotency_key, question, facility_id, card_id, verified_at, on_day, outcome, benefit_rate, valid_to, registered_facility_id)
     select $1, $2, 'bench-claim', repeat('0', 64), $3, id, now(), '2026-11-20', 'VERIFIED', 80, valid_to, registered_facility_id
     from insurance_card where citizen_id = $4 order by valid_to desc limit 1 on conflict do nothing`,
    [claim, doctor.citizenId, doctor.institution, motherId],
  );
  await sql(
    'justice',
    `insert into certificate (id, citizen_id, form_type, status, requested_by, requested_at, due_on)
     values ($1, $2, 'FORM_2', 'REQUESTED', $2, '2026-11-19T08:00:00Z', '2026-12-01') on conflict do nothing`,
    [world.id('bench-request', 0), motherId],
  );
  const request = await one(
    'justice',
    "select id from certificate where citizen_id = $1 and status in ('REQUESTED', 'IN_PROGRESS') order by id limit 1",
    [motherId],
  );
  const campaignId = await one(
    'education',
    'select campaign_id as id from wish where wished_school_id = $1 group by 1 order by count(*) desc, 1 limit 1',
    [principal.institution],
  );

  const questions: Record<OperationName, { variables: Record<string, string>; case?: string }> = {
    citizenFile: { variables: { id: child } },
    enrollmentDesk: { variables: { schoolId: principal.institution!, campaignId } },
    emergencyReviews: { variables: {} },
    patientFile: { variables: { id: motherId } },
    claim: { variables: { id: motherId }, case: claim },
    trafficStop: { variables: { id: motherId } },
    certificate: { variables: { id: motherId }, case: request },
    dossier: { variables: { id: motherId }, case: '000.00.01.H26-261120-0001' },
  };
  const asked = Object.entries(questions).map(([name, { variables, case: reference }]) => {
    const { viewer, purpose } = OPERATIONS[name as OperationName];
    const headers = {
      ...(purpose && { 'city-purpose': purpose }),
      ...(reference && { 'city-case': reference }),
    };
    return [name, { viewer, variables, headers }];
  });
  return Object.fromEntries(asked) as Record<OperationName, Question>;
}
