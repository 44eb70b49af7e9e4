import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Data } from '../tools/department.ts';
import { type HouseOfBoth, openHouseOfBoth } from '../tools/both-engines.ts';

const GRANT = `mutation ($input: GrantExemptionInput!) { grantExemption(input: $input) { __typename
  ... on ExemptionGranted { exemption { scope terms subject { code } } } } }`;
const RECORD = `mutation ($input: RecordMarkInput!) { recordMark(input: $input) { __typename
  ... on MarksRejected { problems { message messageVi student { fullName } } } } }`;
const DECIDE = `mutation ($input: DecidePromotionInput!) { decidePromotion(input: $input) { __typename
  ... on PromotionDecided { dryRun changed promotions { outcome grounds student { fullName } } } ... on PromotionRejected { problems { message } } } }`;
const MOVE_UP = `mutation ($input: MoveUpInput!) { moveUp(input: $input) { __typename
  ... on MovedUp { dryRun promoted completed placed } ... on MoveUpRejected { total } } }`;
const CHILD = `{ me { children { student { id fullName exemptions { scope subject { nameVi } }
  transcript(first: 5) { nodes { schoolYear schoolClass { id name } promotion { outcome decidedBy { fullName } } } } } } } }`;

let house: HouseOfBoth;
let child: Data;
let lastYear: Data;

beforeAll(async () => {
  house = await openHouseOfBoth();
  const { data, errors } = await house.ask('mother', CHILD);
  expect(errors).toEqual([]);
  child = data.me.children.find(({ student }: Data) => student?.transcript.nodes.length === 2).student;
  lastYear = child.transcript.nodes[1];
});
afterAll(() => house[Symbol.asyncDispose]());

test('the mother reads what was decided of last year on the transcript', () => {
  expect(lastYear).toMatchObject({
    schoolYear: '2025-2026',
    promotion: { outcome: 'PROMOTED', decidedBy: { fullName: expect.any(String) } },
  });
});

test('the principal exempts the child, the teacher is told by name, and the mother sees it', async () => {
  const { data, errors } = await house.ask('teacher', '{ myTeaching { id subject { code } schoolClass { grade } } }');
  expect(errors).toEqual([]);
  const own = data.myTeaching.find(
    ({ schoolClass, subject }: Data) => schoolClass.grade === 7 && subject.code === 'MATHEMATICS',
  );
  const input = {
    studentId: child.id,
    subjectCode: 'MATHEMATICS',
    terms: ['TERM_2'],
    scope: 'SUBJECT',
    ground: 'DISABILITY',
    document: 'Giấy xác nhận khuyết tật số 12/2026',
    reason: 'Theo kế hoạch giáo dục cá nhân',
  };
  const refused = await house.ask('teacher', GRANT, { input });
  expect(refused.errors[0]).toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  const granted = await house.ask('principal', GRANT, { input });
  expect(granted.errors).toEqual([]);
  expect(granted.data.grantExemption).toMatchObject({
    __typename: 'ExemptionGranted',
    exemption: { terms: ['TERM_2'] },
  });
  const mark = { assignmentId: own.id, term: 'TERM_2', studentId: child.id, kind: 'MID_TERM', value: 8 };
  const told = await house.ask('teacher', RECORD, { input: mark });
  expect(told.data.recordMark).toEqual({
    __typename: 'MarksRejected',
    problems: [
      {
        message: 'The pupil is exempt from this subject.',
        messageVi: 'Học sinh được miễn học môn này.',
        student: { fullName: child.fullName },
      },
    ],
  });
  const seen = await house.ask('mother', CHILD);
  expect(seen.data.me.children.map(({ student }: Data) => student?.exemptions ?? [])).toContainEqual([
    { scope: 'SUBJECT', subject: { nameVi: 'Toán' } },
  ]);
});

test('the principal decides on the class once more and finds everything decided, and everybody placed', async () => {
  const input = { classId: lastYear.schoolClass.id, round: 'YEAR_END', dryRun: false };
  const decided = await house.ask('principal', DECIDE, { input });
  expect(decided.errors).toEqual([]);
  expect(decided.data.decidePromotion).toMatchObject({ __typename: 'PromotionDecided', changed: 0 });
  expect(decided.data.decidePromotion.promotions).toContainEqual({
    outcome: 'PROMOTED',
    grounds: [],
    student: { fullName: child.fullName },
  });
  const moved = await house.ask('principal', MOVE_UP, { input: { schoolYear: '2025-2026', dryRun: false } });
  expect(moved.errors).toEqual([]);
  expect(moved.data.moveUp).toMatchObject({ __typename: 'MovedUp', placed: 0 });
});

test('a term that is under way is not decided on', async () => {
  const { data } = await house.ask('mother', CHILD);
  const now = data.me.children
    .flatMap(({ student }: Data) => student?.transcript.nodes ?? [])
    .find(({ schoolYear }: Data) => schoolYear === '2026-2027');
  const decided = await house.ask('principal', DECIDE, { input: { classId: now.schoolClass.id, round: 'YEAR_END' } });
  expect(decided.data.decidePromotion.__typename).toBe('TermsNotLocked');
});
