import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { type OpenHouse, openHouse } from '../house.ts';
import { withRoom } from '../tools/patience.ts';

let house: OpenHouse;
/** The mother's children, the eldest first. */
let children: string[];
beforeAll(async () => {
  house = await openHouse();
  const { data } = await house.ask('mother', '{ me { children { id } } }');
  children = data.me.children.map(({ id }: { id: string }) => id);
});
afterAll(() => house[Symbol.asyncDispose]());

const LOG = `query Log($id: ID!, $first: Int = 5, $after: String, $department: String, $purpose: String, $outcome: AccessOutcome) { citizen(id: $id) {
  accessLog(first: $first, after: $after, department: $department, purpose: $purpose, outcome: $outcome) {
    nodes { at department outcome times who { you citizenId role description descriptionVi institution }
      data { description descriptionVi fields } purpose { code legalBasis } case summary summaryVi }
    pageInfo { hasNextPage endCursor } totalCount incompleteDepartments } } }`;
async function logOf(who: CastName, id: string, more: Record<string, unknown> = {}) {
  const { data, errors } = await house.ask(who, LOG, { id, ...more });
  expect(errors).toEqual([]);
  return data.citizen?.accessLog ?? null;
}
const DOSSIER = { 'city-purpose': 'public-service-dossier', 'city-case': '000.00.01.H26-261120-0001' };
const WHY = { 'city-purpose': 'traffic-control', 'city-case': 'TP-2026-0007' };

describe('a look a second ago', () => {
  test('by a traffic officer is seen by the person, with who, when, what and why', async () => {
    const mother = house.id('mother');
    const before = Date.now();
    const stop =
      'query Stop($id: ID!) { citizen(id: $id) { drivingLicence { points classes } vehicles(first: 1) { nodes { plate } } } }';
    const { data } = await house.ask('traffic-officer', stop, { id: mother }, WHY);
    const [look] = (await logOf('mother', mother, { department: 'transport' })).nodes;
    expect(look).toMatchObject({
      department: 'transport',
      outcome: 'RELEASED',
      who: {
        you: false,
        citizenId: null,
        role: 'traffic-officer',
        description: 'An officer of the traffic police',
        institution: 'TRAFFIC_POLICE',
      },
      purpose: { code: 'traffic-control', legalBasis: 'Law on Road Traffic Order and Safety 36/2024/QH15' },
      case: 'TP-2026-0007',
    });
    expect(Date.parse(look.at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(look.at)).toBeLessThanOrEqual(Date.now());
    if (data.citizen.drivingLicence) {
      expect(look.summary).toBe(
        'An officer of the traffic police saw, from the register of drivers and vehicles: driving licence, vehicles. Purpose: traffic-control (Law on Road Traffic Order and Safety 36/2024/QH15).',
      );
      expect(look.summaryVi).toMatch(
        /^Cán bộ cảnh sát giao thông đã xem .*giấy phép lái xe.*Mục đích: traffic-control \(Law on Road Traffic Order and Safety 36\/2024\/QH15\)\.$/,
      );
    }
    expect(look.data.flatMap(({ fields }: { fields: string[] }) => fields)).toContain('Citizen.vehicles');
  });

  test('by a doctor who has the person under care is seen; by one who has not, the refusal is', async () => {
    const facility = house.world.cast.doctor.institution;
    const { reader } = house.departments.get('health')!.database;
    const patients = await reader.rows<{ id: string }>(
      'select citizen_id as id from care_episode where facility_id = $1 and closed_on is null and opened_on <= $2 order by 1 limit 1',
      [facility, house.world.spec.today],
    );
    const mother = house.id('mother');
    await reader.rows('delete from care_episode where citizen_id = $1', [mother]);
    const RECORD = 'query ($id: ID!) { citizen(id: $id) { healthRecord { latestExam { date } } } }';
    await house.ask('doctor', RECORD, { id: mother }, { 'city-purpose': 'medical-care' });
    const [refused] = (await logOf('mother', mother, { department: 'health', outcome: 'DENIED' })).nodes;
    expect(refused).toMatchObject({
      outcome: 'DENIED',
      who: { role: 'doctor', institution: facility },
      data: [{ description: 'health record', descriptionVi: 'hồ sơ sức khỏe', fields: ['Citizen.healthRecord'] }],
      summary:
        'A doctor asked the department of health for this and was refused: health record. Purpose: medical-care (Law on Medical Examination and Treatment 15/2023/QH15).',
    });
    const today = house.world.spec.today;
    await reader.rows(
      'insert into care_episode (id, citizen_id, facility_id, opened_on) values (gen_random_uuid(), $1, $2, $3)',
      [mother, facility, today],
    );
    await house.ask('doctor', RECORD, { id: mother }, { 'city-purpose': 'medical-care' });
    const [seen] = (await logOf('mother', mother, { department: 'health', outcome: 'RELEASED' })).nodes;
    expect(seen).toMatchObject({ outcome: 'RELEASED', who: { role: 'doctor' }, purpose: { code: 'medical-care' } });
    expect(patients.length).toBeLessThanOrEqual(1);
  });

  test('by a teacher at a pupil is seen by the pupil’s guardian', async () => {
    const { data } = await house.ask(
      'teacher',
      '{ myPosts { homeroomClasses { sheet(term: TERM_1) { pupils { student { fullName citizen { id } } marks { subjectCode regular } } } } } }',
      {},
      { 'city-purpose': 'teaching' },
    );
    const pupils: { student: { citizen: { id: string } } }[] = data.myPosts[0].homeroomClasses[0].sheet.pupils;
    const taught = pupils.map(({ student }) => student.citizen.id);
    const child = children.find((id) => taught.includes(id))!;
    const { nodes } = await logOf('mother', child, { department: 'education', purpose: 'teaching' });
    expect(nodes[0]).toMatchObject({
      outcome: 'RELEASED',
      who: { role: 'teacher', description: 'A teacher', institution: house.world.cast.teacher.institution },
    });
    const fields = nodes.flatMap(({ data: seen }: { data: { fields: string[] }[] }) =>
      seen.flatMap((each) => each.fields),
    );
    expect(fields).toEqual(
      expect.arrayContaining(['Student.fullName', 'PupilMarks.marks', 'SubjectMarks.subjectCode']),
    );
  });

  test('at a mark, which knows the pupil by the school’s own number only, is about the citizen', async () => {
    const { reader } = house.departments.get('education')!.database;
    const [student] = await reader.rows<{ id: string }>('select id from student where citizen_id = $1', [children[0]]);
    const refused = `mutation ($studentId: ID!) { recordMark(input: { assignmentId: "00000000-0000-8000-8000-000000000000",
      term: TERM_1, studentId: $studentId, kind: REGULAR, value: 8 }) { __typename } }`;
    await house.ask('teacher', refused, { studentId: student!.id });
    await house.ask(
      'mother',
      'query ($id: ID!) { citizen(id: $id) { student { termResults(first: 1) { nodes { term } } } } }',
      {
        id: children[0],
      },
    );
    await house.departments.get('education')!.evidenceSettled(5_000);
    const rows = await reader.rows<{ subjects: string[] }>(
      "select subjects from evidence_entry where 'TermResult.term' = any(fields)",
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { subjects } of rows) {
      expect(subjects).toEqual([children[0]]);
    }
  });

  test('of her own is hers', async () => {
    await house.ask('mother', '{ me { sex } }');
    const log = await logOf('mother', house.id('mother'), { department: 'population' });
    expect(log.nodes[0]).toMatchObject({
      who: { you: true, citizenId: house.id('mother'), role: null, description: 'You', institution: null },
      purpose: null,
      case: null,
    });
  });
});

describe('the log', () => {
  test('is one list over all departments, newest first, and its pages join', async () => {
    const child = children[0]!;
    const FILE =
      'query ($id: ID!) { citizen(id: $id) { fullName insuranceCard { validTo } healthRecord { latestExam { date } } } }';
    for (let i = 0; i < 3; i++) {
      await house.ask('mother', FILE, { id: child });
    }
    const whole = await logOf('mother', child, { first: 100, outcome: 'RELEASED' });
    const departments = new Set(whole.nodes.map(({ department }: { department: string }) => department));
    expect([...departments]).toEqual(expect.arrayContaining(['population', 'health']));
    const times = whole.nodes.map(({ at }: { at: string }) => at);
    expect(times).toEqual(times.toSorted().reverse());
    expect(whole.incompleteDepartments).toEqual([]);
    const paged: unknown[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page++) {
      const { nodes, pageInfo } = await logOf('mother', child, { first: 2, after, department: 'health' });
      paged.push(...nodes);
      after = pageInfo.endCursor;
    }
    const health = whole.nodes.filter(({ department }: { department: string }) => department === 'health');
    expect(paged).toEqual(health.slice(0, 6));
  });

  test('has looks before refusals, which are one entry with a number for each asker', async () => {
    const mother = house.id('mother');
    await house.ask('traffic-officer', 'query ($id: ID!) { citizen(id: $id) { fullName } }', { id: mother }, WHY);
    const before = await logOf('mother', mother, { department: 'population', outcome: 'DENIED', first: 100 });
    const KNOCK = 'query ($id: ID!) { citizen(id: $id) { fullName } }';
    for (let i = 0; i < 40; i++) {
      await house.ask(null, KNOCK, { id: mother }, { 'city-case': `VA-2026-${i}` });
    }
    for (let i = 0; i < 20; i++) {
      await house.ask('analyst', KNOCK, { id: mother });
    }
    await house.departments.get('population')!.evidenceSettled(5_000);
    const denied = await logOf('mother', mother, { department: 'population', outcome: 'DENIED', first: 100 });
    expect(denied.totalCount).toBeLessThanOrEqual(before.totalCount + 4);
    const times = (who: string) =>
      denied.nodes
        .filter((node: { who: { description: string } }) => node.who.description === who)
        .reduce((sum: number, node: { times: number }) => sum + node.times, 0);
    expect([times('Somebody who had not logged in'), times('An analyst')]).toEqual([40, 20]);
    const { nodes } = await logOf('mother', mother, { department: 'population', first: 100 });
    const outcomes = nodes.map(({ outcome }: { outcome: string }) => outcome);
    expect(outcomes).toEqual(outcomes.toSorted().reverse());
    expect(nodes[0].who.role).toBe('traffic-officer');
    expect(denied.nodes[0].summary).toMatch(/was refused \d+ times within an hour: the record as a whole/);
  });

  test('is filtered by purpose', async () => {
    const mother = house.id('mother');
    const { nodes, totalCount } = await logOf('mother', mother, { purpose: 'traffic-control' });
    expect(totalCount).toBe(nodes.length);
    for (const { purpose } of nodes) {
      expect(purpose.code).toBe('traffic-control');
    }
    expect((await logOf('mother', mother, { purpose: 'no-such-purpose' })).totalCount).toBe(0);
  });

  test.each<CastName>(['doctor', 'traffic-officer', 'one-stop-officer', 'justice-officer', 'father'])(
    'of the mother is not there for the %s',
    async (who) => {
      const { data } = await house.ask(who, LOG, { id: house.id('mother') });
      expect(data.citizen?.accessLog ?? null).toBeNull();
    },
  );

  test('of a minor is there for guardians, without what the child or the other guardian looked at', async () => {
    const child = children[0]!;
    const NAME = 'query ($id: ID!) { citizen(id: $id) { fullName } }';
    await house.ask('father', NAME, { id: child });
    await house.ask('one-stop-officer', NAME, { id: child }, DOSSIER);
    const { nodes } = await logOf('mother', child, { first: 100 });
    const actors = nodes.map(({ who }: { who: { description: string } }) => who.description);
    expect(actors).toContain('An officer of the one-stop shop');
    expect(actors).toContain('You');
    expect(actors).not.toContain('A private person');
    const father = await logOf('father', child, { first: 100 });
    const fathers = father.nodes.filter(({ who }: { who: { you: boolean } }) => who.you);
    expect(fathers.length).toBeGreaterThan(0);
    expect(father.nodes.length).toBeLessThan(nodes.length + fathers.length);
  });

  test('tells neither the case nor the others where a request was about several persons', async () => {
    const [one, other] = [house.id('mother'), house.id('father')];
    const BOTH =
      'query ($one: ID!, $other: ID!) { a: citizen(id: $one) { fullName } b: citizen(id: $other) { fullName } }';
    await house.ask('one-stop-officer', BOTH, { one, other }, DOSSIER);
    const [look] = (await logOf('mother', one, { purpose: 'public-service-dossier' })).nodes;
    expect(look).toMatchObject({ who: { role: 'one-stop-officer' }, case: null });
    expect(JSON.stringify(look)).not.toContain(other);
  });
});

test('a request id that a client gives twice hides no case, and stands beside the gateway’s own', async () => {
  const own = { ...DOSSIER, 'city-request-id': 'always-the-same-1' };
  const NAME = 'query ($id: ID!) { citizen(id: $id) { fullName } }';
  for (const who of ['mother', 'father'] as const) {
    await house.ask('one-stop-officer', NAME, { id: house.id(who) }, own);
  }
  const [look] = (await logOf('mother', house.id('mother'), { purpose: 'public-service-dossier' })).nodes;
  expect(look.case).toBe(DOSSIER['city-case']);
  const AUDIT = '{ auditEntries(first: 20) { nodes { requestId clientRequestId } } }';
  const { data } = await house.ask('auditor', AUDIT);
  const named = data.auditEntries.nodes.filter((each: { clientRequestId: string }) => each.clientRequestId !== null);
  expect(named).toHaveLength(2);
  expect(new Set(named.map(({ requestId }: { requestId: string }) => requestId)).size).toBe(2);
  for (const each of named) {
    expect(each).toMatchObject({ clientRequestId: 'always-the-same-1' });
  }
});

describe('a case under investigation', () => {
  const NAME = 'query ($id: ID!) { citizen(id: $id) { fullName } }';
  const OPEN =
    'mutation ($key: String!) { openCaseFile(input: { purpose: "investigation", idempotencyKey: $key }) { caseFile { case office } } }';
  const WITHHOLD = `mutation ($case: String!, $until: DateTime!, $key: String!) { withholdCase(input: {
    case: $case, purpose: "investigation", until: $until, reason: "The suspect would flee.", idempotencyKey: $key }) {
    __typename ... on WithholdingAsked { withholdingId } } }`;
  const DECIDE =
    'mutation ($id: ID!) { decideWithholding(input: { withholdingId: $id, grant: true }) { __typename ... on WithholdingDecided { granted } } }';

  test('is not in the log, not in its count, until its term ends; what was seen before stays', async () => {
    const father = house.id('father');
    const opened = await house.ask('justice-officer', OPEN, { key: 'open-the-case-1' });
    const { case: reference, office } = opened.data.openCaseFile.caseFile;
    expect([reference, office]).toEqual([expect.stringMatching(/^VA-\d{4}-\d+$/), 'CRIMINAL_RECORDS']);
    const CASE = { 'city-purpose': 'investigation', 'city-case': reference };
    const inLog = () => logOf('father', father, { department: 'population', purpose: 'investigation' });
    await house.ask('justice-officer', NAME, { id: father }, CASE);
    const before = await inLog();
    expect(before.nodes[0]).toMatchObject({ who: { role: 'justice-officer' }, case: reference });

    const endsAt = Date.now() + withRoom(4_000);
    const until = new Date(endsAt).toISOString();
    const asked = await house.ask('justice-officer', WITHHOLD, { case: reference, until, key: 'withhold-it-1' });
    const { withholdingId: id } = asked.data.withholdCase;
    const pending = await house.ask('auditor', '{ withholdingRequests { id case office purpose reason } }');
    expect(pending.data.withholdingRequests).toEqual([
      { id, case: reference, office, purpose: 'investigation', reason: 'The suspect would flee.' },
    ]);
    const granted = await house.ask('auditor', DECIDE, { id });
    expect(granted.data.decideWithholding).toEqual({ __typename: 'WithholdingDecided', granted: true });
    await house.ask('justice-officer', NAME, { id: father }, CASE);
    const during = await inLog();
    expect(Date.now()).toBeLessThan(endsAt);
    expect(during).toEqual(before);
    const { data } = await house.ask(null, '{ withholdingStatistics { office purpose asked granted inForce } }');
    expect(data.withholdingStatistics).toEqual([
      { office, purpose: 'investigation', asked: 1, granted: 1, inForce: 1 },
    ]);

    await new Promise((resolve) => setTimeout(resolve, endsAt - Date.now() + 100));
    const after = await inLog();
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.nodes[0]).toMatchObject({ who: { role: 'justice-officer' }, case: reference });
  });
});

describe('an auditor', () => {
  const AUDIT =
    '{ auditEntries(first: 100) { totalCount nodes { department sequence outcome actor roles fields subjectCount purpose case } } auditSources { department entries brokenAt } }';

  test('sees that there were looks, and of nobody whose data it was', async () => {
    await house.ask('traffic-officer', 'query ($id: ID!) { citizen(id: $id) { fullName } }', { id: children[1] }, WHY);
    const { data, errors } = await house.ask('auditor', AUDIT);
    expect(errors).toEqual([]);
    const look = data.auditEntries.nodes.find(({ roles }: { roles: string[] }) => roles.includes('traffic-officer'));
    expect(look).toMatchObject({
      department: 'population',
      outcome: 'RELEASED',
      subjectCount: 1,
      fields: ['Citizen.fullName'],
    });
    expect(
      JSON.stringify(data.auditEntries.nodes.filter(({ actor }: { actor: string }) => actor !== children[1])),
    ).not.toContain(children[1]);
    expect(data.auditSources.map(({ department }: { department: string }) => department)).toHaveLength(5);
    for (const { brokenAt } of data.auditSources) {
      expect(brokenAt).toBeNull();
    }
  });

  test.each<CastName>(['mother', 'doctor', 'justice-officer', 'operator', 'owner', 'analyst'])(
    'is not the %s',
    async (who) => {
      expect((await house.ask(who, AUDIT)).data).toEqual({ auditEntries: null, auditSources: null });
    },
  );
});

test('a request with another purpose than a code is refused at the gate', async () => {
  const { status, errors } = await house.ask('traffic-officer', '{ me { id } }', {}, { 'city-purpose': 'two words' });
  expect(status).toBe(400);
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST', header: 'city-purpose' } });
});

test('a department that is down leaves the log standing, and is named', async () => {
  await house.departments.get('transport')![Symbol.asyncDispose]();
  await house.ask('mother', '{ me { fullName } }');
  const log = await logOf('mother', house.id('mother'));
  expect(log.incompleteDepartments).toEqual(['transport']);
  expect(log.nodes[0]).toMatchObject({ department: 'population', who: { you: true } });
});
