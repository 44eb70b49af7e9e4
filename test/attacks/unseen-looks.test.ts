import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCollector } from '#department/audit-log/collector.ts';
import { ledgerOf } from '../evidence/ledger.ts';
import { openDepartment, type TestDepartment } from '../tools/department.ts';

/** Somebody who wants to look without the person's log telling. */
let transport: TestDepartment;
let population: TestDepartment;
let mother: string;
beforeAll(async () => {
  [transport, population] = await Promise.all([openDepartment('transport'), openDepartment('population')]);
  mother = transport.as('mother').citizenId!;
});
afterAll(async () => {
  await transport[Symbol.asyncDispose]();
  await population[Symbol.asyncDispose]();
});

const ISSUE = `mutation ($input: IssueDrivingLicenceInput!) { issueDrivingLicence(input: $input) { __typename } }`;
let keys = 0;
const issue = (citizenId: string) =>
  transport.ask(transport.as('traffic-officer'), ISSUE, {
    input: { citizenId, classes: ['A1'], idempotencyKey: `unseen-look-${keys++}` },
  });
async function since(house: TestDepartment, work: () => Promise<unknown>) {
  const before = (await ledgerOf(house)).length;
  await work();
  return (await ledgerOf(house)).slice(before);
}
const mixed = (id: string) => [...id].map((sign, at) => (at % 2 ? sign.toUpperCase() : sign)).join('');

describe('an id in another spelling', () => {
  test.each([
    ['capitals', (id: string) => id.toUpperCase()],
    ['both', mixed],
  ])('of %s leaves the same entry', async (_, spelt) => {
    const [plain] = await since(transport, () => issue(mother));
    const [other] = await since(transport, () => issue(spelt(mother)));
    expect(other).toMatchObject({ outcome: plain!.outcome, subjects: [mother], fields: plain!.fields });
  });

  test.each([
    ['in braces', (id: string) => `{${id}}`],
    ['as a name', (id: string) => `urn:uuid:${id}`],
    ['after a space', (id: string) => ` ${id}`],
    ['without hyphens', (id: string) => id.replaceAll('-', '')],
  ])('%s is refused, tells nothing and is no entry', async (_, spelt) => {
    const entries = await since(transport, async () => {
      const { data, errors } = await issue(spelt(mother));
      expect(data?.issueDrivingLicence ?? null).toBeNull();
      expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.citizenId' });
    });
    expect(entries).toEqual([]);
  });

  test('in a reference is the person’s too', async () => {
    const officer = population.as('traffic-officer');
    const entries = await since(population, () =>
      population.entities(
        officer,
        [{ __typename: 'Citizen', id: mother.toUpperCase() }],
        '... on Citizen { fullName }',
      ),
    );
    expect(entries).toMatchObject([{ subjects: [mother], fields: ['Citizen.fullName'] }]);
  });
});

test('what would be about nobody does not pass for an entry', () => {
  function nameless(work: (collector: ReturnType<typeof openCollector>) => void) {
    const collector = openCollector();
    work(collector);
    return collector.nameless;
  }
  expect(nameless((each) => each.released(mother, 'A.b', true))).toBeNull();
  expect(nameless((each) => each.released(null, 'Car.plate', false))).toBeNull();
  expect(nameless((each) => each.released(null, 'A.b', true))).toBe('A.b');
  expect(nameless((each) => each.released(mother.toUpperCase(), 'A.b', false))).toBe('A.b');
  expect(nameless((each) => each.denied('001089012345', 'A.b'))).toBeNull();
  const refused = openCollector();
  refused.denied('001089012345', 'A.b');
  expect([...refused.fieldsBySubject('DENIED')]).toEqual([[null, new Set(['A.b'])]]);
});
