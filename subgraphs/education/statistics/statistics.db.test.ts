import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { nobody, openDepartment, type TestDepartment } from '../../../test/tools/department.ts';

let city: TestDepartment;
beforeAll(async () => {
  city = await openDepartment('education', { spec: { seed: 1, citizens: 12_000, today: '2026-11-20' } });
});
afterAll(() => city[Symbol.asyncDispose]());

async function rowsOf(args: string) {
  const { data, errors } = await city.ask(
    nobody,
    `{ enrollmentStatistics${args} { rows { schoolYear level commune { id } count onlineShare } } }`,
  );
  expect(errors).toEqual([]);
  return data.enrollmentStatistics.rows as {
    schoolYear: string | null;
    level: string | null;
    commune: { id: string } | null;
    count: number | null;
    onlineShare: number | null;
  }[];
}

test('the shares published for 2016-2017 come out of the applications to the digit', async () => {
  const rows = await rowsOf('(schoolYear: "2016-2017", groupBy: [LEVEL])');
  expect(rows.map(({ level, onlineShare }) => [level, onlineShare])).toEqual([
    ['KINDERGARTEN', 84.87],
    ['PRIMARY', 51.11],
    ['SECONDARY', 58.18],
  ]);
});

test('more than 85 per cent came online in 2019-2020, over all levels', async () => {
  const [row] = await rowsOf('(schoolYear: "2019-2020")');
  expect(row!.onlineShare).toBeGreaterThan(85);
});

test('years are told side by side', async () => {
  const rows = await rowsOf('(groupBy: [SCHOOL_YEAR])');
  expect(rows.map(({ schoolYear }) => schoolYear)).toEqual(['2016-2017', '2019-2020', '2026-2027']);
});

test('by commune, small groups have no figures, and the told ones never leave a single small one to be found', async () => {
  const rows = await rowsOf('(schoolYear: "2026-2027", groupBy: [COMMUNE, LEVEL])');
  const told = rows.filter(({ count }) => count !== null);
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ count }) => count! >= 10)).toBe(true);
  const total = await rowsOf('(schoolYear: "2026-2027", groupBy: [LEVEL])');
  for (const { level, count } of total) {
    const withheld = rows.filter((row) => row.level === level && row.count === null);
    const sum = rows.filter((row) => row.level === level && row.count !== null).reduce((so, row) => so + row.count!, 0);
    expect(withheld.length === 0 ? sum === count : withheld.length > 1).toBe(true);
  }
});

test('what was counted by commune adds up in the graph to what stands in the register', async () => {
  const [{ sent }] = (await city.running.database.reader.rows<{ sent: number }>(
    "select count(*) as sent from application where school_year = '2026-2027' and registered_at is not null",
  )) as [{ sent: number }];
  expect((await rowsOf('(schoolYear: "2026-2027")'))[0]!.count).toBe(sent);
});

test('communes are counted within one school year only', async () => {
  const { errors } = await city.ask(nobody, '{ enrollmentStatistics(groupBy: [COMMUNE]) { rows { count } } }');
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'schoolYear' } });
});

test('any question costs one statement', async () => {
  for (const args of ['', '(schoolYear: "2026-2027", groupBy: [COMMUNE, LEVEL])']) {
    expect((await city.ask(nobody, `{ enrollmentStatistics${args} { rows { count } } }`)).statements).toBe(1);
  }
});
