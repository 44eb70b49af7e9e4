import { describe, expect, test } from '@jest/globals';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { openLogger } from '#kernel/log/logger.ts';
import { anonymous } from '#kernel/protocol/viewer.ts';
import { withAuthorization } from '../../gateway/authorization/guard.ts';
import { openCityEngine } from '../../gateway/engine/city-engine.ts';
import type { SubgraphResponse, EngineOptions } from '../../gateway/engine/engine.ts';
import { subsequentResultsOf } from '../../gateway/engine/subsequent-results.ts';
import { openDepartment } from './harness/departments.ts';
import { fixed, start } from './harness/engines.ts';
import { LIBRARY, libraryWorld } from './harness/library.ts';
import type { World } from './harness/puzzle.ts';
import { compose } from './harness/supergraph.ts';

const SUBGRAPHS = {
  books: `${LIBRARY.books} type Subscription { lent(id: ID! = "b1"): Book shelved: [Book!] }`,
  people: LIBRARY.people.replace('secret: String', 'secret: String @authenticated called(as: String!): String'),
};

/** A library whose books tell when they are lent: each `lend` is one event, `stop` the end of the stream. */
async function openLending(planner: 'hive' | 'apollo', options: Partial<EngineOptions> = {}) {
  const library = libraryWorld();
  const books = (library.entities?.Book ?? []) as Record<string, unknown>[];
  const lent = ({ id }: { id?: string }) => books.find((each) => each.id === id) ?? null;
  const called = ({ as }: { as?: string }) => as ?? null;
  const world: World = {
    ...library,
    departments: { books: { Subscription: { lent, shelved: () => books } }, people: { Author: { called } } },
  };
  const composed = compose(SUBGRAPHS);
  const departments = new Map(
    [...composed.departments].map(([name, sdl]) => [name, openDepartment(name, sdl, world)] as const),
  );
  const waiting: (() => Promise<SubgraphResponse | null>)[] = [];
  let wake = (): void => {};
  function happens(event: () => Promise<SubgraphResponse | null>): void {
    waiting.push(event);
    wake();
  }
  const asked: { department: string; body: string }[] = [];
  let left = false;
  const subscribe: EngineOptions['subscribe'] = async ({ subgraph, body }) => {
    asked.push({ department: subgraph, body });
    const serve = () => departments.get(subgraph)!.serve(body);
    happensByDefault = serve;
    return (async function* () {
      try {
        for (;;) {
          while (waiting.length === 0) {
            await new Promise<void>((resolve) => (wake = resolve));
          }
          const answer = await waiting.shift()!();
          if (answer === null) {
            return;
          }
          yield answer;
        }
      } finally {
        left = true;
      }
    })();
  };
  let happensByDefault: () => Promise<SubgraphResponse> = async () => ({ data: null });
  const call: EngineOptions['call'] = async ({ subgraph, body }) => departments.get(subgraph)!.serve(body);
  const engine = openCityEngine({ supergraph: fixed(composed.sdl), call, subscribe, planner, ...options });
  return {
    engine,
    asked,
    books,
    call,
    lend: () => happens(() => happensByDefault()),
    happens,
    stop: () => happens(async () => null),
    get left() {
      return left;
    },
  };
}

const QUERY = `subscription Lent($id: ID!, $as: String!) { it: lent(id: $id) { ...Lent first: author { said: called(as: $as) other: called(as: "b") } } }
  fragment Lent on Book { __typename title readers author { name } }`;
const VARIABLES = { id: 'b2', as: 'a' };
const EVENT = {
  data: {
    it: {
      __typename: 'Book',
      title: 'title b2',
      readers: 1,
      author: { name: 'name a1' },
      first: { said: 'a', other: 'b' },
    },
  },
};

function eventsOf(result: ExecutionResult): AsyncIterator<ExecutionResult> {
  const following = subsequentResultsOf(result as Parameters<typeof subsequentResultsOf>[0]);
  if (following?.kind !== 'events') {
    throw new Error(`No events follow: ${JSON.stringify(result)}`);
  }
  return following.results[Symbol.asyncIterator]() as AsyncIterator<ExecutionResult>;
}
const END = { done: true, value: undefined };
const code = (result: IteratorResult<ExecutionResult>): unknown =>
  (result.value as ExecutionResult | undefined)?.errors?.map(({ extensions }) => extensions.code);

describe.each(['hive', 'apollo'] as const)('over the plans of the %s planner', (planner) => {
  test('each event is enriched by other departments, under the names that the client gave', async () => {
    const lending = await openLending(planner);
    await using engine = await start(lending.engine);
    const result = await engine.run({ query: QUERY, variables: VARIABLES });
    expect(result).not.toHaveProperty('data');
    const events = eventsOf(result);
    expect(lending.asked).toHaveLength(1);
    expect(lending.asked[0]).toMatchObject({ department: 'books', body: expect.stringContaining('"b2"') });
    lending.lend();
    expect(await events.next()).toEqual({ done: false, value: EVENT });
    const [, book] = lending.books;
    book!.readers = 7;
    book!.author = null;
    lending.lend();
    expect(await events.next()).toEqual({
      done: false,
      value: { data: { it: { ...EVENT.data.it, readers: 7, author: null, first: null } } },
    });
    lending.stop();
    expect(await events.next()).toEqual(END);
  });

  test('one that needs no other department is told as it came', async () => {
    const lending = await openLending(planner);
    await using engine = await start(lending.engine);
    const events = eventsOf(await engine.run({ query: 'subscription { lent { title } }' }));
    lending.lend();
    expect(await events.next()).toMatchObject({ value: { data: { lent: { title: 'title b1' } } } });
  });

  test('lists are enriched with one call for all', async () => {
    const calls: string[] = [];
    const lending = await openLending(planner);
    const counting: EngineOptions['call'] = (asked, context) => {
      calls.push(asked.subgraph);
      return lending.call(asked, context);
    };
    const other = await openLending(planner, { call: counting });
    await using engine = await start(other.engine);
    const events = eventsOf(await engine.run({ query: 'subscription { shelved { readers } }' }));
    other.lend();
    expect(await events.next()).toMatchObject({
      value: { data: { shelved: [{ readers: 0 }, { readers: 1 }, { readers: 2 }] } },
    });
    expect(calls).toEqual(['people']);
  });
});

describe('what goes wrong', () => {
  test('in one event stays in it', async () => {
    const lending = await openLending('hive');
    let well = true;
    const call: EngineOptions['call'] = (asked, context) => {
      if (well) {
        return lending.call(asked, context);
      }
      throw graphError('DEPARTMENT_UNAVAILABLE', 'It does not answer.', { department: 'people' });
    };
    const other = await openLending('hive', { call });
    await using engine = await start(other.engine);
    const events = eventsOf(await engine.run({ query: 'subscription { lent { title readers } }' }));
    for (const expected of [0, null, 0]) {
      well = expected !== null;
      other.lend();
      const { value } = await events.next();
      expect(value.data).toEqual({ lent: expected === null ? null : { title: 'title b1', readers: 0 } });
      expect(value.errors?.map((error: GraphQLError) => [error.path, error.extensions])).toEqual(
        well ? undefined : [[['lent', 'readers'], { code: 'DEPARTMENT_UNAVAILABLE', department: 'people' }]],
      );
    }
  });

  test('a department that refuses answers at once, and nothing follows', async () => {
    const subscribe: EngineOptions['subscribe'] = async () => {
      throw graphError('DEPARTMENT_UNAVAILABLE', 'It does not answer.', { department: 'books' });
    };
    const lending = await openLending('hive', { subscribe });
    await using engine = await start(lending.engine);
    const result = await engine.run({ query: 'subscription { told: lent { title } }' });
    expect(subsequentResultsOf(result as Parameters<typeof subsequentResultsOf>[0])).toBeUndefined();
    expect(result.data).toEqual({ told: null });
    expect(result.errors).toMatchObject([
      { path: ['told'], extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'books' } },
    ]);
  });

  test('a department that breaks off is one error, and the end', async () => {
    const lending = await openLending('hive');
    await using engine = await start(lending.engine);
    const events = eventsOf(await engine.run({ query: 'subscription { lent { title } }' }));
    lending.happens(() => {
      throw new Error('a fault of the inside');
    });
    const { value } = await events.next();
    expect(value).toEqual({ errors: [expect.any(GraphQLError)] });
    expect(value.errors[0].extensions).toEqual({ code: 'DOWNSTREAM_SERVICE_ERROR', department: 'books' });
    expect(value.errors[0].message).not.toMatch(/inside/);
    expect(await events.next()).toEqual(END);
  });

  test('an error that says so is the last word, whichever department says it', async () => {
    const lending = await openLending('hive');
    await using engine = await start(lending.engine);
    const events = eventsOf(await engine.run({ query: 'subscription { lent { title } }' }));
    const errors = [{ message: 'No more.', path: ['lent'], extensions: { code: 'SUBSCRIPTION_ENDED' } }];
    lending.happens(async () => ({ data: { lent: null }, errors }));
    expect(code(await events.next())).toEqual(['SUBSCRIPTION_ENDED']);
    expect(await events.next()).toEqual(END);
    expect(lending.left).toBe(true);
  });

  test('whoever may not go on hears why; each event has a context of its own', async () => {
    const contexts: unknown[] = [];
    let over = 0;
    let good = true;
    const renew: EngineOptions['renew'] = async (context) => {
      if (!good) {
        throw graphError('UNAUTHENTICATED', 'Log in again.');
      }
      return { context: { ...(context as object), event: contexts.length }, done: () => over++ };
    };
    const lending = await openLending('hive');
    const call: EngineOptions['call'] = (asked, context) => {
      contexts.push(context);
      return lending.call(asked, context);
    };
    const other = await openLending('hive', { renew, call });
    await using engine = await start(other.engine);
    const events = eventsOf(
      await engine.run({ query: 'subscription { lent { readers } }', context: { who: 'mother' } }),
    );
    other.lend();
    await events.next();
    other.lend();
    await events.next();
    expect(contexts).toEqual([
      { who: 'mother', event: 0 },
      { who: 'mother', event: 1 },
    ]);
    expect(over).toBe(2);
    good = false;
    other.lend();
    expect(code(await events.next())).toEqual(['UNAUTHENTICATED']);
    expect(await events.next()).toEqual(END);
    expect(contexts).toHaveLength(2);
  });

  test('a new supergraph ends it before the next event is told', async () => {
    const { sdl } = compose(SUBGRAPHS);
    let change: (sdl: string) => void | Promise<void> = () => {};
    const supergraph: EngineOptions['supergraph'] = {
      current: () => sdl,
      subscribe(listener) {
        change = listener;
        return () => {};
      },
    };
    const lending = await openLending('hive', { supergraph });
    await using engine = await start(lending.engine);
    const events = eventsOf(await engine.run({ query: 'subscription { lent { title } }' }));
    await change(compose({ ...SUBGRAPHS, more: 'type Query { more: Int }' }).sdl);
    lending.lend();
    expect(code(await events.next())).toEqual(['SUBSCRIBE_AGAIN']);
    expect(await events.next()).toEqual(END);
  });

  test('an engine that follows nobody says so', async () => {
    const lending = await openLending('hive', { subscribe: undefined });
    await using engine = await start(lending.engine);
    const { errors } = await engine.run({ query: 'subscription { lent { title } }' });
    expect(errors).toMatchObject([{ extensions: { code: 'SUBSCRIPTIONS_NOT_SUPPORTED' } }]);
  });
});

describe('authorisation', () => {
  const SECRET = 'subscription { lent { title author { name hidden: secret } } }';
  async function guarded(dryRun: boolean) {
    const lending = await openLending('hive');
    const log = openLogger('test', 'silent');
    return { lending, engine: withAuthorization(lending.engine, { mode: 'filter', dryRun, log }) };
  }
  const context = { viewer: anonymous, operation: { name: null, hash: '' } };

  test('withholds at each event what it withholds of an answer', async () => {
    const { lending, engine: wrapped } = await guarded(false);
    await using engine = await start(wrapped);
    const events = eventsOf(await engine.run({ query: SECRET, context }));
    for (let event = 0; event < 2; event++) {
      lending.lend();
      const { value } = await events.next();
      expect(value.data).toEqual({ lent: { title: 'title b1', author: { name: 'name a1', hidden: null } } });
      expect(value.errors).toMatchObject([
        { path: ['lent', 'author', 'hidden'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
      ]);
    }
  });

  test('tells at each event what it would withhold', async () => {
    const { lending, engine: wrapped } = await guarded(true);
    await using engine = await start(wrapped);
    const events = eventsOf(await engine.run({ query: SECRET, context }));
    lending.lend();
    const { value } = await events.next();
    expect(value.data.lent.author.hidden).toBe('s');
    expect(value.extensions.authorization).toMatchObject({ dryRun: true, denied: [{ coordinate: 'Author.secret' }] });
  });
});

test('what the owner of a required object does not know is null to whoever requires it', async () => {
  const composed = compose({
    loans: `type Query { loan: Loan } type Loan @key(fields: "id") { id: ID! reader: Reader @inaccessible note: String @requires(fields: "reader { age }") }
      type Reader @key(fields: "id") { id: ID! age: Int @external }`,
    readers: 'type Query { readers: [Reader] } type Reader @key(fields: "id") { id: ID! age: Int }',
  });
  const sent: string[] = [];
  const answers: Record<string, (body: string) => SubgraphResponse> = {
    loans(body) {
      if (!body.includes('_entities')) {
        return { data: { loan: { __typename: 'Loan', id: '1', reader: { __typename: 'Reader', id: 'r' } } } };
      }
      sent.push(JSON.stringify(JSON.parse(body).variables.representations));
      return { data: { _entities: [{ note: 'no reader' }] } };
    },
    readers: () => ({ data: { _entities: [null] } }),
  };
  const call: EngineOptions['call'] = async ({ subgraph, body }) => answers[subgraph]!(body);
  await using engine = await start(openCityEngine({ supergraph: fixed(composed.sdl), call }));
  expect(await engine.run({ query: '{ loan { note } }' })).toEqual({ data: { loan: { note: 'no reader' } } });
  expect(sent.map((text) => JSON.parse(text))).toEqual([[{ __typename: 'Loan', id: '1', reader: null }]]);
});
