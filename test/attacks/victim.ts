import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { type HouseAnswer, type OpenHouse, openHouse } from '../house.ts';

/** A house, the mother in it whom everybody is after, and all that may never be found in an attacker's hands. */
export interface Scene {
  readonly house: OpenHouse;
  readonly victim: string;
  /** A child of hers, a minor. */
  readonly child: string;
  readonly secrets: readonly string[];
  sql<Row extends object>(department: string, text: string, values?: unknown[]): Promise<Row[]>;
  ask(
    who: CastName | null,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<HouseAnswer>;
  /** Fails where anything of the victim or her child is in what was got. */
  safe(got: unknown): void;
}

export const PLANTED = {
  bloodPressure: '139/87',
  court: 'Tòa án bí mật',
  crime: 'Tội không ai được biết',
  judgment: '77/2015/HS-ST',
} as const;

/** Opens the city and makes sure that there is something of every kind to steal. */
export async function openScene(): Promise<Scene> {
  const house = await openHouse();
  const sql = <Row extends object>(department: string, text: string, values: unknown[] = []) =>
    house.departments.get(department)!.database.reader.rows<Row>(text, values);
  const victim = house.id('mother');
  const [first] = [...house.world.households()];
  const child = first!.members.find(({ parentIds }) => parentIds.includes(victim))!;
  const mother = first!.members.find(({ id }) => id === victim)!;
  for (const id of [victim, child.id]) {
    await sql('health', 'update health_exam set systolic = 139, diastolic = 87 where citizen_id = $1', [id]);
  }
  const certificate = randomUUID();
  await sql(
    'justice',
    `insert into certificate (id, citizen_id, form_type, status, requested_by, requested_at, due_on, issued_on, issued_by, statement)
     values ($1, $2, 'FORM_2', 'ISSUED', $2, now(), '2026-06-30', '2026-06-30', 'office', 'NO_RECORD')`,
    [certificate, victim],
  );
  await sql(
    'justice',
    `insert into certificate_entry (certificate_id, position, form_type, judgment_number, court, crime, article, final_on, penalty, prison_months, expunged)
     values ($1, 0, 'FORM_2', $2, $3, $4, '173', '2015-06-30', 'FINE', null, true)`,
    [certificate, PLANTED.judgment, PLANTED.court, PLANTED.crime],
  );
  const vehicle = randomUUID();
  await sql('transport', "insert into vehicle values ($1, 'CAR', '2020-01-01')", [vehicle]);
  await sql('transport', "insert into vehicle_ownership values ($1, $2, '2020-01-01', null)", [vehicle, victim]);
  const plates = await sql<{ plate: string }>(
    'transport',
    'select plate from plate_assignment p join vehicle_ownership o using (vehicle_id) where o.owner_id = $1',
    [victim],
  );
  const licences = await sql<{ number: string }>(
    'transport',
    'select licence_number as number from driving_licence where citizen_id = $1',
    [victim],
  );
  const secrets = [
    ...[mother, child].flatMap(({ fullName, citizenNumber }) => [fullName, citizenNumber]),
    first!.code,
    first!.address,
    ...Object.values(PLANTED),
    ...plates.map(({ plate }) => plate),
    ...licences.map(({ number }) => number),
    certificate,
    vehicle,
  ];
  return {
    house,
    victim,
    child: child.id,
    secrets,
    sql,
    ask: (who, query, variables, headers) => house.ask(who, query, variables, headers),
    safe(got) {
      const text =
        typeof got === 'string' ? got : JSON.stringify(got, (key, value) => (key === 'headers' ? undefined : value));
      for (const secret of secrets) {
        expect(text).not.toContain(secret);
      }
    },
  };
}

/** Everything about a person that a client can ask for. */
export const EVERYTHING = `fullName dateOfBirth sex citizenNumber residence { address since } household { code members { fullName } } children { id fullName }
  delegations { totalCount nodes { id } } mandates { totalCount nodes { id } } consents { totalCount nodes { id } }
  insuranceCard { validTo benefitRate } healthRecord { latestExam { bloodPressure } exams { totalCount } } healthNotices { totalCount nodes { id } }
  drivingLicence { licenceNumber points } vehicles { totalCount nodes { id plate } }
  criminalRecordCertificates { totalCount nodes { id formType entries { court crime judgmentNumber } } }`;

export const FILE = `query ($id: ID!) { citizen(id: $id) { ${EVERYTHING} } }`;

const EMPTY = { totalCount: 0, nodes: [] };

/** What is left of a file where the viewer may see nothing beyond the name. */
export const CLOSED = {
  citizenNumber: null,
  residence: null,
  household: null,
  children: [],
  delegations: EMPTY,
  mandates: EMPTY,
  consents: EMPTY,
  insuranceCard: null,
  healthRecord: null,
  healthNotices: EMPTY,
  drivingLicence: null,
  vehicles: EMPTY,
  criminalRecordCertificates: EMPTY,
};
