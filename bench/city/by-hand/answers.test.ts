import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OpenHouse, openHouse } from '../../../test/house.ts';
import { checkSame } from '../../tools/samples.ts';
import { OPERATIONS, operationNames } from '../operations.ts';
import { prepare } from '../scene.ts';
import { answers } from './answers.ts';
import type { Databases, Query, Viewer } from './ask.ts';

let house: OpenHouse;
let questions: Awaited<ReturnType<typeof prepare>>;
beforeAll(async () => {
  house = await openHouse();
  questions = await prepare(house.world, (department, text, values) => readerOf(department).rows(text, values));
});
afterAll(() => house[Symbol.asyncDispose]());

const readerOf = (department: string) => house.departments.get(department)!.database.reader;
const query =
  (department: string): Query =>
  (_, text, values) =>
    readerOf(department).rows(text, values);
const databases: Databases = {
  population: query('population'),
  education: query('education'),
  health: query('health'),
  transport: query('transport'),
  justice: query('justice'),
};

test.each(operationNames)('%s: tells by hand what the graph tells', async (name) => {
  const { viewer, variables, headers } = questions[name];
  const answer = await house.ask(viewer, OPERATIONS[name].query, variables, headers);
  expect(answer.errors).toEqual([]);
  const { citizenId, roles, institution } = house.world.cast[viewer];
  const asking: Viewer = { citizenId: citizenId!, roles, institution, case: headers['city-case'] ?? null };
  const today = house.world.spec.today;
  const data = await answers[name]({ databases, today, viewer: asking, variables });
  expect(Object.values(data as object)).not.toEqual([null]);
  checkSame(name, JSON.stringify({ data: answer.data }), JSON.stringify({ data }));
});
