import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Gradebook, openGradebook } from '../../test/tools/gradebook.ts';
import { type GradeSix, openGradeSix } from '../../test/tools/grade-six.ts';
import { openSchoolYear, type SchoolYear } from '../../test/tools/school-year.ts';

describe('a correction of a mark', () => {
  let book: Gradebook;
  beforeAll(async () => {
    book = await openGradebook();
    const LOCK = 'mutation ($input: LockTermInput!) { lockTerm(input: $input) { pupilsWithoutResult } }';
    await book.city.ask(book.principal, LOCK, { input: { classId: book.classId, term: book.term } });
  });
  afterAll(() => book[Symbol.asyncDispose]());

  const REQUEST = `mutation ($input: RequestMarkCorrectionInput!) { requestMarkCorrection(input: $input) { __typename
    ... on MarkCorrectionRequested { correction { id newValue reason status } } } }`;
  const DECIDE = `mutation ($input: DecideMarkCorrectionInput!) { decideMarkCorrection(input: $input) { __typename
    ... on MarkCorrectionDecided { correction { newValue status } } ... on MarkCorrectionOutdated { message messageVi correction { status newValue } } } }`;
  async function request(studentId: string, value: number, reason = 'a slip of the pen') {
    const place = { assignmentId: book.assignmentId, term: book.term, studentId, kind: 'REGULAR', position: 1 };
    const { data } = await book.city.ask(book.teacher, REQUEST, { input: { ...place, value, reason } });
    return data.requestMarkCorrection.correction;
  }
  const decide = async (correctionId: string, more: object = {}) =>
    (await book.city.ask(book.principal, DECIDE, { input: { correctionId, approve: true, ...more } })).data
      .decideMarkCorrection;

  test('in other words is another request; the one that was seen waits no more', async () => {
    const pupil = book.pupils[0]!.id;
    const before = (await book.marksOf(pupil)).regular[0];
    const seen = await request(pupil, 2);
    expect(await request(pupil, 2)).toEqual(seen);
    const other = await request(pupil, 1);
    expect(other.id).not.toBe(seen.id);
    expect(await decide(seen.id)).toMatchObject({
      __typename: 'MarkCorrectionOutdated',
      messageVi: expect.stringContaining('yêu cầu'),
      correction: { status: 'SUPERSEDED', newValue: 2 },
    });
    expect((await book.marksOf(pupil)).regular[0]).toBe(before);
    expect((await request(pupil, 1, 'counted wrongly')).id).not.toBe(other.id);
    expect(await decide(other.id)).toMatchObject({ __typename: 'MarkCorrectionOutdated' });
  });

  test('is decided on with the mark that was seen', async () => {
    const pupil = book.pupils[1]!.id;
    const seen = await request(pupil, 2);
    expect(await decide(seen.id, { newValue: 9 })).toMatchObject({ __typename: 'MarkCorrectionOutdated' });
    const decided = { __typename: 'MarkCorrectionDecided', correction: { newValue: 2, status: 'APPROVED' } };
    expect(await decide(seen.id, { newValue: 2 })).toEqual(decided);
    expect(await decide(seen.id)).toEqual(decided);
  });

  test('that is rewritten while it is decided on is carried out as it was seen, or not at all', async () => {
    for (const pupil of book.pupils.slice(2, 8)) {
      const seen = await request(pupil.id, 2);
      const [decided] = await Promise.all([decide(seen.id), request(pupil.id, 1)]);
      const standing = (await book.marksOf(pupil.id)).regular[0];
      expect(standing === 2).toBe(decided.__typename === 'MarkCorrectionDecided');
      expect(standing).not.toBe(1);
    }
  });

  test('keeps its words, also against SQL', async () => {
    const { id } = await request(book.pupils[9]!.id, 2);
    const rewrite = book.rows('update mark_correction set new_value = 100 where id = $1 returning id', [id]);
    await expect(rewrite).rejects.toThrow('keeps the words');
  });
});

describe('who moves up', () => {
  let year: SchoolYear;
  beforeAll(async () => {
    year = await openSchoolYear(7);
  });
  afterAll(() => year[Symbol.asyncDispose]());

  const DECIDE = `mutation ($input: DecidePromotionInput!) { decidePromotion(input: $input) { __typename
    ... on PromotionDecided { dryRun changed version } ... on PromotionRejected { problems { message } } } }`;
  const decide = async (more: object) =>
    (await year.city.ask(year.principal, DECIDE, { input: { classId: year.classId, round: 'YEAR_END', ...more } })).data
      .decidePromotion;

  test('is decided as it was shown, not as it has become since', async () => {
    const shown = await decide({});
    expect(shown).toMatchObject({ dryRun: true, version: expect.any(String) });
    await year.mark(year.pupils.slice(0, 1), 20, 0);
    await year.settle();
    expect(await decide({ dryRun: false, version: shown.version })).toMatchObject({
      __typename: 'PromotionRejected',
      problems: [{ message: expect.stringContaining('other than was shown') }],
    });
    const { version } = await decide({});
    expect(version).not.toBe(shown.version);
    expect(await decide({ dryRun: false, version })).toMatchObject({
      dryRun: false,
      version,
      changed: year.pupils.length,
    });
    expect(await decide({ dryRun: false, version })).toMatchObject({ version, changed: 0 });
  });
});

describe('an application at a school', () => {
  let six: GradeSix;
  beforeAll(async () => {
    six = await openGradeSix();
  });
  afterAll(() => six.admissions[Symbol.asyncDispose]());

  test('is decided on in the version that was read', async () => {
    const child = await six.child();
    await six.submit(child, [six.school]);
    await six.atSchool('checkEnrollmentDocuments', child);
    const READ = 'query ($id: ID!) { enrollmentApplication(id: $id) { version status } }';
    const { city } = six.admissions;
    const read = async () =>
      (await city.ask(city.as('principal'), READ, { id: child.application.id })).data.enrollmentApplication.version;
    const version = await read();
    await six.atSchool('requestEnrollmentDocuments', child, {
      documents: ['HEALTH_RECORD', 'BIRTH_CERTIFICATE'],
      reason: 'x',
    });
    await six.byFamily('supplyEnrollmentDocuments', child, { documents: ['HEALTH_RECORD'] });
    const half = await read();
    await six.byFamily('supplyEnrollmentDocuments', child, { documents: ['BIRTH_CERTIFICATE'] });
    for (const old of [version, half]) {
      expect(await six.atSchool('acceptEnrollmentApplication', child, { version: old })).toMatchObject({
        __typename: 'EnrollmentStepRefused',
        status: 'DOCUMENTS_CHECK',
        message: expect.stringContaining('changed since'),
      });
    }
    const idempotencyKey = 'the-decision-of-the-school';
    const now = { version: await read(), idempotencyKey };
    const accepted = await six.atSchool('acceptEnrollmentApplication', child, now);
    expect(accepted.application.status).toBe('ACCEPTED');
    expect(await six.atSchool('acceptEnrollmentApplication', child, now)).toEqual(accepted);
  });
});
