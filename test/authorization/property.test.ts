import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type DocumentNode,
  execute,
  executeSync,
  type GraphQLFieldResolver,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { restore } from '../../gateway/authorization/operation/restore.ts';
import { resolverOver } from '../engine/harness/departments.ts';
import { departments, world } from './departments/world.ts';
import { decide, openFilter, viewerWith } from './harness/filter.ts';
import { isValid, type RandomOperation, randomOperations } from './harness/random-operation.ts';

const filter = openFilter(departments);
const { schema } = filter;

/** What the departments' directives say, read by a person. */
const LOGIN = 'login';
const protectedBy: Readonly<Record<string, readonly string[]>> = {
  'Query.vault': ['role:banker'],
  'Query.vaultCode': [LOGIN],
  'Vault.gold': ['role:banker'],
  'Person.number': [LOGIN],
  'Person.born': [LOGIN],
  'Person.blood': ['health:read'],
  'Person.salary': ['tax:read'],
  'Person.tax': ['tax:read'],
  'Refund.reason': [LOGIN],
  'Clinic.title': ['role:doctor'],
  'Clinic.notes': ['health:read'],
  'Judgment.id': ['admin'],
  'Judgment.title': ['admin'],
  'Judgment.notes': ['admin'],
  'Judgment.holder': ['admin'],
};

const viewers = fc.record({
  login: fc.boolean(),
  scopes: fc.subarray(['health:read', 'tax:read', 'admin', 'justice:read']),
  roles: fc.subarray(['banker', 'doctor']),
});

function holdings({ subject, scopes = [], roles }: Viewer): ReadonlySet<string> {
  return new Set([...(subject === null ? [] : [LOGIN]), ...scopes, ...roles.map((role) => `role:${role}`)]);
}

const isDenied = (held: ReadonlySet<string>, type: string, field: string): boolean =>
  protectedBy[`${type}.${field}`]?.every((name) => held.has(name)) === false;

const plain = resolverOver(world);
const typeResolver = (value: unknown): string => (value as { __typename: string }).__typename;

/** The measure: an executor whose every resolver looks at the viewer first. */
function censored({ query, variables }: RandomOperation, held: ReadonlySet<string>) {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
    if (isDenied(held, info.parentType.name, info.fieldName)) {
      throw new Error('withheld');
    }
    return plain(source, args, context, info);
  };
  return execute({ schema, document: parse(query), variableValues: variables, fieldResolver, typeResolver });
}

/** Answers the reduced operation, and fails where something is asked that is withheld. */
function answered(document: DocumentNode, variableValues: Record<string, unknown>, held: ReadonlySet<string>) {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
    expect([info.parentType.name, info.fieldName, isDenied(held, info.parentType.name, info.fieldName)]).toEqual([
      info.parentType.name,
      info.fieldName,
      false,
    ]);
    return plain(source, args, context, info);
  };
  const { data, errors } = executeSync({ schema, document, variableValues, fieldResolver, typeResolver });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

/** Coordinates that a document selects of any object that may stand there. */
function* coordinates(set: SelectionSetNode, type: string, runtimes: readonly string[]): Generator<string> {
  for (const selection of set.selections) {
    switch (selection.kind) {
      case Kind.FIELD: {
        yield* runtimes.map((runtime) => `${runtime}.${selection.name.value}`);
        const parent = schema.getType(type);
        const field = parent && 'getFields' in parent ? parent.getFields()[selection.name.value] : undefined;
        const below = field && getNamedType(field.type);
        if (selection.selectionSet && isCompositeType(below)) {
          yield* coordinates(selection.selectionSet, below.name, possible(below.name));
        }
        break;
      }
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value ?? type;
        const left = possible(condition).filter((runtime) => runtimes.includes(runtime));
        yield* coordinates(selection.selectionSet, condition, left);
        break;
      }
      default:
        throw new Error('expected fragments to be spread out');
    }
  }
}

function possible(name: string): readonly string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name];
}

const keysOf = (path: readonly (string | number)[] = []): string =>
  path.filter((key) => typeof key === 'string').join('.');

test('any operation of any viewer is answered as if every resolver had looked at the viewer first', async () => {
  let withheld = 0;
  await fc.assert(
    fc.asyncProperty(randomOperations(schema), viewers, async (operation, { login, scopes, roles }) => {
      fc.pre(isValid(schema, operation));
      const viewer = { ...viewerWith(login ? scopes : [], login ? roles : []), subject: login ? 'someone' : null };
      const held = holdings(viewer);
      const expected = await censored(operation, held);
      const verdict = decide(filter, viewer, operation.query, operation.variables);
      if (verdict === undefined) {
        expect(expected.errors).toBeUndefined();
        return;
      }
      withheld += 1;
      const reduced = verdict.reduced();
      const { document } = reduced;
      if (document !== null) {
        const [definition] = document.definitions;
        expect(definition?.kind).toBe(Kind.OPERATION_DEFINITION);
        const set = (definition as { selectionSet: SelectionSetNode }).selectionSet;
        const denied = [...coordinates(set, 'Query', ['Query'])].filter((coordinate) => {
          const [type = '', field = ''] = coordinate.split('.');
          return isDenied(held, type, field);
        });
        expect(denied).toEqual([]);
      }
      const data = document === null ? {} : answered(document, operation.variables, held);
      const met: string[] = [];
      const restored = restore(data, verdict.root, reduced, ({ path }) => met.push(keysOf(path)));
      expect(JSON.stringify(restored)).toBe(JSON.stringify(expected.data));
      const told = new Set(verdict.denials.map(({ path }) => keysOf(path)));
      expect((expected.errors ?? []).map(({ path }) => keysOf(path)).filter((path) => !told.has(path))).toEqual([]);
      expect(met).toEqual([]);
    }),
    { numRuns: 300, endOnFailure: true },
  );
  expect(withheld).toBeGreaterThan(60);
});
