import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ageOn } from '#kernel/clock/age.ts';
import { nobody, openDepartment, type TestDepartment } from '../../test/tools/department.ts';

let city: TestDepartment;
beforeAll(async () => {
  city = await openDepartment('transport');
});
afterAll(() => city[Symbol.asyncDispose]());

const adultsOf = () =>
  [...city.world.households()]
    .flatMap(({ members }) => members)
    .filter(({ dateOfBirth }) => ageOn(dateOfBirth, city.world.spec.today) >= 18);
const reference = (id: string, guardianIds: string[] = []) => ({ __typename: 'Citizen', id, guardianIds });
const FILE = `... on Citizen {
  drivingLicence { licenceNumber classes validTo points mayDrive entitlements { licenceClass validTo } }
  vehicles(first: 5) { nodes { plate kind } totalCount pageInfo { endCursor } }
}`;

describe("a citizen's licence and vehicles", () => {
  test('hold together: classes fit the age, plates the kind', async () => {
    const adults = adultsOf().slice(0, 300);
    const { data, errors } = await city.entities(
      city.as('traffic-officer'),
      adults.map(({ id }) => reference(id)),
      FILE,
    );
    expect(errors).toEqual([]);
    const licensed = data._entities.filter((each: { drivingLicence: object | null }) => each.drivingLicence);
    expect(licensed.length).toBeGreaterThan(150);
    for (const { drivingLicence } of licensed) {
      expect(drivingLicence.licenceNumber).toMatch(/^01\d{10}$/);
      expect(drivingLicence.classes.length).toBeGreaterThan(0);
      expect(drivingLicence.points).toBeLessThanOrEqual(12);
    }
    const vehicles = data._entities.flatMap((each: { vehicles: { nodes: object[] } }) => each.vehicles.nodes);
    expect(vehicles.length / adults.length).toBeGreaterThan(0.6);
    for (const { plate, kind } of vehicles) {
      expect(plate).toMatch(kind === 'MOTORCYCLE' ? /^\d\d[A-Z][A-Z1-9]-\d{3}\.\d\d$/ : /^\d\d[A-Z]-\d{3}\.\d\d$/);
    }
  });

  test('cost the same number of statements alone and by the hundred', async () => {
    const ids = adultsOf()
      .map(({ id }) => id)
      .slice(0, 100);
    const cost = async (some: string[]) =>
      (
        await city.entities(
          city.as('traffic-officer'),
          some.map((id) => reference(id)),
          FILE,
        )
      ).statements;
    const alone = await cost(ids.slice(0, 1));
    expect(await cost(ids)).toBeLessThanOrEqual(6);
    expect(alone).toBeLessThanOrEqual(6);
    const twenty = await cost(ids.slice(0, 20));
    expect(await cost(ids)).toBe(twenty);
  });

  test.each(['teacher', 'doctor', 'justice-officer', 'one-stop-officer', 'analyst', 'operator', 'guest'] as const)(
    'do not exist for the %s, who asks through the entity',
    async (who) => {
      const owner = await someoneWithEverything();
      const viewer = city.as(who);
      const refused = await city.entities(viewer, [reference(owner)], FILE);
      const absent = await city.entities(viewer, [reference('00000000-0000-8000-8000-000000000000')], FILE);
      expect(refused.data._entities[0]).toEqual({
        drivingLicence: null,
        vehicles: { nodes: [], totalCount: 0, pageInfo: { endCursor: null } },
      });
      expect(refused).toEqual(absent);
    },
  );

  test('are seen by the owner and by those who answer for a minor, not by a neighbour', async () => {
    const owner = await someoneWithEverything();
    const citizen = (citizenId: string) => ({ subject: citizenId, citizenId, roles: ['citizen'], institution: null });
    const neighbour = adultsOf().at(-1)!.id;
    const see = async (viewer: ReturnType<typeof citizen>, guardians: string[] = []) =>
      (await city.entities(viewer, [reference(owner, guardians)], FILE)).data._entities[0];
    expect((await see(citizen(owner))).drivingLicence).not.toBeNull();
    expect((await see(citizen(neighbour), [neighbour])).vehicles.totalCount).toBeGreaterThan(0);
    expect(await see(citizen(neighbour))).toMatchObject({ drivingLicence: null, vehicles: { totalCount: 0 } });
    // No id of a guardian is empty, so that nobody is one by having none.
    const { data, errors } = await city.entities(nobody, [reference(owner, [''])], FILE);
    expect(data?._entities?.[0]?.drivingLicence ?? null).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  async function someoneWithEverything(): Promise<string> {
    const adults = adultsOf().slice(0, 300);
    const { data } = await city.entities(
      city.as('traffic-officer'),
      adults.map(({ id }) => reference(id)),
      FILE,
    );
    const at = data._entities.findIndex(
      (each: { drivingLicence: object | null; vehicles: { totalCount: number } }) =>
        each.drivingLicence && each.vehicles.totalCount > 0,
    );
    return adults[at]!.id;
  }
});

describe('infrastructure of a commune', () => {
  const LIST = `... on Commune { infrastructure(first: 5) { nodes { __typename id name
    ... on ParkingLot { capacity freeSpaces } ... on Road { lengthMetres } ... on Bridge { span: lengthMetres } ... on CoachStation { bays }
  } totalCount pageInfo { hasNextPage endCursor } } }`;
  const commune = (id: string) => ({ __typename: 'Commune', id });

  test('is public, in order of name, and shows a lot and a road in the demo commune', async () => {
    const home = city.world.communes.find(({ name }) => name === 'Phường Dịch Vọng')!;
    const { data, errors } = await city.entities(nobody, [commune(home.id)], LIST);
    expect(errors).toEqual([]);
    const { nodes } = data._entities[0].infrastructure;
    const names = nodes.map(({ name }: { name: string }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
    const types = nodes.map(({ __typename }: { __typename: string }) => __typename);
    expect(types).toEqual(expect.arrayContaining(['ParkingLot', 'Road']));
    for (const { capacity, freeSpaces } of nodes.filter(
      ({ __typename }: { __typename: string }) => __typename === 'ParkingLot',
    )) {
      if (freeSpaces !== null) {
        expect(freeSpaces).toBeLessThanOrEqual(capacity);
      }
    }
  });

  test('holds the landmarks where they stand', async () => {
    const place = city.world.communes.find(({ name }) => name === 'Phường Giáp Bát')!;
    const { data } = await city.entities(
      nobody,
      [commune(place.id)],
      '... on Commune { infrastructure(kinds: [COACH_STATION]) { nodes { name } } }',
    );
    expect(data._entities[0].infrastructure.nodes).toEqual([{ name: 'Bến xe Giáp Bát' }]);
  });

  test('costs the same for one commune and for a hundred', async () => {
    const ids = city.world.communes.map(({ id }) => id).slice(0, 100);
    const cost = async (some: string[]) => (await city.entities(nobody, some.map(commune), LIST)).statements;
    expect(await cost(ids)).toBe(2);
    expect(await cost(ids.slice(0, 1))).toBe(2);
  });
});
