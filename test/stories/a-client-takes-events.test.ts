import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { post } from '../house.ts';
import { openEvents } from '../tools/events.ts';
import {
  codesOf,
  FOLLOW,
  type FollowedApplication,
  lastOf,
  openFollowedApplication,
} from '../tools/followed-application.ts';

const HEARTBEAT_MS = 100;

let city: FollowedApplication;
let stock: string;
beforeAll(async () => {
  city = await openFollowedApplication({ gateway: { subscriptions: { heartbeatMs: HEARTBEAT_MS } } });
  stock = (await city.house.openGate({ engine: 'apollo' })).url;
});
afterAll(() => city.house[Symbol.asyncDispose]());

const asMother = async (headers: Record<string, string> = {}) => ({
  authorization: `Bearer ${await city.house.token('mother')}`,
  ...headers,
});
const body = (query: string, variables: Record<string, unknown> = {}): string => JSON.stringify({ query, variables });

describe('the stream is what the protocol says', () => {
  test('heads, events and comments, byte for byte', async () => {
    const events = await city.house.follow('mother', FOLLOW, { id: city.applicationId });
    expect(events.status).toBe(200);
    expect(Object.fromEntries(events.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    await events.next();
    expect((await events.any()).kind).toBe('heartbeat');
    events.close();
    expect(events.text).toMatch(/^(:\n\n)+event: next\ndata: \{"data":\{"change":\{[^\n]+\}\n\n:\n\n/);
  });

  test('a query is one event, and complete', async () => {
    const events = await city.house.follow('mother', '{ me { fullName } }');
    const { data } = await city.house.ask('mother', '{ me { fullName } }');
    expect(await events.next()).toEqual({ kind: 'next', data, errors: [] });
    expect(await events.next()).toMatchObject({ kind: 'complete' });
    expect(await events.next()).toMatchObject({ kind: 'closed' });
    expect(events.text.endsWith('\n\nevent: complete\ndata: \n\n')).toBe(true);
  });

  test.each([
    ['is no GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['asks for what is not there', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'follows two things at once',
      'subscription ($id: ID!) { a: enrollmentApplicationChanged(id: $id) { id } b: enrollmentApplicationChanged(id: $id) { id } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['has an id that is none', FOLLOW.replace('$id)', '"none")').replace('($id: ID!)', ''), 'BAD_USER_INPUT'],
    ['lacks its variable', FOLLOW, 'BAD_USER_INPUT'],
  ])('an operation that %s is refused within an accepted stream', async (_, query, code) => {
    const events = await city.house.follow('mother', query);
    expect(events.status).toBe(200);
    expect(codesOf(await lastOf(events))).toEqual([code]);
  });

  test('a token that is none is refused within it too', async () => {
    const events = await city.house.follow(null, FOLLOW, { id: city.applicationId }, { authorization: 'Bearer none' });
    expect(codesOf(await lastOf(events))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('what a client takes decides the form', () => {
  test('one that takes no events is told what to send', async () => {
    const { status, errors } = await city.house.ask('mother', FOLLOW, { id: city.applicationId });
    expect(status).toBe(406);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Accept: text/event-stream'), extensions: { code: 'EVENT_STREAM_EXPECTED' } },
    ]);
  });

  test('one that takes everything has queries answered as documents, subscriptions with events', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream, multipart/mixed';
    const answer = await post(city.house.url, body('{ me { fullName } }'), await asMother({ accept }));
    expect(answer.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
    expect(answer.data.me.fullName).toEqual(expect.any(String));
    const events = await city.house.follow('mother', FOLLOW, { id: city.applicationId }, { accept });
    expect((await events.next()).errors).toEqual([]);
    events.close();
  });

  test('one that never takes events is not sent any', async () => {
    const accept = 'application/json, text/event-stream;q=0';
    const { errors } = await post(city.house.url, body(FOLLOW, { id: city.applicationId }), await asMother({ accept }));
    expect(errors).toMatchObject([{ extensions: { code: 'EVENT_STREAM_EXPECTED' } }]);
  });
});

describe('by GET', () => {
  const get = async (query: string, headers: Record<string, string> = {}, more: Record<string, string> = {}) =>
    openEvents(`${city.house.url}?${new URLSearchParams({ query, ...more })}`, {
      method: 'GET',
      headers: await asMother(headers),
    });
  const PREFLIGHT = { 'apollo-require-preflight': 'true' };

  test('a subscription is answered, where no page of others could have sent it', async () => {
    const variables = JSON.stringify({ id: city.applicationId });
    for (const headers of [PREFLIGHT, {}]) {
      const events = await get(FOLLOW, headers, { variables });
      expect((await events.next()).data.change.application.status).toBe('CODE_ISSUED');
      events.close();
    }
    const foreign = await openEvents(`${city.house.url}?${new URLSearchParams({ query: FOLLOW, variables })}`, {
      method: 'GET',
      headers: {},
    });
    expect(codesOf(await lastOf(foreign))).toEqual(['BAD_REQUEST']);
  });

  test.each(['', 'application/json'])('nothing is written, accept %j or events', async (other) => {
    const mutation =
      'mutation { withdrawEnrollmentApplication(input: { accessCode: "AAAAAAAAAA", reason: "none", idempotencyKey: "by-get-by-get" }) { __typename } }';
    const accept = other === '' ? 'text/event-stream' : `${other}, text/event-stream`;
    const events = await get(mutation, { ...PREFLIGHT, accept });
    if (other === '') {
      return expect(codesOf(await lastOf(events))).toEqual(['BAD_REQUEST']);
    }
    await events.any();
    expect(events.status).toBe(405);
    expect(events.headers.get('allow')).toBe('POST');
    return expect(JSON.parse(events.text)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('variables that are no JSON are refused', async () => {
    expect(codesOf(await lastOf(await get(FOLLOW, PREFLIGHT, { variables: '{' })))).toEqual(['BAD_REQUEST']);
  });
});

test('the stock engine says that it has no subscriptions', async () => {
  const events = await openEvents(stock, {
    headers: await asMother(),
    body: body(FOLLOW, { id: city.applicationId }),
  });
  expect(codesOf(await lastOf(events))).toEqual(['SUBSCRIPTIONS_NOT_SUPPORTED']);
});
