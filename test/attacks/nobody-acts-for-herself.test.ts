import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import type { Attestation, Viewer } from '#kernel/protocol/viewer.ts';
import { openDepartment, type TestDepartment, type Why } from '../tools/department.ts';

/** Everything of the schema that writes, and whose it is. A new mutation has to be put on one of these lists. */
const OF_CITIZENS = [
  'confirmEnrollment',
  'grantConsent',
  'grantDelegation',
  'requestCriminalRecordCertificate',
  'revokeConsent',
  'revokeDelegation',
  'submitEnrollmentApplication',
  'supplyEnrollmentDocuments',
  'withdrawEnrollmentApplication',
];
/** By a rule that judges everybody alike, about things, or about cases whose person is not named. */
const ABOUT_NO_PERSON = [
  'allocateEnrollmentPlaces',
  'decideWithholding',
  'lockTerm',
  'moveUp',
  'openCaseFile',
  'openClass',
  'planEnrollmentCampaign',
  'releaseCase',
  'setCatchment',
  'setEnrollmentPlaces',
  'withholdCase',
];

interface Attempt {
  readonly department: TestDepartment;
  readonly viewer: Viewer;
  readonly input: object;
  /** Citizen whom the write is about. */
  readonly about: string;
  readonly why?: Why;
}

const opened: TestDepartment[] = [];
const attempts = new Map<string, Attempt>();
async function open(name: string) {
  const department = await openDepartment(name);
  opened.push(department);
  return department;
}
const one = async (department: TestDepartment, sql: string, values: unknown[] = []) =>
  (await department.running.database.reader.rows<Record<string, string>>(sql, values))[0]!;
const key = () => randomUUID();

beforeAll(async () => {
  await education(await open('education'));
  await health(await open('health'));
  const transport = await open('transport');
  const holder = transport.as('mother').citizenId!;
  attempts.set('issueDrivingLicence', {
    department: transport,
    viewer: transport.as('traffic-officer'),
    about: holder,
    input: { citizenId: holder, classes: ['A1'], idempotencyKey: key() },
  });
  const justice = await open('justice');
  const waiting = await one(
    justice,
    "select id, citizen_id as about from certificate where status = 'REQUESTED' and citizen_id <> $1 order by id limit 1",
    [justice.as('justice-officer').citizenId],
  );
  attempts.set('issueCriminalRecordCertificate', {
    department: justice,
    viewer: justice.as('justice-officer'),
    about: waiting.about!,
    input: { certificateId: waiting.id },
    why: { purpose: 'criminal-record-certificate', case: waiting.id! },
  });
});
afterAll(async () => {
  for (const department of opened) {
    await department[Symbol.asyncDispose]();
  }
});

async function education(department: TestDepartment): Promise<void> {
  const [teacher, principal] = [department.as('teacher'), department.as('principal')];
  const { assignment, klass, grade } = await one(
    department,
    `select a.id as assignment, c.id as klass, c.grade::text as grade from teaching_assignment a
     join school_class c on c.id = a.class_id and c.homeroom_teacher_id = a.staff_id
     join staff s on s.id = a.staff_id and s.citizen_id = $1
     where c.school_year = '2026-2027' and a.assessment = 'SCORED' order by a.id limit 1`,
    [teacher.citizenId],
  );
  const {
    id: studentId,
    about,
    code,
  } = await one(
    department,
    'select s.id, s.citizen_id as about, s.code from pupil p join student s on s.id = p.id where p.class_id = $1 order by s.id limit 1',
    [klass],
  );
  const { post, sheet } = await one(
    department,
    `select (select id from staff where citizen_id = $1 and role = 'TEACHER' limit 1) as post,
       (select id from sheet where assignment_id = $2 and term = 1) as sheet`,
    [teacher.citizenId, assignment],
  );
  const correction = randomUUID();
  await one(
    department,
    `insert into mark_correction (id, school_id, sheet_id, student_id, kind, position, old_value, new_value, reason, requested_by, requested_at)
     values ($1, $2, $3, $4, 'MID_TERM', 1, 1, 2, 'a slip', $5, now()) returning id`,
    [correction, principal.institution, sheet, studentId, post],
  );
  const { exemption } = await one(
    department,
    `insert into exemption (id, student_id, class_id, school_year, subject_code, scope, ground, document, reason, first_term, second_term, granted_by, granted_at)
     values (gen_random_uuid(), $1, $2, '2026-2027', 'PHYSICAL_EDUCATION', 'PRACTICE', 'ILLNESS', 'x', 'x', true, true, $3, now()) returning id as exemption`,
    [studentId, klass, post],
  );
  const pupil = (name: string, viewer: Viewer, input: object) =>
    attempts.set(name, { department, viewer, input, about: about! });
  const place = { assignmentId: assignment, term: 'TERM_1' };
  const mark = { studentId, kind: 'MID_TERM', value: 7 };
  pupil('recordMark', teacher, { ...place, ...mark });
  pupil('recordMarks', teacher, { ...place, version: 1, marks: [mark] });
  pupil('importMarks', teacher, { ...place, version: 1, csv: `code,GK\n${code},7` });
  pupil('requestMarkCorrection', teacher, { ...place, ...mark, reason: 'a slip of the pen' });
  pupil('decideMarkCorrection', principal, { correctionId: correction, approve: true });
  pupil('setTraining', teacher, { classId: klass, term: 'TERM_1', trainings: [{ studentId, level: 'GOOD' }] });
  pupil('setSummerTraining', principal, { classId: klass, trainings: [{ studentId, level: 'GOOD' }] });
  pupil('recordReassessments', principal, { assignmentId: assignment, results: [{ studentId, value: 7 }] });
  pupil('decidePromotion', principal, {
    classId: klass,
    round: 'YEAR_END',
    words: [{ studentId, promote: true, reason: 'has worked hard' }],
  });
  pupil('grantExemption', principal, {
    studentId,
    subjectCode: 'PHYSICAL_EDUCATION',
    terms: ['TERM_1'],
    scope: 'PRACTICE',
    ground: 'ILLNESS',
    document: '12/GXN',
    reason: 'an operation',
  });
  pupil('revokeExemption', principal, { exemptionId: exemption, reason: 'is well again' });
  pupil('placeInClass', principal, { studentId, classId: klass });
  const ofTeacher = (name: string, input: object) =>
    attempts.set(name, { department, viewer: principal, input, about: teacher.citizenId! });
  ofTeacher('assignTeacher', { assignmentId: assignment, staffId: post });
  ofTeacher('assignHomeroomTeacher', { classId: klass, staffId: post });
  expect(Number(grade)).toBeGreaterThan(5);

  const applied = await one(
    department,
    `select a.id, a.campaign_id as campaign, s.citizen_id as about, a.access_code as code from application a join student s on s.id = a.student_id
     join application_choice c on c.application_id = a.id and c.school_id = $1 and c.refused_for is null order by a.id limit 1`,
    [principal.institution],
  );
  const desk = { applicationId: applied.id, reason: 'as the family asks', idempotencyKey: key() };
  const child = (name: string, input: object, viewer = principal) =>
    attempts.set(name, { department, viewer, input, about: applied.about! });
  child('acceptEnrollmentApplication', desk);
  child('rejectEnrollmentApplication', { ...desk, rejection: 'QUOTA' });
  child('requestEnrollmentDocuments', { ...desk, documents: ['HEALTH_RECORD'] });
  child('transferEnrollment', desk);
  child('checkEnrollmentDocuments', { applicationId: applied.id, idempotencyKey: key() });
  child('enrollChild', { applicationId: applied.id, idempotencyKey: key() });
  child('enterEnrollmentApplication', {
    accessCode: applied.code,
    schoolIds: [principal.institution],
    idempotencyKey: key(),
  });
  child(
    'issueEnrollmentCode',
    {
      campaignId: applied.campaign,
      citizenId: applied.about,
      fullName: 'Trẻ Em',
      dateOfBirth: '2020-01-01',
      communeId: department.world.communes[0]!.id,
      residence: 'PERMANENT',
      idempotencyKey: key(),
    },
    department.as('one-stop-officer'),
  );
}

async function health(department: TestDepartment): Promise<void> {
  const about = department.as('mother').citizenId!;
  const doctor = department.as('doctor');
  const { id } = await one(
    department,
    `insert into emergency_access (id, citizen_id, facility_id, opened_by, idempotency_key, request_digest, reason, opened_at, open_until)
     values (gen_random_uuid(), $1, $2, 'another-doctor', 'k', 'd', 'unconscious', now(), now() + interval '1 day') returning id`,
    [about, doctor.institution],
  );
  const set = (name: string, viewer: Viewer, input: object, why: Why = {}) =>
    attempts.set(name, { department, viewer, input, about, why });
  set(
    'openEmergencyAccess',
    doctor,
    { citizenId: about, reason: 'unconscious at the ward', idempotencyKey: key() },
    {
      purpose: 'emergency-care',
    },
  );
  set(
    'closeEmergencyAccessReview',
    department.as('auditor'),
    { accessId: id, outcome: 'JUSTIFIED' },
    {
      purpose: 'emergency-access-review',
    },
  );
  set('settleEmergencyAccess', department.as('auditor'), { accessId: id }, { purpose: 'emergency-access-review' });
  set('verifyInsuranceCard', doctor, { citizenId: about, idempotencyKey: key() });
}

const OFFICIALS = [
  'acceptEnrollmentApplication',
  'assignHomeroomTeacher',
  'assignTeacher',
  'checkEnrollmentDocuments',
  'closeEmergencyAccessReview',
  'decideMarkCorrection',
  'decidePromotion',
  'enrollChild',
  'enterEnrollmentApplication',
  'grantExemption',
  'importMarks',
  'issueCriminalRecordCertificate',
  'issueDrivingLicence',
  'issueEnrollmentCode',
  'openEmergencyAccess',
  'placeInClass',
  'recordMark',
  'recordMarks',
  'recordReassessments',
  'rejectEnrollmentApplication',
  'requestEnrollmentDocuments',
  'requestMarkCorrection',
  'revokeExemption',
  'setSummerTraining',
  'setTraining',
  'settleEmergencyAccess',
  'transferEnrollment',
  'verifyInsuranceCard',
];

const OTHERS = 'Officials act for others, never for themselves';

async function attempt(name: string, attestation: Attestation | null, as: Partial<Viewer> = {}) {
  const { department, viewer, input, why } = attempts.get(name)!;
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const named = name === 'enterEnrollmentApplication' ? 'SubmitEnrollmentApplicationInput' : type;
  const query = `mutation ($input: ${named}!) { ${name}(input: $input) { __typename } }`;
  const { errors } = await department.ask({ ...viewer, ...as }, query, { input }, { ...why, attestation });
  return errors.map(({ message, extensions }) => ({ code: extensions?.code, forOthers: message.startsWith(OTHERS) }));
}
const related = (viewer: Partial<NonNullable<Attestation['viewer']>>): Attestation => ({
  viewer: { wardIds: [], guardianIds: [], ...viewer },
  persons: [],
});
const refused = [{ code: 'FORBIDDEN', forOthers: true }];

describe.each(OFFICIALS)('%s', (name) => {
  test('is refused about a child of the official, about who answers for her, and while that is not known', async () => {
    const { about } = attempts.get(name)!;
    expect(await attempt(name, related({ wardIds: [randomUUID(), about] }))).toEqual(refused);
    expect(await attempt(name, related({ guardianIds: [about] }))).toEqual(refused);
    expect(await attempt(name, null)).toMatchObject([{ code: 'RELATIONS_UNKNOWN' }]);
  });
});

test.each([
  'issueDrivingLicence',
  'issueCriminalRecordCertificate',
  'verifyInsuranceCard',
  'openEmergencyAccess',
  'closeEmergencyAccessReview',
])('%s is refused about the official herself', async (name) => {
  expect(await attempt(name, related({}), { citizenId: attempts.get(name)!.about })).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
});

test.each(OFFICIALS)('%s is not refused for this reason about anybody else', async (name) => {
  const { about, input } = attempts.get(name)!;
  const { dateOfBirth = '1990-01-01', fullName = 'Ai Đó' } = input as { dateOfBirth?: string; fullName?: string };
  const others = { ...related({ wardIds: [randomUUID()] }), persons: [{ citizenId: about, fullName, dateOfBirth }] };
  const told = await attempt(name, others);
  expect(told.filter(({ code }) => code === 'FORBIDDEN' || code === 'RELATIONS_UNKNOWN')).toEqual([]);
});

test('every mutation of the schema is one of a citizen, of an official about a person, or about no person', () => {
  const sdl = readFileSync(new URL('../../gateway/supergraph/supergraph.graphql', import.meta.url), 'utf8');
  const mutations = parse(sdl).definitions.flatMap((each) =>
    each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Mutation' ? (each.fields ?? []) : [],
  );
  const listed = [...OF_CITIZENS, ...OFFICIALS, ...ABOUT_NO_PERSON].sort();
  expect(mutations.map(({ name }) => name.value).sort()).toEqual(listed);
});
