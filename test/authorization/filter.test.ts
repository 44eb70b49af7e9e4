import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { departments } from './departments/world.ts';
import { decide, oneLine, openFilter, reducedText, viewerWith } from './harness/filter.ts';

const filter = openFilter(departments);

interface Row {
  readonly what: string;
  readonly who?: Viewer;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** What is handed on; null for nothing, `whole` for all. */
  readonly left: string | null;
  /** `path coordinate` of each denial. */
  readonly denied?: readonly string[];
}

const citizen = viewerWith();
const taxOfficer = viewerWith(['tax:read']);

const rows: readonly Row[] = [
  { what: 'a public field', query: '{ me { name } }', left: 'whole' },
  {
    what: 'a protected field',
    query: '{ me { name salary } }',
    left: '{ me { name } }',
    denied: ['me.salary Person.salary'],
  },
  { what: 'the same to one who holds the scope', who: taxOfficer, query: '{ me { salary } }', left: 'whole' },
  {
    what: 'an alias, and the alias of a public field with a protected name',
    query: '{ me { name: salary salary: name } }',
    left: '{ me { salary: name } }',
    denied: ['me.name Person.salary'],
  },
  {
    what: 'the last field of an object: whether there is an object is still asked',
    query: '{ me { salary } }',
    left: '{ me { objectType: __typename } }',
    denied: ['me.salary Person.salary'],
  },
  {
    what: 'a field that may not be null: its object is null, so nothing of it is asked',
    query: '{ me { name number } census }',
    left: '{ census }',
    denied: ['me.number Person.number'],
  },
  {
    what: 'the same in a list: only how many there are is asked',
    query: '{ records { __typename } people { number name } }',
    left: '{ records { objectType: __typename ... on Clinic { __typename } ... on School { __typename } } people { objectType: __typename } }',
    denied: ['people.number Person.number'],
  },
  { what: 'all there is', query: '{ vault { gold } }', left: null, denied: ['vault Query.vault'] },
  {
    what: 'a protected type asked for its name only',
    query: '{ vault { __typename } }',
    left: null,
    denied: ['vault Query.vault'],
  },
  {
    what: 'a root field that may not be null: nothing else is asked',
    query: '{ census vaultCode }',
    left: null,
    denied: ['vaultCode Query.vaultCode'],
  },
  {
    what: 'an enum and a scalar that carry the directive',
    query: '{ me { blood born name } }',
    left: '{ me { name } }',
    denied: ['me.blood Person.blood', 'me.born Person.born'],
  },
  {
    what: 'the scalar to one who is logged in',
    who: citizen,
    query: '{ me { blood born } }',
    left: '{ me { born } }',
    denied: ['me.blood Person.blood'],
  },
  {
    what: 'a named fragment in a named fragment',
    query: '{ me { ...A } } fragment A on Person { name ...B } fragment B on Person { salary born }',
    left: '{ me { name } }',
    denied: ['me.salary Person.salary', 'me.born Person.born'],
  },
  {
    what: 'a field of an interface that one of three withholds',
    who: viewerWith(['admin'], ['doctor']),
    query: '{ records { title notes { text } } }',
    left: '{ records { objectType: __typename title ... on Judgment { notes { text } } ... on School { notes { text } } } }',
    denied: ['records.notes Clinic.notes'],
  },
  {
    what: 'a field that two withhold for two reasons',
    query: '{ record(id: "r1") { id title } }',
    left: '{ record(id: "r1") { objectType: __typename ... on Clinic { id } ... on School { id title } } }',
    denied: ['record.id Judgment.id', 'record.title Clinic.title', 'record.title Judgment.title'],
  },
  {
    what: 'a field that has another type on another object gets another key',
    who: viewerWith(['admin']),
    query: '{ record(id: "r1") { title } }',
    left: '{ record(id: "r1") { objectType: __typename ... on Judgment { objectType_0: title } ... on School { objectType_1: title } } }',
    denied: ['record.title Clinic.title'],
  },
  {
    what: 'one response key, allowed on one type and withheld on another',
    query: '{ search { ... on School { x: id } ... on Person { x: number } } }',
    left: '{ search { objectType: __typename ... on School { x: id } } }',
    denied: ['search.x Person.number'],
  },
  {
    what: 'fields of the same key in two places are one field',
    query: '{ me { friends { name } } ... on Query { me { friends { salary } } } }',
    left: '{ me { friends { name } } }',
    denied: ['me.friends.salary Person.salary'],
  },
  {
    what: 'a member of a union of a protected type',
    query: '{ search { ... on Judgment { title } ... on School { id } } }',
    left: '{ search { objectType: __typename ... on School { id } } }',
    denied: ['search.title Judgment.title'],
  },
  {
    what: 'a union of which only open types are asked',
    query: '{ search { ... on School { title } } }',
    left: 'whole',
  },
  {
    what: 'an interface that is asked through a fragment on itself',
    query: '{ record(id: "r3") { ... on Record { ... on Record { title } } } }',
    left: '{ record(id: "r3") { objectType: __typename ... on School { title } } }',
    denied: ['record.title Clinic.title', 'record.title Judgment.title'],
  },
  {
    what: 'a field that reads a protected one',
    query: '{ me { tax } }',
    left: '{ me { objectType: __typename } }',
    denied: ['me.tax Person.tax'],
  },
  {
    what: '@skip and @include by literals',
    query: '{ me { name salary @skip(if: true) born @include(if: false) } }',
    left: 'whole',
  },
  {
    what: 'a variable that leaves the field out',
    query: 'query ($with: Boolean!) { me { name salary @include(if: $with) } }',
    variables: { with: false },
    left: 'whole',
  },
  {
    what: 'the same variable the other way',
    query: 'query ($with: Boolean!) { me { name salary @include(if: $with) } }',
    variables: { with: true },
    left: 'query ($with: Boolean!) { me { name } }',
    denied: ['me.salary Person.salary'],
  },
  {
    what: 'conditions on fragments, and arguments that stay',
    query:
      'query ($id: ID!, $no: Boolean = false) { person(id: $id) { ... @skip(if: $no) { salary name } ...S @include(if: $no) } } fragment S on Person { blood }',
    variables: { id: 'p1', no: false },
    left: 'query ($id: ID!, $no: Boolean = false) { person(id: $id) { name } }',
    denied: ['person.salary Person.salary'],
  },
  {
    what: 'an object of which conditions leave nothing, beside a withheld field',
    query: '{ me { salary } people { name @skip(if: true) } }',
    left: '{ me { objectType: __typename } people { __typename @skip(if: true) } }',
    denied: ['me.salary Person.salary'],
  },
  {
    what: 'a fragment that no object can reach',
    query:
      '{ me { salary } record(id: "r1") { ... on School { ... on Record { ... on Judgment { id } holder { name } } } } }',
    left: '{ me { objectType: __typename } record(id: "r1") { ... on School { ... on Record { holder { name } } } } }',
    denied: ['me.salary Person.salary'],
  },
  {
    what: 'introspection beside a protected field',
    query: '{ __schema { ...S } vault { gold } __typename } fragment S on __Schema { queryType { name } }',
    left: '{ __schema { queryType { name } } __typename }',
    denied: ['vault Query.vault'],
  },
  {
    what: 'a write that is withheld, beside one that is not',
    query: 'mutation { count seal(id: "r1") }',
    left: 'mutation { count }',
    denied: ['seal Mutation.seal'],
  },
  {
    what: 'a write whose result may not be shown: it is carried out, its result is not read',
    query: 'mutation { rename(id: "p1", name: "x") { number } }',
    left: 'mutation { rename(id: "p1", name: "x") { objectType: __typename } }',
    denied: ['rename.number Person.number'],
  },
  {
    what: 'a key that the client took already',
    query: '{ me { objectType: name salary } record(id: "r1") { id } }',
    left: '{ me { objectType: name } record(id: "r1") { objectType_: __typename ... on Clinic { id } ... on School { id } } }',
    denied: ['me.salary Person.salary', 'record.id Judgment.id'],
  },
];

describe('what is handed on of an operation', () => {
  test.each(rows)('$what', ({ who = anonymous, query, variables, left, denied = [] }) => {
    const verdict = decide(filter, who, query, variables);
    expect(reducedText(verdict)).toBe(left && oneLine(left));
    expect(verdict?.denials.map(({ path, coordinate }) => `${path.join('.')} ${coordinate}`) ?? []).toEqual(denied);
  });
});

describe('decisions', () => {
  const query = '{ me { name salary born } }';
  test('equal ones give the same document, so that its plan is found again', () => {
    const one = decide(filter, anonymous, query)?.reduced().document;
    expect(decide(filter, { ...anonymous, roles: ['doctor'] }, query)?.reduced().document).toBe(one);
    expect(one).toBeDefined();
  });

  test('others give another', () => {
    const one = decide(filter, anonymous, query)?.reduced();
    const other = decide(filter, citizen, query)?.reduced();
    expect(other?.document).not.toBe(one?.document);
  });
});

describe('what is too large to take apart', () => {
  const doubling = (levels: number): string =>
    Array.from(
      { length: levels },
      (_, i) => `fragment F${i} on Person { a: friends { ...F${i + 1} } b: friends { ...F${i + 1} } }`,
    ).join(' ');

  test('fragments that double with each level are refused before anything is written', () => {
    const query = `{ me { ...F0 } } ${doubling(30)} fragment F30 on Person { name salary }`;
    expect(() => decide(filter, anonymous, query)?.reduced()).toThrow(/at most 20000/);
  });

  test('where nothing is withheld, they are not taken apart at all', () => {
    const query = `{ me { ...F0 } } ${doubling(30)} fragment F30 on Person { name }`;
    expect(decide(filter, anonymous, query)).toBeUndefined();
  });
});
