import { readFile } from 'node:fs/promises';
import { importJWK, type JWK, SignJWT } from 'jose';
import { type HouseOptions, type OpenHouse, openHouse } from '../house.ts';
import type { EventReader, StreamEvent } from './events.ts';

/** A city in which the mother's youngest child has an application that has not been sent yet. */
export interface FollowedApplication {
  readonly house: OpenHouse;
  readonly child: { readonly id: string; readonly fullName: string };
  readonly applicationId: string;
  /** The kindergarten where children of the mother's commune belong. */
  readonly school: { readonly id: string; readonly name: string };
  /** The father sends it: the place is given at once. */
  submit(): Promise<void>;
  /** The mother takes the place. */
  confirm(): Promise<void>;
  /** The head of the kindergarten enters the child. */
  enroll(): Promise<void>;
  /** A token of the head of the kindergarten. */
  headOfSchool(): Promise<string>;
  /** Any bearer token of this city, good for so many seconds from now on. */
  token(claims: Readonly<Record<string, unknown>> & { readonly sub: string }, forSeconds?: number): Promise<string>;
  /** Writes a step down that changes nothing, as a school's refusal does: whoever follows is told. */
  touch(): Promise<void>;
  sql<Row extends object>(department: string, text: string, values?: readonly unknown[]): Promise<Row[]>;
}

const HEAD = '5a1e0f5c-6f0e-4b7e-9a53-2a8d2f6f7c11';
const CHILDREN = `{ me { residence { commune { id } } children { id fullName student { enrollmentApplications(first: 1) { nodes { id accessCode } } } } }
  enrollmentCampaigns(schoolYear: "2026-2027", level: KINDERGARTEN) { nodes { id } } }`;
const ZONE = `query ($id: ID!) { enrollmentCampaigns(schoolYear: "2026-2027", level: KINDERGARTEN) { nodes { catchment(communeId: $id) { nodes { school { id name } } } } } }`;
const verb = (name: string, input: string) =>
  `mutation ($input: ${input}!) { outcome: ${name}(input: $input) { __typename } }`;

export async function openFollowedApplication(options: HouseOptions = {}): Promise<FollowedApplication> {
  const house = await openHouse({ engine: 'city', ...options });
  const { data } = await house.ask('mother', CHILDREN);
  const child = data.me.children.at(-1);
  const [{ id: applicationId, accessCode }] = child.student.enrollmentApplications.nodes;
  const zone = await house.ask('mother', ZONE, { id: data.me.residence.commune.id });
  const { school } = zone.data.enrollmentCampaigns.nodes[0].catchment.nodes[0];
  const jwk = JSON.parse(await readFile(house.identity.privateFile, 'utf8')) as JWK;
  const key = await importJWK(jwk, 'EdDSA');

  const sql: FollowedApplication['sql'] = (department, text, values = []) =>
    house.departments.get(department)!.database.reader.rows(text, values);
  const token: FollowedApplication['token'] = ({ sub, ...claims }, forSeconds = 3_600) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', kid: jwk.kid, typ: 'at+jwt' })
      .setIssuer(house.identity.issuer)
      .setAudience(house.identity.audience)
      .setSubject(sub)
      .setIssuedAt()
      .setExpirationTime(Math.floor(Date.now() / 1000) + forSeconds)
      .sign(key);
  const headOfSchool = async (): Promise<string> => {
    await sql(
      'education',
      `insert into staff (id, citizen_id, school_id, role, full_name, sort_name, since)
       values ($1, $1, $2, 'PRINCIPAL', 'Hà Thị Thu', 'Thu Hà Thị', '2020-09-01') on conflict do nothing`,
      [HEAD, school.id],
    );
    return token({ sub: HEAD, citizen_id: HEAD, roles: ['citizen', 'principal'], institution: school.id });
  };
  const done = async (answer: ReturnType<OpenHouse['ask']>): Promise<void> => {
    const { data: got, errors } = await answer;
    if (errors.length > 0 || !got.outcome.__typename.endsWith('Success')) {
      throw new Error(`The step was not done: ${JSON.stringify({ got, errors })}`);
    }
  };
  return {
    house,
    child,
    applicationId,
    school,
    token,
    headOfSchool,
    sql,
    submit: () =>
      done(
        house.ask('father', verb('submitEnrollmentApplication', 'SubmitEnrollmentApplicationInput'), {
          input: { accessCode, schoolIds: [school.id], idempotencyKey: 'the-fathers-request' },
        }),
      ),
    confirm: () =>
      done(
        house.ask('mother', verb('confirmEnrollment', 'ConfirmEnrollmentInput'), {
          input: { accessCode, idempotencyKey: 'the-mothers-confirmation' },
        }),
      ),
    enroll: async () =>
      done(
        house.ask(
          null,
          verb('enrollChild', 'EnrollChildInput'),
          { input: { applicationId, idempotencyKey: 'the-heads-decision' } },
          { authorization: `Bearer ${await headOfSchool()}` },
        ),
      ),
    touch: async () => {
      await sql(
        'education',
        `insert into application_transition (id, application_id, from_status, to_status, at, actor_role)
         select gen_random_uuid(), id, status, status, now(), 'SYSTEM' from application where id = $1`,
        [applicationId],
      );
    },
  };
}

export const FOLLOW = `subscription Follow($id: ID!) { change: enrollmentApplicationChanged(id: $id) { id application {
  status school { name } child: student { citizen { fullName } } } } }`;

/** The codes of an event's errors. */
export const codesOf = ({ errors }: StreamEvent): unknown[] => errors.map(({ extensions }) => extensions?.code);

/** Reads until the end, and tells what the last event was before it. */
export async function lastOf(events: EventReader): Promise<StreamEvent> {
  let last: StreamEvent | undefined;
  for (;;) {
    const event = await events.next();
    if (event.kind !== 'next') {
      if (event.kind !== 'complete' || last === undefined) {
        throw new Error(`It did not end well: ${events.text}`);
      }
      return last;
    }
    last = event;
  }
}
