import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerWith, type Behaviour, healthy, openSickCity, type SickCity } from './sick-city.ts';
import { withRoom } from '../tools/patience.ts';

const MEGABYTE = 1024 * 1024;
/** Far more than a healthy call takes, far less than the slow department. */
const USUAL_MS = 1_000;
const BOTH = '{ well { name } sick { name count list { name } deep { name } } }';

let city: SickCity;
beforeAll(async () => {
  city = await openSickCity({ maxAnswerBytes: MEGABYTE, circuitFailures: 10_000, retryPercent: 0 });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

const slow: Behaviour = (request, response) => void setTimeout(() => healthy(request, response), 5_000);
const broken: Behaviour = (_request, response) => void response.destroy();
const flood: Behaviour = (_request, response) => {
  const chunk = Buffer.alloc(MEGABYTE, 'x');
  let left = 100;
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"data":{"sick":{"name":"');
  function more() {
    while (left > 0 && !response.destroyed) {
      left--;
      if (!response.write(chunk)) {
        return void response.once('drain', more);
      }
    }
    response.end('"}}}');
  }
  more();
};

const sicknesses: readonly (readonly [string, Behaviour, string])[] = [
  ['breaks the connection', broken, 'DEPARTMENT_UNAVAILABLE'],
  ['says 503 in HTML', answerWith('<h1>Service Unavailable</h1>', 503), 'DEPARTMENT_UNAVAILABLE'],
  ['says 500 in HTML', answerWith('<h1>Error</h1>', 500), 'DEPARTMENT_UNAVAILABLE'],
  ['sends truncated JSON', answerWith('{"data":{"sick":{"name":"hal'), 'DEPARTMENT_ANSWER_INVALID'],
  ['sends nothing', answerWith(''), 'DEPARTMENT_ANSWER_INVALID'],
  ['sends a list for the data', answerWith('{"data":[1,2,3]}'), 'DEPARTMENT_ANSWER_INVALID'],
  [
    'sends wrong types',
    answerWith('{"data":{"sick":{"name":{"a":1},"count":"many","list":7,"deep":[]}}}'),
    'DEPARTMENT_ANSWER_INVALID',
  ],
  ['sends errors that are none', answerWith('{"data":null,"errors":[null]}'), 'DEPARTMENT_ANSWER_INVALID'],
  ['sends 100 MB', flood, 'DEPARTMENT_ANSWER_TOO_LARGE'],
  [
    'fails without a code',
    answerWith('{"errors":[{"message":"password=1234 at http://10.0.0.1/"}]}'),
    'DOWNSTREAM_SERVICE_ERROR',
  ],
];

test.each(sicknesses)('a department that %s', async (_title, behaviour, code) => {
  city.behave(behaviour);
  const { status, data, errors, ms } = await city.ask(BOTH);
  expect(status).toBe(200);
  expect(data.well).toEqual({ name: 'fine' });
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(error.extensions).toMatchObject({ code, department: 'sick' });
  }
  expect(JSON.stringify(errors)).not.toMatch(/password|10\.0\.0\.1|127\.0\.0\.1|ECONN|UND_ERR/);
  expect(ms).toBeLessThan(withRoom(USUAL_MS));
});

test('`__proto__` in an answer reaches no prototype', async () => {
  city.behave(
    answerWith(
      '{"data":{"__proto__":{"well":1,"polluted":true},"sick":{"__proto__":{"polluted":true},"name":"x","count":1,"list":[],"deep":null}}}',
    ),
  );
  const { data } = await city.ask(BOTH);
  expect(data).toEqual({
    well: { name: 'fine' },
    sick: { name: 'x', count: 1, list: [], deep: null },
  });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('nesting deeper than any stack does no harm', async () => {
  const depth = 100_000;
  city.behave(
    answerWith(
      `{"data":{"sick":{"name":"x","count":1,"list":[],"deep":${'{"deep":'.repeat(depth)}null${'}'.repeat(depth)}}}}`,
    ),
  );
  const { data } = await city.ask(BOTH);
  expect(data.well).toEqual({ name: 'fine' });
  expect((await city.ask('{ well { name } }')).data.well).toEqual({ name: 'fine' });
});

test('while one department is slow, the others answer within their usual time', async () => {
  city.behave(slow);
  const waiting = Array.from({ length: 50 }, () => city.ask(BOTH, { 'city-deadline-ms': '2000' }));
  const times: number[] = [];
  for (let asked = 0; asked < 20; asked++) {
    const { data, ms } = await city.ask('{ well { name } }');
    expect(data).toEqual({ well: { name: 'fine' } });
    times.push(ms);
  }
  expect(times.toSorted((one, other) => one - other)[10]).toBeLessThan(withRoom(USUAL_MS / 4));
  for (const { data, errors, ms } of await Promise.all(waiting)) {
    expect(data).toEqual({ well: { name: 'fine' }, sick: null });
    expect(errors).toMatchObject([{ path: ['sick'], extensions: { code: 'DEPARTMENT_TIMEOUT', department: 'sick' } }]);
    expect(ms).toBeLessThan(withRoom(4_000));
  }
});

test('memory stays flat while garbage by the gigabyte comes in', async () => {
  city.behave(flood);
  async function after(requests: number): Promise<number> {
    for (let asked = 0; asked < requests; asked++) {
      const { errors } = await city.ask('{ sick { name } }');
      expect(errors[0]?.extensions?.code).toBe('DEPARTMENT_ANSWER_TOO_LARGE');
    }
    return process.memoryUsage().rss;
  }
  const before = await after(5);
  expect((await after(20)) - before).toBeLessThan(150 * MEGABYTE);
});
