import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOSSIER, nobody, openDepartment, type TestDepartment } from '../../test/tools/department.ts';

let city: TestDepartment;
let child: string;
beforeAll(async () => {
  city = await openDepartment('population');
  const { data } = await city.ask(city.as('mother'), '{ me { children { id } } }');
  child = data.me.children[0].id;
});
afterAll(() => city[Symbol.asyncDispose]());

test('a read over many keys is planned once, not each time anew', async () => {
  const shown = await city.running.database.reader.rows('show plan_cache_mode');
  expect(shown).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
});

describe('administrative units', () => {
  test('584 communes in 30 districts stand at the time of the registers', async () => {
    const { data } = await city.ask(nobody, '{ communes(first: 1) { totalCount } districts(first: 1) { totalCount } }');
    expect(data).toEqual({ communes: { totalCount: 584 }, districts: { totalCount: 30 } });
  });

  test('a commune that ended is found before and not on the day it ended', async () => {
    const { data } = await city.ask(
      nobody,
      `{
      before: commune(code: "00250", asOf: "2020-02-29") { name district { name } validTo }
      after: commune(code: "00250", asOf: "2020-03-01") { name }
      communes(asOf: "2020-03-01", first: 1) { totalCount }
    }`,
    );
    expect(data.before).toEqual({
      name: 'Phường Bùi Thị Xuân',
      district: { name: 'Quận Hai Bà Trưng' },
      validTo: '2020-03-01',
    });
    expect(data.after).toBeNull();
    expect(data.communes.totalCount).toBe(579);
  });

  test('a date whose units are not known is refused, not answered', async () => {
    const { errors } = await city.ask(nobody, '{ commune(code: "00001", asOf: "2025-07-01") { name } }');
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' } });
  });

  test('pages join without a gap and in order', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await city.ask(
        nobody,
        'query ($after: String) { communes(first: 100, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...data.communes.nodes.map(({ code }: { code: string }) => code));
      after = data.communes.pageInfo.hasNextPage ? data.communes.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(584);
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(584);
  });

  test.each([
    ['a cursor that was altered', 'communes(after: "AAAAAAAAAAAAAAAAAAAA") { totalCount }', 'after'],
    ['a page of none', 'communes(first: 0) { totalCount }', 'first'],
    ['a page too large', 'communes(first: 101) { totalCount }', 'first'],
    ['a code with letters', 'commune(code: "0000x") { name }', 'code'],
    ['an id that is none', 'citizen(id: "001215000123") { fullName }', 'id'],
  ])('refuses %s and names the argument', async (_, field, argument) => {
    const { errors } = await city.ask(nobody, `{ ${field} }`);
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
    expect(JSON.stringify(errors)).not.toContain('001215000123');
  });

  test('a cursor of one list does not open another', async () => {
    const { data } = await city.ask(nobody, '{ districts(first: 1) { pageInfo { endCursor } } }');
    const { errors } = await city.ask(nobody, 'query ($after: String) { communes(after: $after) { totalCount } }', {
      after: data.districts.pageInfo.endCursor,
    });
    expect(errors[0]).toMatchObject({ extensions: { argument: 'after' } });
  });
});

describe('a citizen', () => {
  const FILE =
    'query ($id: ID!) { citizen(id: $id) { fullName citizenNumber residence { commune { name } } household { members { relationship citizen { id } } } } }';

  test('is seen whole by her mother', async () => {
    const { data } = await city.ask(city.as('mother'), FILE, { id: child });
    expect(data.citizen.residence.commune.name).toBe('Phường Dịch Vọng');
    expect(data.citizen.citizenNumber).toMatch(/^\d{12}$/);
  });

  test.each(['teacher', 'analyst', 'operator', 'owner', 'guest'] as const)('does not exist for the %s', async (who) => {
    const refused = await city.ask(city.as(who), FILE, { id: child });
    const absent = await city.ask(city.as(who), FILE, { id: '00000000-0000-8000-8000-000000000000' });
    expect(refused.data).toEqual({ citizen: null });
    expect({ ...refused, statements: 0 }).toEqual({ ...absent, statements: 0 });
  });

  test('is no open door as an entity', async () => {
    const { data } = await city.entities(
      city.as('analyst'),
      [{ __typename: 'Citizen', id: child }],
      '... on Citizen { id fullName }',
    );
    expect(data._entities).toEqual([null]);
  });

  test('has a spouse whose own record stays closed', async () => {
    const { data } = await city.ask(
      city.as('mother'),
      '{ me { household { members { relationship citizen { id } } } } }',
    );
    const members = data.me.household.members as { relationship: string; citizen: { id: string } | null }[];
    const { citizenId } = city.as('father');
    expect(members.some(({ citizen }) => citizen?.id === citizenId)).toBe(false);
    expect(members.filter(({ citizen }) => citizen !== null).length).toBeGreaterThanOrEqual(4);
  });

  test('costs the same number of statements alone and by the hundred', async () => {
    const ids = [...city.world.households()].flatMap(({ members }) => members.map(({ id }) => id)).slice(0, 100);
    const selection =
      '... on Citizen { fullName residence { commune { name district { name } } } household { members { fullName } } guardianIds }';
    const cost = async (some: string[]) =>
      (
        await city.entities(
          city.as('one-stop-officer'),
          some.map((id) => ({ __typename: 'Citizen', id })),
          selection,
          DOSSIER,
        )
      ).statements;
    expect(await cost(ids)).toBe(await cost(ids.slice(0, 1)));
    expect(await cost(ids)).toBeLessThanOrEqual(7);
  });
});

test('answers the gateway only', async () => {
  const response = await fetch(city.running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'WIRE_TOKEN_REFUSED' } }] });
});
