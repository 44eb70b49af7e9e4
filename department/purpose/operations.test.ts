import { describe, expect, test } from '@jest/globals';
import { checkOperation, checkRegisters, readGraph } from './operations.ts';
import { parsePurposes } from './register.ts';

const graph = readGraph(
  `directive @personal(class: Class!, subject: String) on FIELD_DEFINITION | OBJECT
  directive @join__type(graph: Graph!) repeatable on OBJECT
  directive @join__field(graph: Graph, external: Boolean) repeatable on FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION
  enum Class { PUBLIC BASIC SENSITIVE }
  enum Graph { REGISTER HOSPITAL }
  type Query { person(id: ID!): Person }
  type Mutation { discharge(id: ID!): Boolean }
  type Person @join__type(graph: REGISTER) @join__type(graph: HOSPITAL) @personal(class: BASIC) {
    id: ID!
    name: String @join__field(graph: REGISTER)
    guardians: [ID!]! @join__field(graph: REGISTER) @inaccessible
    record: Record @join__field(graph: HOSPITAL) @personal(class: SENSITIVE)
    street: Street @join__field(graph: REGISTER)
  }
  type Record @join__type(graph: HOSPITAL) @personal(class: SENSITIVE) { weight: Int blood: String }
  type Street @join__type(graph: REGISTER) @personal(class: PUBLIC) { name: String }`,
  'supergraph.graphql',
);

const care = `care:
  title: { vi: Chữa bệnh, en: Care }
  legalBasis: Law on Care
  roles: [doctor]
  fields:
    - Person.name
    - Person.record
    - Record.weight
`;
const register = (text: string, department = 'hospital') => ({
  department,
  register: parsePurposes(text, `${department}.yaml`),
});
const registers = [register(care)];
const problemsOf = (text: string, purpose = 'care') =>
  checkOperation({ purpose, file: 'operation.graphql', text }, registers, graph).map(
    ({ place, sentence }) => `${place} ${sentence}`,
  );

describe('an operation', () => {
  test.each([
    ['its fields', '{ person(id: "1") { id name record { weight } } }'],
    ['an alias and a fragment', '{ who: person(id: "1") { ...F } } fragment F on Person { n: name }'],
    ['meta fields', '{ __typename person(id: "1") { __typename name } }'],
  ])('that asks for %s of its purpose passes', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test.each([
    [
      'one field too many',
      '{ person(id: "1") {\n  name\n  record {\n    blood\n  }\n} }',
      ['operation.graphql:4 the purpose care does not need Record.blood'],
    ],
    [
      'one behind an alias',
      '{ person(id: "1") { weight: record { weight: blood } } }',
      ['operation.graphql:1 the purpose care does not need Record.blood'],
    ],
    ['one in a fragment', '{ person(id: "1") { ...F } }\nfragment F on Record { blood }', null],
    [
      'one in a fragment that fits',
      '{ person(id: "1") { record { ...F } } }\nfragment F on Record {\n blood }',
      ['operation.graphql:3 the purpose care does not need Record.blood'],
    ],
    [
      'one behind @include',
      'query ($x: Boolean!) { person(id: "1") { record { blood @include(if: $x) } } }',
      ['operation.graphql:1 the purpose care does not need Record.blood'],
    ],
    [
      'a basic field besides',
      '{ person(id: "1") { street { name } } }',
      ['operation.graphql:1 the purpose care does not need Person.street'],
    ],
    [
      'a write',
      'mutation { discharge(id: "1") }',
      ['operation.graphql:1 the purpose care does not need Mutation.discharge'],
    ],
    [
      'a field that there is not',
      '{ person(id: "1") {\n shoeSize } }',
      ['operation.graphql:2 Cannot query field "shoeSize" on type "Person".'],
    ],
    [
      'a hidden field',
      '{ person(id: "1") { guardians } }',
      ['operation.graphql:1 Cannot query field "guardians" on type "Person".'],
    ],
    ['no GraphQL', '{ person', ['operation.graphql:1 Syntax Error: Expected Name, found <EOF>.']],
  ])('that asks for %s is rejected, with its line', (_, text, expected) => {
    if (expected) {
      expect(problemsOf(text)).toEqual(expected);
    } else {
      expect(problemsOf(text)).not.toEqual([]);
    }
  });

  test('for a purpose of nobody is rejected', () => {
    expect(problemsOf('{ person(id: "1") { name } }', 'curiosity')).toEqual([
      'operation.graphql no department has a purpose curiosity',
    ]);
  });
});

describe('a register', () => {
  const check = (text: string, department?: string) =>
    checkRegisters([register(text, department)], graph, new Set(['doctor'])).map(
      ({ place, sentence }) => `${place} ${sentence}`,
    );

  test('that names roles and fields that there are passes', () => {
    expect(check(care)).toEqual([]);
  });

  test.each([
    [
      'an unknown field',
      care.replace('Record.weight', 'Record.height'),
      'hospital.yaml:8 care: there is no field Record.height',
    ],
    [
      'a hidden field',
      care.replace('Record.weight', 'Person.guardians'),
      'hospital.yaml:8 care: there is no field Person.guardians',
    ],
    [
      'an unknown role',
      care.replace('[doctor]', '[doctor, wizard]'),
      'hospital.yaml:4 care: no department declares the role wizard',
    ],
    ['no role', care.replace('[doctor]', '[]'), 'hospital.yaml:4 care: expected at least one role'],
    ['a field twice', care.replace('Record.weight', 'Person.name'), 'hospital.yaml:8 care: Person.name stands twice'],
    [
      'no legal basis',
      care.replace('legalBasis: Law on Care', 'legalBasis: ""'),
      'hospital.yaml:3 care: expected a legalBasis',
    ],
    [
      'a title in one language',
      care.replace(', en: Care', ''),
      'hospital.yaml:2 care: expected a title with vi and en',
    ],
    ['a key that there is not', `${care}  colour: red\n`, 'hospital.yaml:9 care: there is no colour'],
    [
      'another word for the case',
      `${care}  case: maybe\n`,
      'hospital.yaml:9 care: expected case to be required or optional',
    ],
    ['another basis', `${care}  basis: whim\n`, 'hospital.yaml:9 care: expected basis to be law or consent'],
    ['no YAML', 'care: [', 'hospital.yaml:1 '],
    ['nothing', '', 'hospital.yaml:1 Expected purposes by code, got none.'],
  ])('with %s is rejected, with its line', (_, text, expected) => {
    expect(check(text).join('\n')).toContain(expected);
  });

  test("gives no sensitive field of another department's", () => {
    expect(check(care, 'register').join('\n')).toContain(
      "register.yaml:7 care: Person.record is sensitive and hospital's to give",
    );
  });

  test('shares no code with another', () => {
    const both = checkRegisters(
      [register(care), register(care.replace(/ {4}- (Person.record|Record.weight)\n/g, ''), 'register')],
      graph,
      new Set(['doctor']),
    );
    expect(both.map(({ sentence }) => sentence)).toEqual(['care: hospital has a purpose of this code']);
  });
});
