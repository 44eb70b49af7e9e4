import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { globSync } from 'node:fs';
import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient as createUrqlClient, fetchExchange } from '@urql/core';
import { request as graphqlRequest } from 'graphql-request';
import { type DocumentNode, Kind, parse, print } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import {
  type ConcreteRequest,
  Environment,
  fetchQuery,
  type GraphQLResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import { ROOT, textOf } from '../tools/sources.ts';
import { type FollowedApplication, FOLLOW, openFollowedApplication } from '../tools/followed-application.ts';

/** Clients as their users install them: no line of ours, but the address and the token. */
let city: FollowedApplication;
let headers: { readonly authorization: string };
let uri: string;
beforeAll(async () => {
  city = await openFollowedApplication();
  headers = { authorization: `Bearer ${await city.house.token('mother')}` };
  uri = city.house.url;
});
afterAll(() => city.house[Symbol.asyncDispose]());

const ME = '{ me { id fullName } }';
const LATER = '{ me { id ... @defer { fullName } } }';
const fullName = expect.stringMatching(/ /);

/** The first two events of a subscription: how things stand, and the change that is made meanwhile. */
async function firstTwo<T>(follow: (next: (event: T) => void, failed: (error: unknown) => void) => () => void) {
  const events: T[] = [];
  const both = Promise.withResolvers<void>();
  const stop = follow((event) => {
    events.push(event);
    if (events.length === 1) {
      city.touch().catch(both.reject);
    } else {
      both.resolve();
    }
  }, both.reject);
  await both.promise;
  stop();
  return events;
}

const CHANGE = { change: { application: { status: expect.any(String) } } };

describe('Apollo Client', () => {
  const open = () =>
    new ApolloClient({
      link: new HttpLink({ uri, headers }),
      cache: new InMemoryCache(),
      incrementalHandler: new Defer20220824Handler(),
    });

  test('asks', async () => {
    const { data } = await open().query({ query: gql(ME) });
    expect(data).toMatchObject({ me: { fullName } });
  });

  test('defers', async () => {
    const client = open();
    for (let attempt = 0; attempt < 2; attempt++) {
      const { data } = await client.query({ query: gql(LATER), fetchPolicy: 'network-only' });
      expect(data).toMatchObject({ me: { fullName } });
    }
  });

  test('subscribes', async () => {
    const variables = { id: city.applicationId };
    const events = await firstTwo<unknown>((next, error) => {
      const subscription = open()
        .subscribe({ query: gql(FOLLOW), variables })
        .subscribe({ next, error });
      return () => subscription.unsubscribe();
    });
    expect(events).toMatchObject([{ data: CHANGE }, { data: CHANGE }]);
  });

  test('reads a coded error', async () => {
    const asked = open().query({ query: gql('{ nothing }') });
    await expect(asked).rejects.toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
  });
});

describe('urql', () => {
  const open = () =>
    createUrqlClient({ url: uri, fetchOptions: { headers }, exchanges: [fetchExchange], fetchSubscriptions: true });

  test('asks, by GET', async () => {
    const { data, error } = await open().query(ME, {}).toPromise();
    expect([data, error]).toMatchObject([{ me: { fullName } }, undefined]);
  });

  test('subscribes', async () => {
    const events = await firstTwo<unknown>((next) => {
      const { unsubscribe } = open().subscription(FOLLOW, { id: city.applicationId }).subscribe(next);
      return unsubscribe;
    });
    expect(events).toMatchObject([{ data: CHANGE }, { data: CHANGE }]);
  });
});

test('graphql-request asks', async () => {
  expect(await graphqlRequest(uri, ME, {}, headers)).toMatchObject({ me: { fullName } });
});

test('graphql-sse subscribes', async () => {
  const client = createSseClient({ url: uri, headers });
  const events = await firstTwo<unknown>((next, error) =>
    client.subscribe({ query: FOLLOW, variables: { id: city.applicationId } }, { next, error, complete() {} }),
  );
  expect(events).toMatchObject([{ data: CHANGE }, { data: CHANGE }]);
  client.dispose();
});

test('a registered document is asked for by its id alone, by POST and by GET', async () => {
  const documents = globSync('operations/*/*.graphql', { cwd: ROOT })
    .sort()
    .map((file) => parse(textOf(file)));
  const variablesOf = ({ definitions }: DocumentNode) =>
    definitions.flatMap((each) => (each.kind === Kind.OPERATION_DEFINITION ? (each.variableDefinitions ?? []) : []));
  const document = documents.find((each) => variablesOf(each).every(({ type }) => print(type) === 'ID!'))!;
  const documentId = `sha256:${hash('sha256', print(document))}`;
  const variables = Object.fromEntries(
    variablesOf(document).map(({ variable }) => [variable.name.value, city.applicationId]),
  );
  const posted = await fetch(uri, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ documentId, variables }),
  });
  const search = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
  for (const response of [posted, await fetch(`${uri}?${search}`, { headers })]) {
    const answer = await response.json();
    expect(answer).toHaveProperty('data');
    expect(JSON.stringify(answer)).not.toContain('PERSISTED_QUERY_NOT_FOUND');
  }
  const unknown = await fetch(`${uri}?documentId=sha256:${'0'.repeat(64)}`, { headers });
  expect([unknown.status, await unknown.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] },
  ]);
});

describe('Relay', () => {
  const selections = [
    {
      kind: 'LinkedField',
      name: 'me',
      alias: null,
      args: null,
      concreteType: 'Citizen',
      plural: false,
      storageKey: null,
      selections: ['id', 'fullName'].map((name) => ({
        kind: 'ScalarField',
        name,
        alias: null,
        args: null,
        storageKey: null,
      })),
    },
  ];
  const fragment = { kind: 'Fragment', name: 'MeQuery', type: 'Query', metadata: null, argumentDefinitions: [] };
  /** What the Relay compiler makes of `query MeQuery { me { id fullName } }`. */
  const ASKED = {
    kind: 'Request',
    fragment: { ...fragment, selections },
    operation: { kind: 'Operation', name: 'MeQuery', argumentDefinitions: [], selections },
    params: {
      operationKind: 'query',
      name: 'MeQuery',
      id: null,
      cacheID: 'me',
      metadata: {},
      text: `query MeQuery ${ME}`,
    },
  } as unknown as ConcreteRequest;

  test('asks, and finds by id what it has', async () => {
    const network = Network.create(async ({ text }, variables) => {
      const body = JSON.stringify({ query: text, variables });
      const response = await fetch(uri, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      });
      return response.json() as Promise<GraphQLResponse>;
    });
    const environment = new Environment({ network, store: new Store(new RecordSource()) });
    const data = (await fetchQuery(environment, ASKED, {}).toPromise()) as { me: { id: string } };
    expect(data).toMatchObject({ me: { fullName } });
    expect(environment.getStore().getSource().get(data.me.id)).toMatchObject({ __typename: 'Citizen', fullName });
  });
});
