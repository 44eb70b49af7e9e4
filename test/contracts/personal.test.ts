import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  parse,
} from 'graphql';
import { readSdl } from '#department/schema.ts';
import { type Glossary, glossaryOf, wordsOf } from '#department/audit-log/glossary.ts';
import { isRoot, type PersonalField, personalFields } from '#department/audit-log/sensitivity.ts';
import { houses } from '../../city/departments.ts';
import { ROOT, textOf } from '../tools/sources.ts';

interface Sdl {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly glossary: Glossary;
  readonly fields: ReturnType<typeof personalFields>;
}

const schemas: Sdl[] = await Promise.all(
  houses.map(async ({ department: { name, folder } }) => {
    const sdl = await readSdl(folder);
    const schema = buildSubgraphSchema([{ typeDefs: sdl }]);
    return { name, schema, glossary: glossaryOf(sdl), fields: personalFields(schema) };
  }),
);
const classed = ({ fields }: Sdl): PersonalField[] => fields.flatMap(({ personal }) => personal ?? []);
const telling = (sdl: Sdl) => classed(sdl).filter(({ sensitivity }) => sensitivity !== 'PUBLIC');

test.each(schemas)('$name says of every field how much it tells of a person', ({ fields }) => {
  expect(fields.length).toBeGreaterThan(5);
  expect(fields.filter(({ personal }) => personal === null).map(({ coordinate }) => coordinate)).toEqual([]);
});

test('a field without a word is found', () => {
  const { definitions } = parse('type Query { pupil: Pupil } type Pupil { id: ID! nickname: String }');
  const schema = buildSubgraphSchema([{ typeDefs: { kind: parse('{a}').kind, definitions } }]);
  expect(personalFields(schema)).toEqual([{ coordinate: 'Pupil.nickname', personal: null }]);
});

/** Where the log learns whose data a coordinate tells of: the arguments, the row itself, or the field it hangs on. */
type Source = 'arguments' | 'row' | 'above';

/** Every coordinate that tells of a person, with where its subject comes from on each way that leads there. */
function sourcesOf({ schema, fields }: Pick<Sdl, 'schema' | 'fields'>): Map<string, Set<Source | 'NOBODY'>> {
  const personal = new Map(fields.map(({ coordinate, personal: found }) => [coordinate, found]));
  const sources = new Map<string, Set<Source | 'NOBODY'>>();
  const seen = new Set<string>();
  function visit(type: GraphQLObjectType, known: boolean) {
    const key = `${type.name} ${known}`;
    if (seen.has(key)) {
      return;
    }
    seen.add(key);
    for (const field of Object.values(type.getFields())) {
      const says = personal.get(`${type.name}.${field.name}`);
      const own = (says?.subject ?? null) !== null;
      if (says && says.sensitivity !== 'PUBLIC') {
        const source = own ? (isRoot(type.name) ? 'arguments' : 'row') : known ? 'above' : 'NOBODY';
        const found = sources.get(says.coordinate) ?? new Set();
        sources.set(says.coordinate, found.add(source));
      }
      const target = getNamedType(field.type);
      const targets = isAbstractType(target) ? schema.getPossibleTypes(target) : isObjectType(target) ? [target] : [];
      for (const each of targets) {
        visit(each, known || own);
      }
    }
  }
  // Whoever comes by a root, and the gateway by reference to an entity, has nobody above.
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && (isRoot(type.name) || hasKey(type))) {
      visit(type, false);
    }
  }
  return sources;
}
const hasKey = ({ astNode, extensionASTNodes }: GraphQLObjectType) =>
  [astNode, ...extensionASTNodes].some((node) => node?.directives?.some(({ name }) => name.value === 'key'));

test.each(schemas)('$name knows of every coordinate that tells of a person whose data it is', (sdl) => {
  const sources = sourcesOf(sdl);
  const nobodys = [...sources].filter(([, found]) => found.has('NOBODY')).map(([coordinate]) => coordinate);
  expect(nobodys).toEqual([]);
  const reached = telling(sdl).map(({ coordinate }) => coordinate);
  expect(reached.filter((coordinate) => !sources.has(coordinate))).toEqual([]);
  expect(sources.size).toBeGreaterThan(3);
});

test.each(schemas)('$name takes subjects from arguments that are ids, and so come in canonical', (sdl) => {
  for (const { coordinate, subject } of telling(sdl)) {
    const [type, field] = coordinate.split('.') as [string, string];
    if (!isRoot(type) || subject === null) {
      continue;
    }
    const [argument, ...path] = subject.split('.');
    let at: GraphQLInputType = (sdl.schema.getType(type) as GraphQLObjectType)
      .getFields()
      [field]!.args.find(({ name }) => name === argument)!.type;
    for (const name of path) {
      at = (getNamedType(at) as GraphQLInputObjectType).getFields()[name]!.type;
    }
    expect([coordinate, String(getNamedType(at))]).toEqual([coordinate, 'ID']);
  }
});

test('a field that hangs on nobody is found', async () => {
  const { definitions } = parse(
    `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])
     type Query { pupil: Pupil } type Pupil @personal(class: BASIC) { id: ID! nickname: String }`,
  );
  const common = await readSdl(new URL('none/', import.meta.url));
  const schema = buildSubgraphSchema([
    { typeDefs: { kind: common.kind, definitions: [...common.definitions, ...definitions] } },
  ]);
  const sources = sourcesOf({ schema, fields: personalFields(schema) });
  expect([...sources]).toEqual([['Pupil.nickname', new Set(['NOBODY'])]]);
});

/** The rooms in which a department's policies for sensitive data stand, each with its test. */
test.each(schemas.filter((sdl) => classed(sdl).some(({ sensitivity }) => sensitivity === 'SENSITIVE')))(
  '$name tests the policy of each room that defines sensitive fields',
  ({ name, fields }) => {
    const sensitive = fields.flatMap(({ personal }) =>
      personal?.sensitivity === 'SENSITIVE' ? personal.coordinate : [],
    );
    const folder = join('subgraphs', name);
    const policies = globSync('**/*.policy.ts', { cwd: join(ROOT, folder) });
    const resolvers = globSync('**/*.resolvers.ts', { cwd: join(ROOT, folder) });
    // Sensitive data begins at the fields of the person; whatever hangs below was let through there.
    const entrances = sensitive.filter((coordinate) => /^(Citizen|Query|Mutation)\./.test(coordinate));
    expect(entrances.length).toBeGreaterThan(0);
    for (const entrance of entrances) {
      const field = entrance.split('.')[1]!;
      const entry = resolvers.filter((file) => new RegExp(`^    ${field}:`, 'm').test(textOf(join(folder, file))));
      expect([entrance, entry.length]).toEqual([entrance, 1]);
      const used = policies.filter((policy) => textOf(join(folder, entry[0]!)).includes(policy.split('/').at(-1)!));
      expect([entrance, used.length > 0]).toEqual([entrance, true]);
      const judged = used.filter((policy) => existsSync(join(ROOT, folder, policy.replace('.ts', '.test.ts'))));
      expect([entrance, judged.length > 0]).toEqual([entrance, true]);
    }
  },
);

test.each(schemas)('$name has words, in both languages, for every field that tells of a person', (sdl) => {
  const wordless = telling(sdl)
    .map(({ coordinate }) => coordinate)
    .filter((coordinate) => wordsOf(sdl.glossary.fields, coordinate) === null);
  // Add en: and vi: to the @personal of the field, or of its type.
  expect(wordless).toEqual([]);
  for (const { en, vi } of Object.values(sdl.glossary.fields)) {
    expect(en).toMatch(/^[\x20-\x7e]+$/);
    expect(vi).toBe(vi.normalize('NFC'));
  }
});

test.each(schemas)('$name says what people call it', ({ glossary }) => {
  expect(glossary.department).toEqual({ en: expect.any(String), vi: expect.any(String) });
});

test('every role is declared by one department, and every role that a policy asks for by some', () => {
  const declared = schemas.flatMap(({ glossary }) => Object.keys(glossary.roles));
  expect(declared.filter((role, at) => declared.indexOf(role) !== at)).toEqual([]);
  const asked = globSync('subgraphs/*/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...textOf(file).matchAll(/\bhasRole\(([^)]*)\)/g)])
    .flatMap(([, roles]) => [...roles!.matchAll(/'([\w-]+)'/g)].map(([, role]) => role!));
  expect(asked.length).toBeGreaterThan(10);
  expect([...new Set(asked)].filter((role) => !declared.includes(role))).toEqual([]);
});

test('a field without words is found, and one of a person does not take those of the person', () => {
  const { fields } = glossaryOf(
    parse(`type Citizen @personal(en: "the whole", vi: "toàn bộ") { name: String @personal(en: "name", vi: "tên") kin: Int }
      type Kin @personal(en: "kin", vi: "họ hàng") { id: ID } type Query { kin: Kin }`),
  );
  const words = ['Citizen', 'Citizen.name', 'Citizen.kin', 'Kin.id', 'Query.kin'].map(
    (each) => wordsOf(fields, each)?.en,
  );
  expect(words).toEqual(['the whole', 'name', undefined, 'kin', undefined]);
});

test('what resolvers ask of a policy, they ask where a no is written down', () => {
  const quiet = globSync('subgraphs/*/**/*.ts', { cwd: ROOT })
    .filter((file) => !/\.test\.ts$|\.policy\.ts$|generated\.ts$/.test(file))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\b\w+Policy\.\w+\(|\bpolicy\((context\.)?viewer\b/g)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
  expect(quiet.filter((each) => !PLACES.some((place) => each.startsWith(place)))).toEqual([]);
});

/** Policies on places, not on persons: there is nobody whose log a refusal would belong to. */
const PLACES = [
  'subgraphs/education/school-class/school-class.resolvers.ts',
  'subgraphs/education/mark/',
  'subgraphs/education/enrollment/application/',
  'subgraphs/education/result/result.resolvers.ts',
  'subgraphs/education/student/student.resolvers.ts',
  'subgraphs/population/household/household.resolvers.ts',
];

test('classes are part of the supergraph and no part of what clients see', () => {
  const supergraph = textOf('gateway/supergraph/supergraph.graphql');
  expect(supergraph).toMatch(
    / healthRecord: HealthRecord @join__field\(.*\) @personal\(class: SENSITIVE, en: "health record", vi: "hồ sơ sức khỏe"\)/,
  );
  const api = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
    .apiSchema()
    .toGraphQLJSSchema();
  expect(api.getType('personal__Sensitivity')).toBeUndefined();
  expect(api.getDirective('personal')).toBeFalsy();
});
