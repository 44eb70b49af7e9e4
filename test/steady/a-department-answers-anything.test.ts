import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { nextEvent } from '#kernel/sse/event-stream.ts';
import { answerWith, type Behaviour, openSickCity, type SickCity } from './sick-city.ts';
import { withRoom } from '../tools/patience.ts';

const QUERY = '{ well { name } sick { name count } }';
const SICK = { name: 'Ứng', count: 1 };
const RIGHT = JSON.stringify({ data: { sick: SICK } });
const MOST_BYTES = 1_000_000;

let city: SickCity;
beforeAll(async () => {
  city = await openSickCity({ circuitFailures: 10_000, retryPercent: 0, maxAnswerBytes: MOST_BYTES });
});
afterAll(async () => {
  await city[Symbol.asyncDispose]();
});

const answering =
  (body: string | Buffer, headers: Record<string, string>, status = 200): Behaviour =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

describe('data that is right arrives', () => {
  const json = { 'content-type': 'application/json' };
  const coded = (coding: string, bytes: Buffer): [string, Behaviour] => [
    `in the content coding ${coding}`,
    answering(bytes, { ...json, 'content-encoding': coding }),
  ];
  const cases: readonly (readonly [string, Behaviour])[] = [
    coded('gzip', gzipSync(RIGHT)),
    coded('GZIP', gzipSync(RIGHT)),
    coded('x-gzip', gzipSync(RIGHT)),
    coded('br', brotliCompressSync(RIGHT)),
    coded('deflate', deflateSync(RIGHT)),
    coded('deflate', deflateRawSync(RIGHT)),
    coded('zstd', zstdCompressSync(RIGHT)),
    coded('identity', Buffer.from(RIGHT)),
    coded('gzip, br', brotliCompressSync(gzipSync(RIGHT))),
    ['after a byte order mark', answering(`\ufeff${RIGHT}`, json)],
    ['as Application/JSON; Charset=UTF-8', answering(RIGHT, { 'content-type': 'Application/JSON; Charset=UTF-8' })],
    [
      'as application/graphql-response+json',
      answering(RIGHT, { 'content-type': 'application/graphql-response+json; charset=utf-8' }),
    ],
    ['without a media type', answering(RIGHT, {})],
    ['with errors: null', answerWith(JSON.stringify({ data: { sick: SICK }, errors: null }))],
    ['with errors: []', answerWith(JSON.stringify({ data: { sick: SICK }, errors: [] }))],
    ['with extensions that are a list', answerWith(JSON.stringify({ data: { sick: SICK }, extensions: [1] }))],
    ['with a status of 400', answerWith(RIGHT, 400)],
  ];
  test.each(cases)('%s', async (_title, behaviour) => {
    city.behave(behaviour);
    expect(await city.ask(QUERY)).toMatchObject({
      status: 200,
      data: { well: { name: 'fine' }, sick: SICK },
      errors: [],
    });
  });

  test('and is asked for without any coding', async () => {
    let accepted: string | undefined;
    city.behave((request, response) => {
      accepted = request.headers['accept-encoding'];
      answerWith(RIGHT)(request, response);
    });
    await city.ask(QUERY);
    expect(accepted).toBe('identity');
  });
});

describe('what is wrong is said, and costs nobody else', () => {
  const json = { 'content-type': 'application/json' };
  const wrong: readonly (readonly [string, Behaviour, string])[] = [
    ['an unknown coding', answering(RIGHT, { ...json, 'content-encoding': 'secret' }), 'DEPARTMENT_ANSWER_INVALID'],
    [
      'a coding that it has not',
      answering(RIGHT, { ...json, 'content-encoding': 'gzip' }),
      'DEPARTMENT_ANSWER_INVALID',
    ],
    [
      'a small answer that is a large one',
      answering(gzipSync(Buffer.alloc(50 * MOST_BYTES, 'a')), { ...json, 'content-encoding': 'gzip' }),
      'DEPARTMENT_ANSWER_TOO_LARGE',
    ],
    ['a redirect', answering('', { location: 'http://127.0.0.1:1/' }, 302), 'DEPARTMENT_ANSWER_INVALID'],
    ['no content', answering('', {}, 204), 'DEPARTMENT_ANSWER_INVALID'],
    ['an answer shorter than it says', answering(RIGHT.slice(0, -3), json), 'DEPARTMENT_ANSWER_INVALID'],
    ['413 in HTML', answering('<h1>Too large</h1>', {}, 413), 'DEPARTMENT_CALL_TOO_LARGE'],
    ['a scalar for an object', answerWith('{"data":{"sick":7}}'), 'DEPARTMENT_ANSWER_INVALID'],
    ['a list for an object', answerWith('{"data":{"sick":[{"name":"x"}]}}'), 'DEPARTMENT_ANSWER_INVALID'],
    [
      'errors in words',
      answerWith('{"data":{"sick":{"name":"x","count":1}},"errors":"no"}'),
      'DEPARTMENT_ANSWER_INVALID',
    ],
  ];
  test.each(wrong)('%s', async (_title, behaviour, code) => {
    city.behave(behaviour);
    const { status, data, errors } = await city.ask(QUERY);
    expect(status).toBe(200);
    expect(data.well).toEqual({ name: 'fine' });
    expect(errors).toMatchObject([{ extensions: { code, department: 'sick' } }]);
  });

  test.each([5, true, {}, 'sick', null, [], [null], [-1], [{}]])('an error with the path %j', async (path) => {
    const told = { message: 'slow', path, locations: 'here', extensions: { code: 'SLOW' } };
    city.behave(answerWith(JSON.stringify({ data: { sick: { name: 'x', count: null } }, errors: [told] })));
    const { status, data, errors } = await city.ask(QUERY);
    expect({ status, data }).toEqual({
      status: 200,
      data: { well: { name: 'fine' }, sick: { name: 'x', count: null } },
    });
    expect(errors).toMatchObject([{ message: 'slow', path: ['sick'], extensions: { code: 'SLOW' } }]);
  });

  test.each([5, null, [], 'x', [{ code: 'X' }]])('an error with the extensions %j', async (extensions) => {
    city.behave(answerWith(JSON.stringify({ data: null, errors: [{ message: 'secret', extensions }] })));
    const { data, errors } = await city.ask(QUERY);
    expect(data).toEqual({ well: { name: 'fine' }, sick: null });
    expect(errors).toMatchObject([{ extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  test("another department's fields, which it was not asked for", async () => {
    city.behave(
      answerWith('{"data":{"well":{"name":"mine"},"wellAgain":{"name":"mine"},"sick":{"name":"x","count":1}}}'),
    );
    expect((await city.ask(QUERY)).data.well).toEqual({ name: 'fine' });
  });

  test.each([
    ['{"a":', '}'],
    ['[', ']'],
  ])('a value nested deeper than any stack, of %s', async (opening, closing) => {
    const deep = `${opening.repeat(20_000)}1${closing.repeat(20_000)}`;
    city.behave(answerWith(`{"data":{"sick":{"any":${deep},"name":${deep},"list":${deep},"deep":${deep}}}}`));
    const { status, data, errors } = await city.ask('{ well { name } sick { any name list { name } deep { name } } }');
    expect(status).toBe(200);
    expect(data.well).toEqual({ name: 'fine' });
    expect(data.sick).toMatchObject({ any: null, name: null });
    for (const { extensions } of errors) {
      expect(extensions).toEqual({ code: 'DEPARTMENT_ANSWER_INVALID', department: 'sick' });
    }
  });

  test('a hundred thousand errors are not all listed, and hold nobody up', async () => {
    const items = `${'7,'.repeat(100_000)}7`;
    city.behave(answerWith(`{"data":{"sick":{"name":"x","count":1,"list":[${items}]}}}`));
    const { errors, ms } = await city.ask('{ sick { name list { name } } }');
    expect(errors.length).toBeLessThanOrEqual(1_000);
    expect(ms).toBeLessThan(withRoom(3_000));
  });
});

test('events are whatever a department writes into them, and end with the first that is no answer', async () => {
  city.behave((_request, response) => {
    response.writeHead(200, { 'content-type': 'Text/Event-Stream; Charset=UTF-8' });
    response.write('\ufeff:\r\n\r\n');
    for (const event of [
      { data: { sickChanged: SICK }, errors: null },
      { data: { sickChanged: SICK }, errors: [{ path: 5 }, 7] },
      { data: { sickChanged: 7 } },
      [],
    ]) {
      response.write(nextEvent(JSON.stringify(event)).replaceAll('\n', '\r\n'));
    }
  });
  const response = await fetch(city.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { sickChanged { name count } }' }),
  });
  const events = [...(await response.text()).matchAll(/data: (\{.*\})/g)].map(([, text]) => JSON.parse(text ?? ''));
  expect(events.map(({ data }) => data)).toEqual([
    { sickChanged: SICK },
    { sickChanged: SICK },
    { sickChanged: null },
    undefined,
  ]);
  expect(
    events.map(({ errors = [] }) => errors.map((error: { extensions: { code: string } }) => error.extensions.code)),
  ).toEqual([
    [],
    ['DOWNSTREAM_SERVICE_ERROR', 'DEPARTMENT_ANSWER_INVALID'],
    ['DEPARTMENT_ANSWER_INVALID'],
    ['DEPARTMENT_ANSWER_INVALID'],
  ]);
});
