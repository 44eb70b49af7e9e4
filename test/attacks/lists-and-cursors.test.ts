import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { openScene, type Scene } from './victim.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.house[Symbol.asyncDispose]());

const PAGE = 'totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const LISTS = [
  'vehicles',
  'criminalRecordCertificates',
  'healthNotices',
  'delegations',
  'mandates',
  'consents',
] as const;
const list = (field: string, page = '') =>
  `query ($id: ID!${page.includes('$after') ? ', $after: String' : ''}) { citizen(id: $id) { ${field}${page} { ${PAGE} } } }`;
const EMPTY = {
  totalCount: 0,
  nodes: [],
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
};
/** Someone whom population tells of the victim, and no department else. */
const OFFICIAL: CastName = 'pharmacist';

const cursorOf = async (who: CastName, field: string, id: string): Promise<string> =>
  (await scene.ask(who, list(field, '(first: 1)'), { id })).data.citizen[field].edges[0].cursor;

describe('a list that is refused', () => {
  test.each(LISTS)('%s counts nothing, has no page and no cursor', async (field) => {
    const got = await scene.ask(OFFICIAL, list(field), { id: scene.victim });
    expect(got.errors).toEqual([]);
    expect(got.data.citizen).toEqual({ [field]: EMPTY });
  });

  test('tells by its count that a guardian sees of form 2 nothing, nor that it is there', async () => {
    const [child] = await scene.sql<{ id: string }>('justice', 'select id from person where id = $1', [scene.child]);
    await scene.sql(
      'justice',
      `insert into certificate (id, citizen_id, form_type, status, requested_by, requested_at, due_on) values (gen_random_uuid(), $1, 'FORM_2', 'REQUESTED', $1, now(), '2026-12-01')`,
      [child!.id],
    );
    const { data } = await scene.ask('mother', list('criminalRecordCertificates'), { id: scene.child });
    expect(data.citizen).toEqual({ criminalRecordCertificates: EMPTY });
  });

  test.each([1, 2, 100])('has an empty page of %s too', async (first) => {
    const got = await scene.ask(OFFICIAL, list('vehicles', `(first: ${first})`), { id: scene.victim });
    expect(got.data.citizen.vehicles).toEqual(EMPTY);
  });
});

describe('a cursor', () => {
  test("of the victim's list shows its holder an empty page, as any later page of an empty list", async () => {
    const after = await cursorOf('mother', 'vehicles', scene.victim);
    const got = await scene.ask(OFFICIAL, list('vehicles', '(first: 5, after: $after)'), { id: scene.victim, after });
    expect(got.data.citizen.vehicles).toEqual({ ...EMPTY, pageInfo: { ...EMPTY.pageInfo, hasPreviousPage: true } });
    scene.safe(got);
  });

  test("of the victim's list, used on the attacker's own, shows the attacker's own", async () => {
    const after = await cursorOf('mother', 'criminalRecordCertificates', scene.victim);
    const got = await scene.ask('father', list('criminalRecordCertificates', '(after: $after)'), {
      id: scene.house.id('father'),
      after,
    });
    scene.safe(got);
    expect(got.data.citizen.criminalRecordCertificates.pageInfo.hasPreviousPage).toBe(true);
  });

  const tamper: [string, (cursor: string) => string][] = [
    [
      'with one letter exchanged',
      (cursor) => `${cursor.slice(0, 20)}${cursor[20] === 'A' ? 'B' : 'A'}${cursor.slice(21)}`,
    ],
    ['cut short', (cursor) => cursor.slice(0, 15)],
    ['with something behind it', (cursor) => `${cursor}AAAA`],
    ['with another seal', (cursor) => `AAAAAAAAAAAAAAAA${cursor.slice(16)}`],
    ['of plain JSON', () => Buffer.from('["2020-01-01","00000000-0000-8000-8000-000000000000"]').toString('base64url')],
    ['of SQL', () => Buffer.from('xxxxxxxxxxxx["\' or 1=1 --"]').toString('base64url')],
    ['of NUL characters', () => Buffer.alloc(64).toString('base64url')],
    ['of nothing', () => ''],
    ['of a thousand letters', () => 'A'.repeat(1000)],
  ];
  test.each(tamper)('%s is refused, and its contents are not told', async (_, change) => {
    const after = change(await cursorOf('mother', 'vehicles', scene.victim));
    const got = await scene.ask('mother', list('vehicles', '(after: $after)'), { id: scene.victim, after });
    expect(got.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    expect(got.data.citizen.vehicles).toBeNull();
  });

  test('of one list fits no other, not even of the same department', async () => {
    const after = await cursorOf('mother', 'vehicles', scene.victim);
    for (const field of ['criminalRecordCertificates', 'healthNotices', 'delegations']) {
      const got = await scene.ask('mother', list(field, '(after: $after)'), { id: scene.victim, after });
      expect(got.errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });

  test('holds no name, number or plate', async () => {
    for (const field of ['vehicles', 'criminalRecordCertificates'] as const) {
      const cursor = await cursorOf('mother', field, scene.victim);
      const inside = Buffer.from(cursor, 'base64url').subarray(12).toString('utf8');
      for (const secret of scene.secrets.filter((each) => !/^[0-9a-f]{8}-/.test(each))) {
        expect(inside).not.toContain(secret);
      }
    }
  });
});

describe('a page', () => {
  test.each([0, -1, 101, 2_147_483_647])('of %s is refused before anything is read', async (first) => {
    const got = await scene.ask(OFFICIAL, list('vehicles', `(first: ${first})`), { id: scene.victim });
    // A number that comes to more than anybody may ask for does not even reach the department.
    const code = first > 1_000_000 ? 'COST_ESTIMATED_TOO_EXPENSIVE' : 'BAD_USER_INPUT';
    expect(got.errors[0]!.extensions).toMatchObject(first > 1_000_000 ? { code } : { code, argument: 'first' });
    scene.safe(got);
  });
});
