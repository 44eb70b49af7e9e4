import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType, isObjectType, parse } from 'graphql';
import { readSdl } from '#kernel/department/schema.ts';
import { type PersonalField, personalFields } from '#kernel/evidence/sensitivity.ts';
import { houses } from '../../city/departments.ts';
import { wordsOf } from '../../subgraphs/oversight/access-entry/words.ts';
import { ROOT, textOf } from '../tools/sources.ts';

interface Sdl {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly fields: ReturnType<typeof personalFields>;
}

const schemas: Sdl[] = await Promise.all(
  houses.map(async ({ department: { name, folder } }) => {
    const schema = buildSubgraphSchema([{ typeDefs: await readSdl(folder) }]);
    return { name, schema, fields: personalFields(schema) };
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

/**
 * Rows that know of no person, reached without one above them: what is known of them is that somebody's
 * step was refused, and whoever asked had named the record by its id.
 */
const OF_NOBODY = [
  'education: ActiveApplicationExists',
  'education: EnrollmentDuplicate',
  'education: EnrollmentStepRefused',
  'population: Household',
];

/** Types that tell of a person and are reached from a root, or by reference, without knowing of whom. */
function orphans({ name, schema, fields }: Sdl): string[] {
  const personal = new Map(fields.map(({ coordinate, personal: found }) => [coordinate, found]));
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (type: GraphQLObjectType, known: boolean) => {
    const key = `${type.name} ${known}`;
    if (seen.has(key)) return;
    seen.add(key);
    for (const field of Object.values(type.getFields())) {
      const says = personal.get(`${type.name}.${field.name}`);
      const knows = known || (says?.subject ?? null) !== null;
      if (says && says.sensitivity !== 'PUBLIC' && !knows) found.add(`${name}: ${type.name}`);
      const target = getNamedType(field.type);
      const targets = isAbstractType(target) ? schema.getPossibleTypes(target) : isObjectType(target) ? [target] : [];
      for (const each of targets) visit(each, knows);
    }
  };
  for (const root of [schema.getQueryType(), schema.getMutationType()]) if (root) visit(root, false);
  return [...found];
}

test('departments know whose data they give out, or it is said here why not', () => {
  expect(schemas.flatMap(orphans).sort()).toEqual(OF_NOBODY);
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

test('every field that tells of a person has words for the access log', () => {
  const wordless = schemas
    .flatMap((sdl) => telling(sdl).map(({ coordinate }) => coordinate))
    .filter((each) => !wordsOf(each));
  expect([...new Set(wordless)]).toEqual([]);
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
  expect(supergraph).toMatch(/ healthRecord: HealthRecord @join__field\(.*\) @personal\(class: SENSITIVE\)/);
  const api = Supergraph.build(supergraph, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES })
    .apiSchema()
    .toGraphQLJSSchema();
  expect(api.getType('personal__Sensitivity')).toBeUndefined();
  expect(api.getDirective('personal')).toBeFalsy();
});
