import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { departments, world } from './departments/world.ts';
import { type Claims, openTinyCity, type TinyCity } from './harness/city.ts';

interface Attempt {
  readonly what: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly data: unknown;
  /** `path coordinate` of each error. */
  readonly errors?: readonly string[];
  /** How many calls departments got, where that is the point. */
  readonly calls?: number;
}

/** Words that stand in the world only behind a requirement which nobody in these attempts fulfils. */
const SECRETS = /secret|1990|1991|1000|2000|"gold":7|1234|paid twice/;

const attempts: readonly Attempt[] = [
  {
    what: 'an alias',
    query: '{ me { name: salary x: born } }',
    data: { me: { name: null, x: null } },
    errors: ['me.name Person.salary', 'me.x Person.born'],
  },
  {
    what: 'the key under which departments know a person',
    query: '{ me { name refunds { amount } number } }',
    data: { me: null },
    errors: ['me.number Person.number'],
    calls: 0,
  },
  {
    what: 'the key in a list, which departments exchange for other fields',
    query: '{ people { refunds { amount reason } } }',
    data: {
      people: [{ refunds: [{ amount: 5, reason: null }] }, { refunds: [{ amount: 5, reason: null }] }],
    },
    errors: ['people.refunds.reason Refund.reason'],
  },
  {
    what: 'a field that reads a protected one',
    query: '{ me { tax } }',
    data: { me: { tax: null } },
    errors: ['me.tax Person.tax'],
  },
  {
    what: 'a fragment on an interface',
    query: '{ record(id: "r3") { ... on Record { title notes { text } } } }',
    data: { record: { title: null, notes: null } },
    errors: [
      'record.notes Clinic.notes',
      'record.notes Judgment.notes',
      'record.title Clinic.title',
      'record.title Judgment.title',
    ],
  },
  {
    what: 'an interface, one type of which is open',
    query: '{ records { title notes { text } } }',
    data: {
      records: [
        { title: 'Chu Văn An', notes: [{ text: 'a secret note' }] },
        { title: null, notes: null },
        { title: null, notes: null },
      ],
    },
    errors: [
      'records.notes Clinic.notes',
      'records.notes Judgment.notes',
      'records.title Clinic.title',
      'records.title Judgment.title',
    ],
  },
  {
    what: 'fragments in fragments in fragments',
    query: `{ me { ...A } }
      fragment A on Person { ... { ...B } }
      fragment B on Person { ... on Person { friends { ...C } } }
      fragment C on Person { name salary }`,
    data: { me: { friends: [{ name: 'Bình', salary: null }] } },
    errors: ['me.friends.salary Person.salary'],
  },
  {
    what: 'a member of a union',
    query: '{ search { ... on Judgment { notes { text } } ... on School { pupils } } }',
    data: { search: [{ pupils: 900 }, { notes: null }, {}] },
    errors: ['search.notes Judgment.notes'],
  },
  {
    what: 'the name alone of a protected type',
    query: '{ vault { __typename } }',
    data: { vault: null },
    errors: ['vault Query.vault'],
    calls: 0,
  },
  {
    what: 'the name alone of a protected member',
    query: '{ search { __typename } }',
    data: { search: [{ __typename: 'School' }, null, { __typename: 'Person' }] },
    errors: ['search.__typename Judgment.__typename'],
  },
  {
    what: 'the name of a protected member where null may not be',
    query: '{ strict { kind: __typename } }',
    data: { strict: null },
    errors: ['strict.kind Judgment.__typename'],
  },
  {
    what: '@include by a default that is not sent',
    query: 'query ($all: Boolean = true) { me { name born @include(if: $all) } }',
    data: { me: { name: 'An', born: null } },
    errors: ['me.born Person.born'],
  },
  {
    what: '@include by a default that the request turns off',
    query: 'query ($all: Boolean = true) { me { name born @include(if: $all) } }',
    variables: { all: false },
    data: { me: { name: 'An' } },
  },
  {
    what: '@skip that the request turns around, on the same text as before',
    query: 'query ($all: Boolean = true) { me { name born @skip(if: $all) } }',
    variables: { all: false },
    data: { me: { name: 'An', born: null } },
    errors: ['me.born Person.born'],
  },
  {
    what: '@skip and @include against each other',
    query:
      'query ($yes: Boolean!) { me { ... @include(if: $yes) { salary @skip(if: $yes) born @include(if: $yes) } } }',
    variables: { yes: true },
    data: { me: { born: null } },
    errors: ['me.born Person.born'],
  },
  {
    what: 'one response key in two places, one of them on a protected type',
    query: '{ search { ... on School { x: id } ... on Judgment { x: id } } }',
    data: { search: [{ x: 'r1' }, null, {}] },
    errors: ['search.x Judgment.id'],
  },
  {
    what: 'a field merged from two places',
    query: '{ me { friends { name } } ...Q } fragment Q on Query { me { friends { blood } } }',
    data: { me: { friends: [{ name: 'Bình', blood: null }] } },
    errors: ['me.friends.blood Person.blood'],
  },
  {
    what: 'a withheld field beside an object of which nothing is asked',
    query: '{ me { salary } people { name @skip(if: true) } record(id: "r1") { ... on Clinic { id } } }',
    data: { me: { salary: null }, people: [{}, {}], record: {} },
    errors: ['me.salary Person.salary'],
  },
  {
    what: 'keys that are the names of the machinery',
    query: '{ me { __proto__: name constructor: salary objectType: name } }',
    data: JSON.parse('{ "me": { "__proto__": "An", "constructor": null, "objectType": "An" } }'),
    errors: ['me.constructor Person.salary'],
  },
  {
    what: 'introspection, which tells of fields and never of values',
    query: '{ __type(name: "Person") { fields { name } } vault { gold } }',
    data: {
      __type: {
        fields: ['id', 'name', 'number', 'blood', 'born', 'salary', 'friends', 'tax', 'refunds'].map((name) => ({
          name,
        })),
      },
      vault: null,
    },
    errors: ['vault Query.vault'],
    calls: 0,
  },
  {
    what: 'a write',
    query: 'mutation { seal(id: "r1") }',
    data: { seal: null },
    errors: ['seal Mutation.seal'],
    calls: 0,
  },
  {
    what: 'a write between two others',
    query: 'mutation { one: count two: seal(id: "r1") three: count }',
    data: { one: 2, two: null, three: 2 },
    errors: ['two Mutation.seal'],
  },
  {
    what: 'the result of a write that is allowed',
    query: 'mutation { rename(id: "p1", name: "x") { name number } }',
    data: { rename: null },
    errors: ['rename.number Person.number'],
    calls: 1,
  },
];

const told = (errors: readonly { path?: readonly (string | number)[]; extensions?: Record<string, unknown> }[]) =>
  errors.map(({ path, extensions }) => `${path?.join('.')} ${extensions?.coordinate}`).sort();

describe.each(['city', 'apollo'] as const)('over the engine %s', (engine) => {
  let city: TinyCity;
  beforeAll(async () => {
    city = await openTinyCity({ departments, world, gateway: { engine } });
  });
  afterAll(async () => {
    await city[Symbol.asyncDispose]();
  });

  test.each(attempts)('nobody gets at it by $what', async ({ query, variables, data, errors = [], calls }) => {
    city.heard();
    const answer = await city.ask(null, query, variables);
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
    expect(told(answer.errors)).toEqual([...errors].sort());
    for (const error of answer.errors) {
      expect(error.extensions).toMatchObject({
        code: 'UNAUTHORIZED_FIELD_OR_TYPE',
        reason: expect.stringMatching(/\.$/),
      });
    }
    expect(JSON.stringify(answer.data).replace('[{"text":"a secret note"}]', '')).not.toMatch(SECRETS);
    const heard = city.heard();
    expect(heard).toHaveLength(calls ?? heard.length);
    expect(heard.join()).not.toMatch(/seal|gold|vaultCode|salary|blood/);
  });

  test('a department is not asked for what is withheld', async () => {
    city.heard();
    await city.ask(null, '{ me { name born } records { title } search { ... on Judgment { title } } }');
    const asked = city.heard().join();
    expect(asked).toMatch(/name/);
    expect(asked).not.toMatch(/born|on Judgment|on Clinic/);
  });

  test.each<[string, Claims, Record<string, string>, string, unknown]>([
    ['a token', {}, {}, '{ me { number born } }', { me: { number: 'n1', born: '1990-01-01' } }],
    ['a scope as text', { scope: 'openid tax:read' }, {}, '{ me { salary tax } }', { me: { salary: 1000, tax: 100 } }],
    ['a scope in a list', { scp: ['tax:read'] }, {}, '{ me { salary } }', { me: { salary: 1000 } }],
    ['scopes', { scopes: ['health:read'] }, {}, '{ me { blood } }', { me: { blood: 'A' } }],
    [
      'half a group of scopes',
      { scope: 'justice:read' },
      {},
      '{ search { ... on Judgment { title } } }',
      { search: [{}, { title: null }, {}] },
    ],
    [
      'a whole group of scopes',
      { scope: 'justice:read justice:list' },
      {},
      '{ search { ... on Judgment { title } } }',
      { search: [{}, { title: 'a secret judgment' }, {}] },
    ],
    [
      'the other group',
      { scope: 'admin' },
      {},
      '{ search { ... on Judgment { title } } }',
      { search: [{}, { title: 'a secret judgment' }, {}] },
    ],
    [
      'a scope that only begins like it',
      { scope: 'admin:not' },
      {},
      '{ search { ... on Judgment { title } } }',
      { search: [{}, { title: null }, {}] },
    ],
    [
      'a scope that opens two types of three, of which one is stricter',
      { scope: 'admin' },
      {},
      '{ records { title } }',
      { records: [{ title: 'Chu Văn An' }, { title: null }, { title: 'a secret judgment' }] },
    ],
    ['a role', { roles: ['banker'] }, {}, '{ vault { gold } }', { vault: { gold: 7 } }],
    ['a scope named like the policy', { scope: 'role:banker' }, {}, '{ vault { gold } }', { vault: null }],
    [
      'a purpose',
      null,
      { 'city-purpose': 'care' },
      '{ record(id: "r2") { title } }',
      { record: { title: 'a secret clinic' } },
    ],
  ])('with %s', async (_, claims, headers, query, data) => {
    expect((await city.ask(claims, query, {}, headers)).data).toEqual(data);
  });

  test('two viewers with one document do not get each other’s answer', async () => {
    const query = '{ me { name salary } }';
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, i) => city.ask(i % 2 === 0 ? null : { scope: 'tax:read' }, query)),
    );
    all.forEach(({ data }, i) => {
      expect(data).toEqual({ me: { name: 'An', salary: i % 2 === 0 ? null : 1000 } });
    });
  });

  test('an error says what is missing, in two languages', async () => {
    const { errors } = await city.ask({ scope: 'justice:read' }, '{ record(id: "r3") { title } }');
    expect(errors.map(({ message, extensions }) => [message, extensions?.reasonVi])).toEqual([
      [
        'Clinic.title is withheld. The request must meet the policy "purpose-stated", or "role:doctor".',
        'Yêu cầu phải đáp ứng chính sách "purpose-stated", hoặc "role:doctor".',
      ],
      [
        'Judgment.title is withheld. Ask for a token with the scope "admin", or "justice:list".',
        'Cần mã truy cập có phạm vi "admin", hoặc "justice:list".',
      ],
    ]);
  });

  test('a value that cannot be right is told before anything is withheld', async () => {
    const { status, errors } = await city.ask(null, 'query ($id: ID!) { person(id: $id) { salary } }', { id: {} });
    expect([status, errors[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
