import type { Viewer } from '#kernel/protocol/viewer.ts';
import { type Admissions, type Child, openAdmissions, someone } from './admissions.ts';
import type { Data } from './department.ts';

/** A window that is open on the day the tests live in. */
export const OPEN_NOW = { opensAt: '2026-11-01T00:00:00+07:00', closesAt: '2026-12-01T00:00:00+07:00' };
export const ALL_DOCUMENTS = ['BIRTH_CERTIFICATE', 'RESIDENCE_CONFIRMATION', 'COMPLETION_CERTIFICATE'];

/** Enrollment of 2026-2027 into grade 6, open now, where the cast's principal has five places to give by priority. */
export interface GradeSix {
  readonly admissions: Admissions;
  readonly campaignId: string;
  /** The principal's school. */
  readonly school: string;
  /** Whoever holds the codes. */
  readonly mother: Viewer;
  /** A child who turns eleven in 2026, with a code. */
  child(more?: object): Promise<Child>;
  submit(child: Child, schoolIds: readonly string[], more?: object): Promise<Data>;
  /** A step of the principal's. */
  atSchool(verb: string, child: Child, more?: object): Promise<Data>;
  /** A step of the family's. */
  byFamily(verb: string, child: Child, more?: object): Promise<Data>;
}

export async function openGradeSix(): Promise<GradeSix> {
  const admissions = await openAdmissions();
  const { city, run } = admissions;
  const mother = someone();
  const school = city.as('principal').institution!;
  const plan = await run(city.as('owner'), 'planEnrollmentCampaign', {
    schoolYear: '2026-2027',
    level: 'SECONDARY',
    rounds: [{ kind: 'SUPPLEMENTARY', allocation: 'BY_PRIORITY', ...OPEN_NOW }],
  });
  const campaignId: string = plan.campaign.id;
  await admissions.leavePlaces(campaignId, school, 5);
  return {
    admissions,
    campaignId,
    school,
    mother,
    child: (more = {}) => admissions.child(campaignId, '2015-04-04', more),
    submit: ({ accessCode }, schoolIds, more = {}) =>
      run(mother, 'submitEnrollmentApplication', { accessCode, schoolIds, documents: ALL_DOCUMENTS, ...more }),
    atSchool: (verb, { application: { id } }, more = {}) =>
      run(city.as('principal'), verb, { applicationId: id, ...more }),
    byFamily: (verb, { accessCode }, more = {}) => run(mother, verb, { accessCode, ...more }),
  };
}
