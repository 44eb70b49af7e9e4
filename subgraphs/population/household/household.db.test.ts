import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DOSSIER, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';

let city: TestDepartment;
let child: string;
let strangers: readonly string[];
const sql = (text: string, values: unknown[] = []) => city.running.database.reader.rows<{ id: string }>(text, values);
const HOUSEHOLD = 'query ($id: ID!) { citizen(id: $id) { household { code members { fullName citizen { id } } } } }';

/** The mother's eldest lives with the grandparents now, that is with people whom she has no right to. */
beforeAll(async () => {
  city = await openDepartment('population');
  const { data } = await city.ask(city.as('mother'), '{ me { children { id } } }');
  child = data.me.children[0].id;
  const [home] = await sql(
    `select household_id as id from citizen where id not in (select child_id from guardianship) and household_id <>
       (select household_id from citizen where id = $1) group by 1 having count(*) > 1 order by 1 limit 1`,
    [child],
  );
  strangers = (await sql('select id from citizen where household_id = $1', [home!.id])).map(({ id }) => id);
  await sql("update citizen set household_id = $2, relationship = 'GRANDCHILD' where id = $1 returning id", [
    child,
    home!.id,
  ]);
});
afterAll(() => city[Symbol.asyncDispose]());

describe('the household of a child who lives elsewhere', () => {
  const members = async (viewer: Parameters<TestDepartment['ask']>[0], id: string, why = {}) =>
    (await city.ask(viewer, HOUSEHOLD, { id }, why)).data.citizen?.household?.members as
      | { fullName: string; citizen: { id: string } | null }[]
      | undefined;

  test('shows a guardian the child, and none of those who live there', async () => {
    const seen = await members(city.as('mother'), child);
    expect(seen?.map(({ citizen }) => citizen?.id)).toEqual([child]);
  });

  test('shows everyone to those who live there, and to a one-stop officer within a dossier', async () => {
    const everyone = strangers.length + 1;
    const resident = { subject: 'r', citizenId: strangers[0]!, roles: ['citizen'], institution: null };
    expect(await members(resident, strangers[0]!)).toHaveLength(everyone);
    expect(await members(city.as('one-stop-officer'), child, DOSSIER)).toHaveLength(everyone);
  });

  test('shows a delegate the person alone', async () => {
    await sql(
      `insert into delegation values ($1, $2, $3, '{PERSON}', '2026-11-01', '2027-01-01', now(), null, 'a-delegation', 'd') returning id`,
      [randomUUID(), strangers[0], city.as('operator').citizenId],
    );
    const seen = await members(city.as('operator'), strangers[0]!);
    expect(seen?.map(({ citizen }) => citizen?.id)).toEqual([strangers[0]]);
  });
});
