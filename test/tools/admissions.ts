import { randomUUID } from 'node:crypto';
import type { AttestedPerson, Attestation, Viewer } from '#kernel/protocol/viewer.ts';
import { type Answer, type Data, openDepartment, type TestDepartment } from './department.ts';

/** A citizen whom the city was not made with; answers for the child whose code is sent along. */
export const someone = (): Viewer => ({
  subject: randomUUID(),
  citizenId: randomUUID(),
  roles: ['citizen'],
  institution: null,
});

const APPLICATION = `application { id status rejection channel school { name } choices { position priority refusedFor }
  documents { kind state } transitions { fromStatus toStatus actorRole reason } allowed }`;
const SUBMITTED = `... on SubmitEnrollmentApplicationSuccess { ${APPLICATION} } ... on EnrollmentWindowClosed { message messageVi opensAt }
  ... on SchoolNotInCampaign { message messageVi schoolId } ... on AccessCodeRefused { message messageVi } ... on AgeNotAccepted { message messageVi }`;
const STEP = `... on EnrollmentStepSuccess { ${APPLICATION} } ... on EnrollmentStepRefused { message messageVi status allowed }`;
const PLAN =
  '... on EnrollmentPlanSuccess { campaign { id rounds { kind open } } } ... on EnrollmentPlanRefused { message messageVi }';

interface Named {
  readonly citizenId?: string;
  readonly accessCode?: string;
}
const bare = (code: string): string => code.toUpperCase().replaceAll(/[\s-]/g, '');

/** What is asked of each verb's answer. */
const SELECTIONS: Readonly<Record<string, string>> = {
  issueEnrollmentCode:
    '... on IssueEnrollmentCodeSuccess { accessCode application { id status } duplicateCount } ... on ActiveApplicationExists { status } ... on ChildNotIdentified { message messageVi }',
  submitEnrollmentApplication: SUBMITTED,
  enterEnrollmentApplication: SUBMITTED,
  planEnrollmentCampaign: PLAN,
  setEnrollmentPlaces: PLAN,
  setCatchment: PLAN,
};

export interface Child {
  readonly accessCode: string;
  readonly application: { readonly id: string };
  readonly citizenId: string;
}

/** The education department while it enrolls. */
export interface Admissions extends AsyncDisposable {
  readonly city: TestDepartment;
  /** The commune that the cast lives in. */
  readonly communeId: string;
  /**
   * Runs a verb of enrollment; a key is made up where the input has none. Does as a client should: sent again with the
   * same key while the department is too busy. Throws where the verb does.
   */
  run(who: Viewer, verb: string, input: object): Promise<Data>;
  answer(who: Viewer, verb: string, input: object): Promise<Answer>;
  /** Has the population register know a person. */
  register(person: AttestedPerson): void;
  /** Gives the code of a new child, who lives in the cast's commune, to a family. */
  child(campaignId: string, dateOfBirth: string, more?: object): Promise<Child>;
  campaign(schoolYear: string, level: string): Promise<string>;
  /** Lets a school have so many places beyond those that are given. */
  leavePlaces(campaignId: string, schoolId: string, left: number): Promise<void>;
  placesOf(campaignId: string, schoolId: string): Promise<{ places: number; accepted: number }>;
  schoolNamed(name: string): string;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openAdmissions(): Promise<Admissions> {
  const city = await openDepartment('education');
  const inputTypes = new Map<string, string>();
  for (const { name, args } of (
    await city.ask(
      city.as('owner'),
      '{ __schema { mutationType { fields { name args { type { ofType { name } } } } } } }',
    )
  ).data.__schema.mutationType.fields) {
    inputTypes.set(name, args[0].type.ofType.name);
  }
  /** Children that were born for a test, as population would have them. */
  const born = new Map<string, AttestedPerson>();
  const byCode = new Map<string, string>();
  const attested = ({ roles }: Viewer, { citizenId = '', accessCode = '' }: Named): Attestation => ({
    viewer: { wardIds: roles.join() === 'citizen' ? [byCode.get(bare(accessCode)) ?? ''] : [], guardianIds: [] },
    persons: [...born.values()].filter((person) => person.citizenId === citizenId),
  });
  const demo = city.world.schools.find(({ id }) => id === city.world.cast.principal.institution)!;
  const answer: Admissions['answer'] = async (who, verb, input) => {
    const document = `mutation ($input: ${inputTypes.get(verb)}!) { outcome: ${verb}(input: $input) { __typename ${SELECTIONS[verb] ?? STEP} } }`;
    const variables = { input: PLANNING.has(verb) ? input : { idempotencyKey: randomUUID(), ...input } };
    for (let attempt = 1; ; attempt++) {
      const told = await city.ask(who, document, variables, { attestation: attested(who, input as Named) });
      const busy = told.errors.some(({ extensions }) => BUSY.has(String(extensions?.code)));
      if (!busy || attempt === MOST_ATTEMPTS) {
        return told;
      }
      // As the error says: again in a moment, with the same key.
      await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
    }
  };
  const run: Admissions['run'] = async (who, verb, input) => {
    const { data, errors } = await answer(who, verb, input);
    if (errors.length > 0) {
      throw new Error(errors.map(({ message }) => message).join(' '));
    }
    return data.outcome;
  };
  const placesOf: Admissions['placesOf'] = async (campaignId, schoolId) => {
    const rows = await city.running.database.reader.rows<{ places: number; accepted: number }>(
      'select places, accepted from quota where campaign_id = $1 and school_id = $2',
      [campaignId, schoolId],
    );
    return rows[0] ?? { places: 0, accepted: 0 };
  };
  return {
    city,
    communeId: demo.communeId,
    answer,
    run,
    register: (person) => void born.set(person.citizenId, person),
    placesOf,
    async child(campaignId, dateOfBirth, more = {}) {
      const id = randomUUID();
      const input = {
        campaignId,
        citizenId: id,
        fullName: `Trẻ Em ${id.slice(0, 8)}`,
        dateOfBirth,
        communeId: demo.communeId,
        residence: 'PERMANENT',
        ...more,
      };
      const { citizenId } = input;
      if (!born.has(citizenId)) {
        born.set(citizenId, { citizenId, fullName: input.fullName, dateOfBirth: input.dateOfBirth });
      }
      const issued = await run(city.as('one-stop-officer'), 'issueEnrollmentCode', input);
      byCode.set(issued.accessCode, citizenId);
      return { ...issued, citizenId };
    },
    async campaign(schoolYear, level) {
      const { data } = await city.ask(
        someone(),
        'query ($schoolYear: String, $level: EnrollmentLevel) { enrollmentCampaigns(schoolYear: $schoolYear, level: $level) { nodes { id } } }',
        { schoolYear, level },
      );
      return data.enrollmentCampaigns.nodes[0].id;
    },
    async leavePlaces(campaignId, schoolId, left) {
      const { accepted } = await placesOf(campaignId, schoolId);
      await run(city.as('owner'), 'setEnrollmentPlaces', { campaignId, schoolId, places: accepted + left });
    },
    schoolNamed: (name) =>
      city.world.schools.find((school) => school.name === name && school.communeId === demo.communeId)!.id,
    [Symbol.asyncDispose]: () => city[Symbol.asyncDispose](),
  };
}

const MOST_ATTEMPTS = 40;
const BUSY = new Set(['DEPARTMENT_UNAVAILABLE', 'OVERLOADED']);
/** Verbs that are safe to repeat by what they say. */
const PLANNING = new Set(['planEnrollmentCampaign', 'setEnrollmentPlaces', 'setCatchment']);
