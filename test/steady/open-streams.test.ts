import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { HouseOptions } from '../house.ts';
import { openEvents } from '../tools/events.ts';
import {
  codesOf,
  FOLLOW,
  type FollowedApplication,
  lastOf,
  openFollowedApplication,
} from '../tools/followed-application.ts';
import { eventually, withRoom } from '../tools/patience.ts';

const DEADLINE_MS = withRoom(400);

let city: FollowedApplication;
async function open(options: HouseOptions = {}): Promise<void> {
  city = await openFollowedApplication(options);
}
const close = () => city.house[Symbol.asyncDispose]();

const follow = () => city.house.follow('mother', FOLLOW, { id: city.applicationId });
async function started() {
  const events = await follow();
  expect((await events.next()).data.change.application.status).toBe('CODE_ISSUED');
  return events;
}
async function listening(): Promise<number> {
  const rows = await city.sql<{ pid: number }>(
    'education',
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'education changes'",
  );
  return rows.length;
}

describe('a stream that is open', () => {
  beforeAll(() => open());
  afterAll(close);

  test('outlives the deadline of requests, and is no request under way', async () => {
    const gate = await city.house.openGate({ maxRequests: 1 });
    const headers = { authorization: `Bearer ${await city.house.token('mother')}` };
    const events = await openEvents(gate.url, {
      headers: { ...headers, 'city-deadline-ms': String(DEADLINE_MS) },
      body: JSON.stringify({ query: FOLLOW, variables: { id: city.applicationId } }),
    });
    expect((await events.next()).errors).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, DEADLINE_MS + 300));
    const answer = await fetch(gate.url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { fullName } }' }),
    });
    expect(answer.status).toBe(200);
    await city.touch();
    expect((await events.next()).data.change.application.status).toBe('CODE_ISSUED');
    events.close();
  });

  test('says that it lives while nothing happens, at the gate and behind it', async () => {
    const gate = await city.house.openGate({ subscriptions: { heartbeatMs: 100 } });
    const events = await openEvents(gate.url, {
      headers: { authorization: `Bearer ${await city.house.token('mother')}` },
      body: JSON.stringify({ query: FOLLOW, variables: { id: city.applicationId } }),
    });
    await events.next();
    for (let beat = 0; beat < 5; beat++) {
      expect((await events.any()).kind).toBe('heartbeat');
    }
    events.close();
  });

  test('ends at the department when its client goes, and nobody listens for changes any more', async () => {
    const all = await Promise.all([started(), started()]);
    await eventually(async () => (await listening()) === 1);
    all[0]!.close();
    await city.touch();
    expect((await all[1]!.next()).errors).toEqual([]);
    expect(await listening()).toBe(1);
    all[1]!.close();
    await eventually(async () => (await listening()) === 0);
  });

  test('tells what happened while the connection that listens was lost', async () => {
    const events = await started();
    await city.sql(
      'education',
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'education changes'",
    );
    await city.submit();
    let status = '';
    while (status !== 'ACCEPTED') {
      status = (await events.next()).data.change.application.status;
    }
    events.close();
  });

  test('waits for its turn: what happens to all at once fills no queue', async () => {
    const { transport } = city.house.config();
    const gate = await city.house.openGate({ transport: { ...transport, connections: 1, queue: 0 } });
    const headers = { authorization: `Bearer ${await city.house.token('mother')}` };
    const body = JSON.stringify({ query: FOLLOW, variables: { id: city.applicationId } });
    const all = await Promise.all(Array.from({ length: 15 }, () => openEvents(gate.url, { headers, body })));
    for (const events of all) {
      expect((await events.next()).errors).toEqual([]);
    }
    await city.touch();
    for (const events of all) {
      const { data, errors } = await events.next();
      expect({ errors, name: data.change.application.child.citizen.fullName }).toEqual({
        errors: [],
        name: city.child.fullName,
      });
      events.close();
    }
  });

  test('is given up when its department says nothing any more', async () => {
    const { transport } = city.house.config();
    const gate = await city.house.openGate({ transport: { ...transport, heartbeatMs: 200 } });
    const events = await openEvents(gate.url, {
      headers: { authorization: `Bearer ${await city.house.token('mother')}` },
      body: JSON.stringify({ query: FOLLOW, variables: { id: city.applicationId } }),
    });
    const last = await lastOf(events);
    expect(last.errors).toMatchObject([{ extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'education' } }]);
    await eventually(async () => (await listening()) === 0);
  });
});

describe('a department', () => {
  afterEach(close);

  test('that goes while it carries a stream is one coded event, and the end', async () => {
    await open();
    const events = await started();
    await city.house.departments.get('education')![Symbol.asyncDispose]();
    const last = await lastOf(events);
    expect(last.errors).toMatchObject([{ extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'education' } }]);
    expect(codesOf(await lastOf(await follow()))).toEqual(['DEPARTMENT_UNAVAILABLE']);
  });

  test('that cannot enrich an event takes nothing else along, and the stream goes on', async () => {
    await open();
    const mother = await city.house.follow(
      'mother',
      'subscription ($id: ID!) { enrollmentApplicationChanged(id: $id) { application { status school { name commune { name } } } } }',
      { id: city.applicationId },
    );
    expect((await mother.next()).errors).toEqual([]);
    await city.house.departments.get('population')![Symbol.asyncDispose]();
    await city.touch();
    const event = await mother.next();
    expect(event.data.enrollmentApplicationChanged.application).toBeNull();
    expect(event.errors).toMatchObject([
      {
        path: ['enrollmentApplicationChanged'],
        extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'population' },
      },
    ]);
    await city.touch();
    expect((await mother.next()).kind).toBe('next');
    mother.close();
  });
});

test('a gateway that goes says so in every stream, and is gone in time', async () => {
  await open();
  const all = await Promise.all([started(), started(), started()]);
  const began = performance.now();
  await city.house.gateway[Symbol.asyncDispose]();
  expect(performance.now() - began).toBeLessThan(withRoom(3_000));
  for (const events of all) {
    expect(codesOf(await lastOf(events))).toEqual(['SUBSCRIBE_AGAIN']);
    expect((await events.next()).kind).toBe('closed');
  }
  await eventually(async () => (await listening()) === 0);
  await close();
});
