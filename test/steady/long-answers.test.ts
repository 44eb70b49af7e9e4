import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerWith, openSickCity, type SickCity } from './sick-city.ts';

interface Person {
  readonly name: string | null;
  readonly count: number | null;
  readonly list: readonly (Person | null)[] | null;
}

const person = (index: number): Person => ({
  name: `Nguyễn Thị "Minh Khai" ${index}`,
  count: index % 7 === 0 ? null : index,
  list:
    index % 1_000 === 0
      ? Array.from({ length: 40 }, (_, at) => (at === 3 ? null : { name: `${at}`, count: at, list: [] }))
      : [],
});
/** Some two megabytes. */
const LONG = Array.from({ length: 20_000 }, (_, index) => person(index));
const QUERY = '{ well { name } sick { list { name count list { name count list { name } } } } }';
const answer = (list: unknown) => answerWith(JSON.stringify({ data: { sick: { list } } }));

let city: SickCity;
beforeAll(async () => {
  city = await openSickCity({ circuitFailures: 10_000 });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

describe('a long answer', () => {
  test('is what it would be if it were short', async () => {
    city.behave(answer(LONG));
    const { data, errors } = await city.ask(QUERY);
    expect(errors).toEqual([]);
    expect(data.well).toEqual({ name: 'fine' });
    expect(JSON.stringify(data.sick)).toBe(JSON.stringify({ list: LONG }));
  });

  test('tells of each value that is wrong in it, and keeps the others', async () => {
    city.behave(answer(LONG.map((each, index) => (index === 15_000 ? { ...each, count: 'many', list: 7 } : each))));
    const { data, errors } = await city.ask(QUERY);
    expect(data.sick.list[14_999]).toEqual(LONG[14_999]);
    expect(data.sick.list[15_000]).toEqual({ ...LONG[15_000], count: null, list: null });
    expect(errors.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['sick', 'list', 15_000, 'count'], 'DEPARTMENT_ANSWER_INVALID'],
      [['sick', 'list', 15_000, 'list'], 'DEPARTMENT_ANSWER_INVALID'],
    ]);
  });

  test('that is cut off is none', async () => {
    city.behave(answerWith(JSON.stringify({ data: { sick: { list: LONG } } }).slice(0, -4)));
    const { data, errors } = await city.ask(QUERY);
    expect(data).toEqual({ well: { name: 'fine' }, sick: null });
    expect(errors).toMatchObject([{ path: ['sick'], extensions: { code: 'DEPARTMENT_ANSWER_INVALID' } }]);
  });

  test('lets short ones pass', async () => {
    city.behave(answer(LONG));
    let longAnswered = 0;
    const long = Array.from({ length: 4 }, async () => {
      await city.ask(QUERY);
      longAnswered++;
    });
    let passed = 0;
    while (longAnswered < 4) {
      const { data } = await city.ask('{ well { name } }');
      expect(data).toEqual({ well: { name: 'fine' } });
      passed++;
    }
    await Promise.all(long);
    expect(passed).toBeGreaterThan(10);
  });
});
