import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CastName } from '../../city/world/facts.ts';
import { openEvents } from '../tools/events.ts';
import {
  codesOf,
  FOLLOW,
  type FollowedApplication,
  lastOf,
  openFollowedApplication,
} from '../tools/followed-application.ts';
import { withRoom } from '../tools/patience.ts';

const HEARTBEAT_MS = 200;

let city: FollowedApplication;
beforeAll(async () => {
  city = await openFollowedApplication({
    gateway: { subscriptions: { heartbeatMs: HEARTBEAT_MS, perViewer: 3, most: 5 } },
  });
});
afterAll(() => city.house[Symbol.asyncDispose]());

const NOTHING = { change: { application: null } };
async function ended(who: CastName | null, id: string, headers: Record<string, string> = {}) {
  const query = FOLLOW.replace('{ id application', '{ application');
  return lastOf(await city.house.follow(who, query, { id }, headers));
}

describe('what is hidden looks like what is not there', () => {
  test.each<[CastName | null, Record<string, string>]>([
    [null, {}],
    ['guest', {}],
    ['operator', {}],
    ['teacher', {}],
    ['principal', {}],
    ['owner', {}],
    ['one-stop-officer', {}],
    ['one-stop-officer', { 'city-purpose': 'public-service-dossier', 'city-case': '000.00.01.H26-261120-0001' }],
    ['traffic-officer', { 'city-purpose': 'no-purpose-of-ours' }],
  ])('%s is told of neither, and the stream ends', async (who, headers) => {
    const hidden = await ended(who, city.applicationId, headers);
    expect(hidden).toMatchObject({ kind: 'next', data: NOTHING });
    expect(codesOf(hidden)).toEqual(['SUBSCRIPTION_ENDED']);
    expect(await ended(who, randomUUID(), headers)).toEqual(hidden);
  });

  test('nobody is told that something happens who does not ask what', async () => {
    const events = await city.house.follow(
      'guest',
      'subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) { __typename id } }',
      { id: city.applicationId },
    );
    expect(codesOf(await lastOf(events))).toEqual(['BAD_USER_INPUT']);
    const skipped = await city.house.follow(
      'guest',
      'subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) { id application @skip(if: true) { status } } }',
      { id: city.applicationId },
    );
    expect(codesOf(await lastOf(skipped))).toEqual(['BAD_USER_INPUT']);
  });

  test('whose custody was asked for is not in the graph', async () => {
    const events = await city.house.follow(
      'mother',
      'subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) { child { id } application { status } } }',
      { id: city.applicationId },
    );
    expect(codesOf(await lastOf(events))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('a right that is lost while a stream is open', () => {
  test('custody: the next event is the last', async () => {
    const events = await city.house.follow('mother', FOLLOW, { id: city.applicationId });
    expect((await events.next()).data.change.application.status).toBe('CODE_ISSUED');
    const custody = (set: string) =>
      city.sql('population', `update guardianship set ${set} where child_id = $1 and guardian_id = $2`, [
        city.child.id,
        city.house.id('mother'),
      ]);
    await custody("valid_to = '2026-11-19'");
    await city.touch();
    const last = await lastOf(events);
    expect(last.data.change.application).toBeNull();
    expect(codesOf(last)).toEqual(['SUBSCRIPTION_ENDED']);
    await custody('valid_to = null');
  });

  test(
    'the token: the stream ends soon after it, though nothing happens',
    async () => {
      const mother = city.house.id('mother');
      // The gateway's clock may be five seconds off that of the identity provider.
      const token = await city.token({ sub: mother, citizen_id: mother, roles: ['citizen'] }, -3);
      const events = await city.house.follow(
        null,
        FOLLOW,
        { id: city.applicationId },
        { authorization: `Bearer ${token}` },
      );
      expect((await events.next()).errors).toEqual([]);
      const last = await events.next(10_000);
      expect(last).toMatchObject({ kind: 'next', data: null });
      expect(codesOf(last)).toEqual(['UNAUTHENTICATED']);
      expect((await events.next()).kind).toBe('complete');
    },
    withRoom(20_000),
  );

  test(
    'the token: an event that comes after it is not told',
    async () => {
      const mother = city.house.id('mother');
      const gate = await city.house.openGate({ subscriptions: { heartbeatMs: 60_000 } });
      const token = await city.token({ sub: mother, citizen_id: mother, roles: ['citizen'] }, -3);
      const events = await openEvents(gate.url, {
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: FOLLOW, variables: { id: city.applicationId } }),
      });
      expect((await events.next()).errors).toEqual([]);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      await city.touch();
      expect(codesOf(await lastOf(events))).toEqual(['UNAUTHENTICATED']);
    },
    withRoom(20_000),
  );
});

test('a viewer holds no more than so many, all viewers together no more than so many, and those that end make room', async () => {
  const open = () => city.house.follow('mother', FOLLOW, { id: city.applicationId });
  const held = await Promise.all([open(), open(), open()]);
  for (const events of held) {
    expect((await events.next()).errors).toEqual([]);
  }
  const one = await lastOf(await open());
  expect(one.errors).toMatchObject([{ extensions: { code: 'TOO_MANY_SUBSCRIPTIONS', limit: 3 } }]);

  const father = () => city.house.follow('father', FOLLOW, { id: city.applicationId });
  const more = await Promise.all([father(), father()]);
  for (const events of more) {
    expect((await events.next()).errors).toEqual([]);
  }
  expect(codesOf(await lastOf(await father()))).toEqual(['OVERLOADED']);

  for (const events of [...held, ...more]) {
    events.close();
  }
  for (let attempt = 1; ; attempt++) {
    const events = await open();
    const first = await events.next();
    events.close();
    if (first.errors.length === 0) {
      break;
    }
    expect(attempt).toBeLessThan(50);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
});
