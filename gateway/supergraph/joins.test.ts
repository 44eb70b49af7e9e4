import { describe, expect, test } from '@jest/globals';
import { OperationTypeNode, parse } from 'graphql';
import { parseFieldSet, readJoins } from './joins.ts';

const joinsOf = (sdl: string) => readJoins(parse(sdl));

const JOINED = `
  schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) {
    query: Root
    mutation: Change
  }
  enum join__Graph {
    CITY_REGISTER @join__graph(name: "city-register", url: "http://register/graphql")
    A_B @join__graph(name: "a.b", url: "http://dots/graphql")
    A_B_1 @join__graph(name: "a_b", url: "")
    _1ST @join__graph(name: "1st", url: "http://first/graphql")
    BARE
  }
  type Root @join__type(graph: CITY_REGISTER) { person: Person }
  interface Named @join__type(graph: CITY_REGISTER, key: "id") @join__type(graph: _1ST, key: "id", isInterfaceObject: true) {
    id: ID!
    mood: String @join__field(graph: _1ST)
  }
  type Person implements Named
    @join__implements(graph: CITY_REGISTER, interface: "Named")
    @join__type(graph: CITY_REGISTER, key: "id")
    @join__type(graph: CITY_REGISTER, key: "card { number }")
    @join__type(graph: A_B, key: "id", resolvable: false) {
    id: ID!
    age: Int @join__field(graph: CITY_REGISTER, type: "Int!") @join__field(graph: A_B, external: true)
    adult: Boolean @join__field(graph: A_B, requires: "age friends(first: 1) { id }")
    friends(first: Int): [Person!]! @join__field(graph: A_B, provides: "age", overrideLabel: "percent(5)")
    greeting: String @join__field(graph: A_B, contextArguments: [{ context: "a__root", name: "who", type: "ID", selection: "{ id }" }])
    nobody: Int @join__field
  }
  union Any @join__type(graph: A_B) @join__unionMember(graph: A_B, member: "Person") = Person
  enum Colour @join__type(graph: A_B) @join__type(graph: BARE) { RED @join__enumValue(graph: BARE) BLUE }
  input Wanted @join__type(graph: A_B) { name: String @join__field(graph: A_B, type: "String!") }
`;

describe('the joins of a supergraph', () => {
  const joins = joinsOf(JOINED);
  const person = joins.types.get('Person');
  const joinsAt = (field: string) => person?.fields.get(field)?.joins;

  test('name subgraphs as they name themselves, whatever the enum calls them', () => {
    expect(joins.subgraphs).toEqual([
      { name: 'city-register', url: 'http://register/graphql' },
      { name: 'a.b', url: 'http://dots/graphql' },
      { name: 'a_b', url: '' },
      { name: '1st', url: 'http://first/graphql' },
      { name: 'BARE', url: undefined },
    ]);
  });

  test('know the root types under the names that the supergraph chose', () => {
    expect([...joins.roots]).toEqual([
      [OperationTypeNode.QUERY, 'Root'],
      [OperationTypeNode.MUTATION, 'Change'],
    ]);
  });

  test('tell homes, keys and what is not resolvable by them', () => {
    const known = { isInterfaceObject: false, resolvable: true };
    expect(person?.homes).toEqual([
      { ...known, subgraph: 'city-register', key: 'id' },
      { ...known, subgraph: 'city-register', key: 'card { number }' },
      { ...known, subgraph: 'a.b', key: 'id', resolvable: false },
    ]);
    expect(person?.interfaces).toEqual([{ subgraph: 'city-register', interface: 'Named' }]);
  });

  test('tell which subgraph knows an interface as an object', () => {
    expect(joins.types.get('Named')?.homes.map((home) => [home.subgraph, home.isInterfaceObject])).toEqual([
      ['city-register', false],
      ['1st', true],
    ]);
  });

  test('tell the conditions of each field', () => {
    expect(joinsAt('id')).toEqual([]);
    expect(joinsAt('age')).toMatchObject([
      { subgraph: 'city-register', external: false, type: 'Int!' },
      { subgraph: 'a.b', external: true, type: undefined },
    ]);
    expect(joinsAt('adult')).toMatchObject([{ subgraph: 'a.b', requires: 'age friends(first: 1) { id }' }]);
    expect(joinsAt('friends')).toMatchObject([{ provides: 'age', overrideLabel: 'percent(5)' }]);
    expect(joinsAt('greeting')?.[0]?.contextArguments).toEqual([
      { context: 'a__root', name: 'who', type: 'ID', selection: '{ id }' },
    ]);
    expect(joinsAt('nobody')).toMatchObject([{ subgraph: undefined }]);
    expect(person?.fields.get('friends')?.type).toBe('Person');
  });

  test('tell members of unions, values of enums and fields of inputs', () => {
    expect(joins.types.get('Any')?.members).toEqual([{ subgraph: 'a.b', member: 'Person' }]);
    expect([...(joins.types.get('Colour')?.values ?? [])]).toEqual([
      ['RED', ['BARE']],
      ['BLUE', []],
    ]);
    expect(joins.types.get('Wanted')?.fields.get('name')?.joins).toMatchObject([{ subgraph: 'a.b', type: 'String!' }]);
  });

  test('are read once for each document', () => {
    const document = parse(JOINED);
    expect(readJoins(document)).toBe(readJoins(document));
  });
});

/** A name read wrongly would leave a field without its subgraph and its conditions. */
test.each([
  ['as: "j"', 'j__Graph', 'j__graph', 'j__type', 'j__field'],
  ['import: [{ name: "@field", as: "@joined" }]', 'join__Graph', 'join__graph', 'join__type', 'joined'],
  ['import: ["Graph", "@type", "@field"]', 'Graph', 'join__graph', 'type', 'field'],
  ['as: "j", import: [{ name: "Graph", as: "Home" }, { name: "@graph" }]', 'Home', 'graph', 'j__type', 'j__field'],
])('with @link(%s) they are found under its names', (link, Graph, graph, type, field) => {
  const { subgraphs, types } = joinsOf(`
    schema @link(url: "https://specs.apollo.dev/join/v0.5", ${link}) { query: Query }
    enum ${Graph} { ONE @${graph}(name: "one", url: "http://one") }
    type Query @${type}(graph: ONE) { a: ID @${field}(graph: ONE, requires: "b") b: ID @join__other(graph: ONE) }
  `);
  expect(subgraphs).toEqual([{ name: 'one', url: 'http://one' }]);
  expect(types.get('Query')?.homes).toMatchObject([{ subgraph: 'one' }]);
  expect(types.get('Query')?.fields.get('a')?.joins).toMatchObject([{ subgraph: 'one', requires: 'b' }]);
  expect(types.get('Query')?.fields.get('b')?.joins).toEqual([]);
});

test('a field set is a selection without its braces', () => {
  expect(parseFieldSet('id owner { id }')?.selections).toHaveLength(2);
});
