import { describe, expect, test } from '@jest/globals';
import { post } from '../house.ts';
import { answerWith, healthy, openSickCity } from './sick-city.ts';

const READ = '{ sick { name } }';
const UNAVAILABLE = answerWith('', 503);

test('a read that failed once is asked again, and the client never learns of it', async () => {
  await using city = await openSickCity();
  let failures = 1;
  city.behave((request, response) => (failures-- > 0 ? UNAVAILABLE : healthy)(request, response));
  const { data, errors } = await city.ask(READ);
  expect({ data, errors }).toEqual({ data: { sick: { name: 'better' } }, errors: [] });
  expect(city.calls()).toBe(2);
});

test('a write is never asked again', async () => {
  await using city = await openSickCity();
  city.behave(UNAVAILABLE);
  const { errors } = await city.ask('mutation { heal { name } }');
  expect(errors[0]?.extensions?.code).toBe('DEPARTMENT_UNAVAILABLE');
  expect(city.calls()).toBe(1);
});

test('a hundred failing reads cost at most their hundred calls and the budget', async () => {
  await using city = await openSickCity({ circuitFailures: 10_000 });
  city.behave(UNAVAILABLE);
  for (let asked = 0; asked < 100; asked++) {
    await city.ask(READ);
  }
  expect(city.calls()).toBeGreaterThanOrEqual(110);
  expect(city.calls()).toBeLessThanOrEqual(113);
});

test('a department that keeps failing is left in peace, then one call tries', async () => {
  await using city = await openSickCity({ circuitFailures: 5, circuitOpenMs: 400, retryPercent: 0 });
  city.behave(UNAVAILABLE);
  for (let asked = 0; asked < 20; asked++) {
    await city.ask(READ);
  }
  expect(city.calls()).toBe(5);
  const { errors, data } = await city.ask(`{ well { name } ${READ.slice(1)}`);
  expect(data.well).toEqual({ name: 'fine' });
  expect(errors[0]?.extensions).toMatchObject({ code: 'DEPARTMENT_UNAVAILABLE', department: 'sick' });
  expect(errors[0]?.extensions?.retryAfterMs).toBeGreaterThan(0);
  const ready = await (await fetch(new URL('/health/ready', city.url))).json();
  expect(ready).toMatchObject({ lanes: { sick: { circuit: 'open', inside: 0, waiting: 0 } } });

  await new Promise((resolve) => setTimeout(resolve, 450));
  let release = () => {};
  city.behave((request, response) => {
    release = () => healthy(request, response);
  });
  const probe = city.ask(READ);
  while (city.calls() < 6) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const others = await Promise.all([city.ask(READ), city.ask(READ), city.ask(READ)]);
  expect(others.map((each) => each.errors[0]?.extensions?.code)).toEqual(Array(3).fill('DEPARTMENT_UNAVAILABLE'));
  expect(city.calls()).toBe(6);
  release();
  expect((await probe).data).toEqual({ sick: { name: 'better' } });
  city.behave(healthy);
  expect((await city.ask(READ)).data).toEqual({ sick: { name: 'better' } });
});

describe('the circuit', () => {
  const garbage = [
    ['truncated JSON', answerWith('{"data":{"sick":{"name":"hal'), 'DEPARTMENT_ANSWER_INVALID'],
    ['a page in HTML', answerWith('<h1>Welcome</h1>'), 'DEPARTMENT_ANSWER_INVALID'],
    ['JSON that is not GraphQL', answerWith('{"status":"fine"}'), 'DEPARTMENT_ANSWER_INVALID'],
    ['500 in HTML', answerWith('<h1>Error</h1>', 500), 'DEPARTMENT_UNAVAILABLE'],
    ['502 without a word', answerWith('', 502), 'DEPARTMENT_UNAVAILABLE'],
  ] as const;
  test.each(garbage)('opens for a department that answers %s', async (_title, behaviour, code) => {
    await using city = await openSickCity({ circuitFailures: 5, circuitOpenMs: 300 });
    city.behave(behaviour);
    for (let asked = 0; asked < 10; asked++) {
      const { errors } = await city.ask(READ);
      expect(errors[0]?.extensions?.code).toBe(asked < 5 ? code : 'DEPARTMENT_UNAVAILABLE');
    }
    // None was asked twice: something was answered.
    expect(city.calls()).toBe(5);

    await new Promise((resolve) => setTimeout(resolve, 350));
    expect((await city.ask(READ)).errors[0]?.extensions?.code).toBe(code);
    expect((await city.ask(READ)).errors[0]?.extensions?.retryAfterMs).toBeGreaterThan(0);
    expect(city.calls()).toBe(6);

    await new Promise((resolve) => setTimeout(resolve, 350));
    city.behave(healthy);
    expect((await city.ask(READ)).data).toEqual({ sick: { name: 'better' } });
    expect((await city.ask(READ)).data).toEqual({ sick: { name: 'better' } });
  });

  const answers = [
    ['errors in GraphQL', answerWith('{"data":null,"errors":[{"message":"no","extensions":{"code":"FORBIDDEN"}}]}')],
    ['errors in GraphQL with 500', answerWith('{"errors":[{"message":"no","extensions":{"code":"CONFLICT"}}]}', 500)],
    ['401 in GraphQL', answerWith('{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}', 401)],
    ['404 in HTML', answerWith('<h1>Not found</h1>', 404)],
    ['413, we sent too much', answerWith('{"statusCode":413,"code":"BODY_TOO_LARGE"}', 413)],
    ['429 without a word', answerWith('', 429)],
    ['503 in GraphQL', answerWith('{"errors":[{"message":"no","extensions":{"code":"OVERLOADED"}}]}', 503)],
    ['more than may be, since so much was asked for', answerWith(`{"data":{"sick":{"name":"${'a'.repeat(5_000)}"}}}`)],
    ['errors that say nothing', answerWith('{"data":{"sick":{"name":null}},"errors":[{}]}')],
  ] as const;
  test.each(answers)('stays closed for a department that answers %s', async (_title, behaviour) => {
    await using city = await openSickCity({ circuitFailures: 5, maxAnswerBytes: 4_000 });
    city.behave(behaviour);
    for (let asked = 0; asked < 10; asked++) {
      expect((await city.ask(READ)).errors).toHaveLength(1);
    }
    expect(city.calls()).toBe(10);
  });

  test('opens for garbage where equal reads are one, and those who share get an answer each', async () => {
    await using city = await openSickCity({ circuitFailures: 5, shareReads: true });
    city.behave((request, response) => void setTimeout(() => healthy(request, response), 100));
    const shared = await Promise.all([city.ask(READ), city.ask(READ), city.ask('{ sick { name count } }')]);
    expect(shared.map(({ data }) => data.sick.name)).toEqual(['better', 'better', 'better']);
    expect(city.calls()).toBe(2);
    city.behave(answerWith('garbage'));
    for (let asked = 0; asked < 10; asked++) {
      await city.ask(READ);
    }
    expect(city.calls()).toBe(2 + 5);
  });
});

test.each([50, 1_300])(
  'deadlines of %i ms, which clients chose, do not open the circuit for others',
  async (deadlineMs) => {
    await using city = await openSickCity({ circuitFailures: 5 });
    city.behave(() => {});
    await Promise.all(Array.from({ length: 20 }, () => city.ask(READ, { 'city-deadline-ms': String(deadlineMs) })));
    city.behave(healthy);
    expect((await city.ask(READ)).data).toEqual({ sick: { name: 'better' } });
  },
);

test('more calls than may wait are turned away at once, with the time to come back', async () => {
  await using city = await openSickCity({ connections: 2, queue: 3 });
  const held: (() => void)[] = [];
  city.behave((request, response) => void held.push(() => healthy(request, response)));
  const turnedAway: unknown[] = [];
  const asked = Array.from({ length: 10 }, async () => {
    const answer = await city.ask(READ);
    if (answer.errors.length > 0) {
      turnedAway.push(answer.errors[0]?.extensions);
    }
    return answer;
  });
  while (turnedAway.length < 5) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(turnedAway[0]).toMatchObject({ code: 'OVERLOADED', department: 'sick', retryAfterMs: 1_000 });
  city.behave(healthy);
  for (const release of held) {
    release();
  }
  const codes = (await Promise.all(asked)).map(({ errors }) => errors[0]?.extensions?.code ?? 'answered');
  expect(codes.filter((code) => code === 'answered')).toHaveLength(5);
  expect(turnedAway).toHaveLength(5);
});

test('a full gateway says 503 and Retry-After before it does anything', async () => {
  await using city = await openSickCity({}, { maxRequests: 4 });
  const held: (() => void)[] = [];
  city.behave((request, response) => void held.push(() => healthy(request, response)));
  const inside = Array.from({ length: 4 }, () => city.ask(READ));
  while (held.length < 4) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const { status, headers, errors } = await post(city.url, { query: READ });
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toBe('1');
  expect(errors[0]?.extensions?.code).toBe('OVERLOADED');
  for (const release of held) {
    release();
  }
  for (const { data } of await Promise.all(inside)) {
    expect(data).toEqual({ sick: { name: 'better' } });
  }
  city.behave(healthy);
  expect((await city.ask(READ)).status).toBe(200);
});

test('equal reads in flight become one where that is switched on, and only then', async () => {
  for (const [shareReads, calls] of [
    [true, 1],
    [false, 8],
  ] as const) {
    await using city = await openSickCity({ shareReads });
    city.behave((request, response) => void setTimeout(() => healthy(request, response), 150));
    const answers = await Promise.all(Array.from({ length: 8 }, () => city.ask(READ)));
    for (const { data } of answers) {
      expect(data).toEqual({ sick: { name: 'better' } });
    }
    expect(city.calls()).toBe(calls);
  }
});

test('reads for different purposes are never one', async () => {
  await using city = await openSickCity({ shareReads: true });
  city.behave((request, response) => void setTimeout(() => healthy(request, response), 150));
  const purposes = ['school-enrolment', 'care', 'care'];
  await Promise.all(purposes.map((purpose) => city.ask(READ, { 'city-purpose': purpose })));
  expect(city.calls()).toBe(2);
});
