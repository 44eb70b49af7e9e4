import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { nobody, openDepartment, type TestDepartment } from '../../test/tools/department.ts';

let health: TestDepartment;
beforeAll(async () => {
  health = await openDepartment('health');
});
afterAll(() => health[Symbol.asyncDispose]());

const FILE = `... on Citizen { id
  insuranceCard { validFrom validTo benefitRate registeredFacility { name } }
  healthRecord { latestExam { date bloodPressure bmi healthClass facility { name } } exams(first: 2) { nodes { date } }
    careEpisodes(first: 2) { totalCount nodes { openedOn facility { id } } } } }`;

const CARE = { purpose: 'medical-care' };

function peopleOf(count: number) {
  const people = [];
  for (const { members } of health.world.households()) {
    people.push(...members);
    if (people.length >= count) {
      break;
    }
  }
  return people.slice(0, count);
}
const representation = (id: string, guardianIds: readonly string[] = []) => ({
  __typename: 'Citizen',
  id,
  guardianIds,
});
function family() {
  const mother = health.world.cast.mother.citizenId!;
  const children = peopleOf(5).filter(({ parentIds }) => parentIds.includes(mother));
  const byAge = children.toSorted((one, other) => (one.dateOfBirth < other.dateOfBirth ? -1 : 1));
  return { mother, youngest: byAge.at(-1)!, eldest: byAge[0]! };
}

describe('facilities', () => {
  test('559 of 711 are connected to insurance verification, counted from the rows', async () => {
    const { data } = await health.ask(
      nobody,
      '{ healthFacilityStatistics { total connectedToInsuranceVerification } }',
    );
    expect(data.healthFacilityStatistics).toEqual({ total: 711, connectedToInsuranceVerification: 559 });
    await health.running.database.reader.rows(`update health_facility set connected_to_insurance_verification = false
      where id = (select id from health_facility where connected_to_insurance_verification and kind = 'CLINIC' limit 1)`);
    const after = await health.ask(nobody, '{ healthFacilityStatistics { connectedToInsuranceVerification } }');
    expect(after.data.healthFacilityStatistics.connectedToInsuranceVerification).toBe(558);
  });

  test('a commune lists its own by name, page by page, whoever asks', async () => {
    const { communeId, id } = health.world.facilities.find(({ kind }) => kind === 'CLINIC')!;
    const expected = health.world.facilities.filter((each) => each.communeId === communeId).map((each) => each.id);
    const found: string[] = [];
    const names: string[] = [];
    let after: string | null = null;
    do {
      const selection: string = `... on Commune { healthFacilities(first: 1${after ? `, after: "${after}"` : ''}) {
        totalCount nodes { id name commune { id } } pageInfo { hasNextPage endCursor } } }`;
      const { data } = await health.entities(nobody, [{ __typename: 'Commune', id: communeId }], selection);
      const { nodes, pageInfo, totalCount } = data._entities[0].healthFacilities;
      expect(totalCount).toBe(expected.length);
      expect(nodes[0].commune.id).toBe(communeId);
      found.push(nodes[0].id);
      names.push(nodes[0].name);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(names).toEqual(names.toSorted(new Intl.Collator('vi').compare));
    const one = await health.ask(nobody, 'query ($id: ID!) { healthFacility(id: $id) { id kind } }', { id });
    expect(one.data.healthFacility).toEqual({ id, kind: 'CLINIC' });
  });

  test.each([
    ['first', '(first: 0)'],
    ['first', '(first: 101)'],
    ['after', '(after: "nonsense")'],
  ])('a wrong %s is refused by name', async (argument, page) => {
    const { id } = health.world.communes[0]!;
    const { errors } = await health.entities(
      nobody,
      [{ __typename: 'Commune', id }],
      `... on Commune { pharmacies${page} { nodes { name } } }`,
    );
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('a malformed id is refused and not repeated, an unknown one is null', async () => {
    const query = 'query ($id: ID!) { healthFacility(id: $id) { name } }';
    const malformed = await health.ask(nobody, query, { id: '001215000123' });
    expect(malformed.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    expect(JSON.stringify(malformed.errors)).not.toContain('001215000123');
    const unknown = await health.ask(nobody, query, { id: health.world.id('facility', 'none') });
    expect(unknown).toMatchObject({ data: { healthFacility: null }, errors: [] });
  });
});

describe("a person's file", () => {
  test('is whole for the person and for the guardian of a minor', async () => {
    const { mother, eldest } = family();
    const { data, errors } = await health.entities(
      health.as('mother'),
      [representation(mother), representation(eldest.id, [mother])],
      FILE,
    );
    expect(errors).toEqual([]);
    const [own, childs] = data._entities;
    expect(own.insuranceCard).toEqual({
      validFrom: '2026-01-01',
      validTo: '2026-12-31',
      benefitRate: 80,
      registeredFacility: { name: expect.any(String) },
    });
    expect(own.healthRecord.latestExam).toMatchObject({
      date: expect.stringMatching(/^202[56]-/),
      bloodPressure: expect.stringMatching(/^\d{2,3}\/\d{2,3}$/),
      bmi: expect.any(Number),
    });
    expect(childs.insuranceCard.benefitRate).toBe(80);
    expect(childs.healthRecord.latestExam.healthClass).toMatch(/^(I|II|III|IV|V)$/);
  });

  test('the latest exam is the first of all exams, for everyone', async () => {
    const people = peopleOf(100).map(({ id }) => id);
    const latest = await Promise.all(
      people.slice(0, 20).map(async (id) => {
        const viewer = { subject: id, citizenId: id, roles: ['citizen'], institution: null };
        const { data } = await health.entities(viewer, [representation(id)], FILE);
        const { latestExam, exams } = data._entities[0].healthRecord;
        expect(latestExam?.date ?? null).toBe(exams.nodes[0]?.date ?? null);
        return latestExam;
      }),
    );
    expect(latest.filter(Boolean).length).toBeGreaterThan(10);
  });

  test('ends with custody', async () => {
    const { eldest } = family();
    const { data } = await health.entities(health.as('mother'), [representation(eldest.id, [])], FILE);
    expect(data._entities[0]).toEqual({ id: eldest.id, insuranceCard: null, healthRecord: null });
  });

  test.each([
    'teacher',
    'principal',
    'traffic-officer',
    'justice-officer',
    'one-stop-officer',
    'analyst',
    'auditor',
    'owner',
    'operator',
    'guest',
  ] as const)('is absent for the %s, by reference too, without an error that tells it exists', async (who) => {
    const { mother, youngest } = family();
    const unknown = health.world.id('person', 'none');
    const { data, errors } = await health.entities(
      health.as(who),
      [representation(mother), representation(youngest.id, [mother]), representation(unknown)],
      FILE,
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual(
      [mother, youngest.id, unknown].map((id) => ({ id, insuranceCard: null, healthRecord: null })),
    );
  });

  test('gives the pharmacist the card and not the record', async () => {
    const { mother } = family();
    const { data } = await health.entities(health.as('pharmacist'), [representation(mother)], FILE);
    expect(data._entities[0]).toMatchObject({ insuranceCard: { benefitRate: 80 }, healthRecord: null });
  });

  test('gives the appraiser the card of the claim in hand, and nothing else', async () => {
    const { mother, eldest } = family();
    async function verify(who: 'doctor' | 'appraiser') {
      const { data } = await health.ask(
        health.as(who),
        `mutation ($input: VerifyInsuranceCardInput!) { verifyInsuranceCard(input: $input) { ... on InsuranceCardVerified { verificationId } } }`,
        {
          input: { citizenId: mother, facilityId: health.as('doctor').institution, idempotencyKey: `claim-of-${who}` },
        },
      );
      return data?.verifyInsuranceCard?.verificationId as string | undefined;
    }
    const see = async (given = {}) =>
      (await health.entities(health.as('appraiser'), [representation(mother), representation(eldest.id)], FILE, given))
        .data._entities;
    const claim = { purpose: 'insurance-appraisal', case: await verify('doctor') };
    const [ofClaim, ofAnother] = await see(claim);
    expect(ofClaim).toMatchObject({ insuranceCard: { benefitRate: 80 }, healthRecord: null });
    expect(ofAnother).toMatchObject({ insuranceCard: null, healthRecord: null });
    expect(await verify('appraiser')).toBeUndefined();
    for (const given of [
      {},
      { purpose: claim.purpose },
      { case: claim.case },
      { ...claim, purpose: 'medical-care' },
      { ...claim, case: mother },
    ]) {
      expect((await see(given))[0]).toMatchObject({ insuranceCard: null, healthRecord: null });
    }
  });

  test("a list of mixed persons gives the doctor the records of those under care at the doctor's facility only", async () => {
    const { mother, youngest, eldest } = family();
    const doctor = health.as('doctor');
    const { data } = await health.entities(
      doctor,
      [
        representation(mother),
        representation(youngest.id, [mother]),
        representation(eldest.id, [mother]),
        representation(doctor.citizenId!),
      ],
      FILE,
      CARE,
    );
    const seen = data._entities.map(({ healthRecord }: { healthRecord: object | null }) => healthRecord !== null);
    expect(seen).toEqual([false, true, false, true]);
    expect(data._entities[1].healthRecord.careEpisodes).toMatchObject({
      totalCount: 1,
      nodes: [{ facility: { id: doctor.institution } }],
    });
    const elsewhere = { ...doctor, institution: health.world.facilities.find(({ kind }) => kind === 'HOSPITAL')!.id };
    const refused = await health.entities(elsewhere, [representation(youngest.id, [mother])], FILE, CARE);
    expect(refused.data._entities[0].healthRecord).toBeNull();
  });

  test('an episode that has ended or not begun opens nothing, its last day does', async () => {
    const { mother, youngest } = family();
    const doctor = health.as('doctor');
    const { reader } = health.running.database;
    async function seen(openedOn: string, closedOn: string | null) {
      await reader.rows('update care_episode set opened_on = $2, closed_on = $3 where citizen_id = $1', [
        youngest.id,
        openedOn,
        closedOn,
      ]);
      const { data } = await health.entities(doctor, [representation(youngest.id, [mother])], FILE, CARE);
      return data._entities[0].healthRecord !== null;
    }
    expect(await seen('2026-11-01', '2026-11-19')).toBe(false);
    expect(await seen('2026-11-01', '2026-11-20')).toBe(true);
    expect(await seen('2026-11-20', null)).toBe(true);
    expect(await seen('2026-11-21', null)).toBe(false);
    await reader.rows('update care_episode set opened_on = $2, closed_on = null where citizen_id = $1', [
      youngest.id,
      '2025-12-01',
    ]);
  });

  test('costs the same number of statements for one person and for a hundred', async () => {
    const people = peopleOf(100);
    const guardian = health.as('mother');
    const file = (count: number) =>
      health.entities(
        guardian,
        people.slice(0, count).map(({ id }) => representation(id, [guardian.citizenId!])),
        FILE,
      );
    const one = await file(1);
    const hundred = await file(100);
    expect(hundred.errors).toEqual([]);
    expect(
      hundred.data._entities.filter(({ insuranceCard }: { insuranceCard: object | null }) => insuranceCard),
    ).toHaveLength(100);
    // Cards, open episodes, latest exams, exams, episodes, their count, and facilities met on three levels at most.
    expect(one.statements).toBeLessThanOrEqual(9);
    expect(hundred.statements).toBe(one.statements);
  });

  test('a malformed id among the references is refused without repeating it', async () => {
    const { errors } = await health.entities(health.as('mother'), [representation('001315000123')], FILE);
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    expect(JSON.stringify(errors)).not.toContain('001315000123');
  });
});
