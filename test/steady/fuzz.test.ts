import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { answerWith, openSickCity, type SickCity } from './sick-city.ts';

/** Each property may take this long in continuous integration. */
const SECONDS = 6;
const bounded = { interruptAfterTimeLimit: SECONDS * 1000, markInterruptAsFailure: false, numRuns: 2_000 } as const;

let city: SickCity;
beforeAll(async () => {
  city = await openSickCity({ circuitFailures: 10_000, retryPercent: 0 });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

const post = (body: string | Uint8Array, contentType: string) =>
  fetch(city.url, { method: 'POST', headers: { 'content-type': contentType }, body: Buffer.from(body) });

/** What may be said of any answer: JSON, no fault of ours, nothing of the inside. */
async function expectDecent(response: Response): Promise<{ data?: unknown; errors?: { extensions?: object }[] }> {
  const text = await response.text();
  expect(response.status).not.toBe(500);
  expect(text).not.toMatch(/node_modules|\.ts:\d|at [A-Z]\w+ \(|127\.0\.0\.1/);
  const answer = JSON.parse(text) as { data?: unknown; errors?: { extensions?: object }[] };
  for (const error of answer.errors ?? []) {
    expect(error.extensions).toHaveProperty('code');
    expect(error.extensions).not.toHaveProperty('code', 'INTERNAL_SERVER_ERROR');
  }
  return answer;
}

const stillWell = async () => expect((await city.ask('{ well { name } }')).data).toEqual({ well: { name: 'fine' } });

test('random bytes are refused as no request, whatever they call themselves', async () => {
  const types = fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', 'application/graphql', 'x/y');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), types, async (bytes, type) => {
      const response = await post(bytes, type);
      expect(response.status).toBeGreaterThanOrEqual(400);
      await expectDecent(response);
    }),
    bounded,
  );
  await stillWell();
});

test('random JSON bodies get an answer or a coded refusal', async () => {
  const word = fc.constantFrom('query', 'variables', 'operationName', 'extensions', '__proto__', 'constructor');
  const body = fc.dictionary(word, fc.oneof(fc.jsonValue(), fc.constant('{ well { name } }')));
  await fc.assert(
    fc.asyncProperty(fc.oneof(body, fc.jsonValue()), async (value) => {
      await expectDecent(await post(JSON.stringify(value), 'application/json'));
    }),
    bounded,
  );
  await stillWell();
});

const WORDS = [
  ...['{', '}', '(', ')', '[', ']', ':', '!', '$', '@', '...', '"', '"""', '#', '&', '|', '=', '\n', ','],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'true',
    'null',
    '1',
    '-1e999',
    '$a',
    'Query',
    'Sick',
    'Well',
  ],
  ...[
    'well',
    'sick',
    'name',
    'count',
    'list',
    'deep',
    '__typename',
    '__schema',
    '__proto__',
    '@skip',
    '@include',
    'if',
  ],
];

test('documents of right words in wrong orders are told what is wrong, or answered', async () => {
  city.behave(answerWith('{"data":{"sick":{"name":"x","count":1,"list":[],"deep":null}}}'));
  const document = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(document, async (query) => {
      await expectDecent(await post(JSON.stringify({ query }), 'application/json'));
    }),
    bounded,
  );
  await stillWell();
});

test('whatever a department answers, the answer fits the schema and the other department is heard', async () => {
  const leaf = fc.oneof(fc.constant(null), fc.integer(), fc.double(), fc.string(), fc.boolean());
  const { sick } = fc.letrec((tie) => ({
    sick: fc.record(
      {
        __typename: fc.oneof(leaf, fc.constant('Sick')),
        name: fc.oneof(leaf, tie('sick')),
        count: leaf,
        list: fc.oneof(leaf, fc.array(fc.oneof({ maxDepth: 4 }, leaf, tie('sick')), { maxLength: 3 })),
        deep: fc.oneof({ maxDepth: 4 }, leaf, tie('sick')),
        ['__proto__']: leaf,
      },
      { requiredKeys: [] },
    ),
  }));
  const member = fc.jsonValue({ maxDepth: 2 });
  const error = fc.record(
    {
      message: fc.oneof(fc.constant('no'), member),
      path: fc.oneof(fc.array(fc.constantFrom('sick', 'well', 'list', 'name', 0, 7)), member),
      locations: member,
      extensions: fc.oneof(fc.record({ code: fc.oneof(fc.constant('CONFLICT'), member) }), member),
    },
    { requiredKeys: [] },
  );
  const errors = fc.oneof(fc.constant(null), member, fc.array(fc.oneof(error, member), { maxLength: 4 }));
  const answer = fc.oneof(
    fc.record({ data: fc.record({ sick: fc.oneof(leaf, sick) }), errors }).map((value) => JSON.stringify(value)),
    fc.record({ data: fc.record({ sick: fc.oneof(leaf, sick) }) }).map((value) => JSON.stringify(value)),
    fc
      .record({ data: fc.jsonValue(), errors: fc.jsonValue() }, { requiredKeys: [] })
      .map((value) => JSON.stringify(value)),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(answer, fc.constantFrom(200, 204, 400, 500), async (text, status) => {
      city.behave(answerWith(status === 204 ? '' : text, status));
      const response = await post(
        JSON.stringify({ query: '{ well { name } sick { name count list { name } deep { name count } } }' }),
        'application/json',
      );
      const { data } = (await expectDecent(response)) as { data: { well: unknown; sick: unknown } };
      expect(data.well).toEqual({ name: 'fine' });
      expectSick(data.sick);
    }),
    bounded,
  );
  await stillWell();
});

function expectSick(value: unknown): void {
  if (value === null) {
    return;
  }
  const { name, count, list, deep } = value as Record<string, unknown>;
  expect(name === null || typeof name === 'string').toBe(true);
  expect(count === null || Number.isInteger(count)).toBe(true);
  expect(list === null || Array.isArray(list)).toBe(true);
  for (const item of (list ?? []) as unknown[]) {
    expect(typeof item).toBe('object');
  }
  expect(typeof deep).toBe('object');
}
