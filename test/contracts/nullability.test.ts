import { expect, test } from '@jest/globals';
import { Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, parse } from 'graphql';
import { readPlan } from '../../gateway/supergraph/supergraph-config.ts';
import { ROOT } from '../tools/sources.ts';

/**
 * A field that another department answers must be able to be missing: were it non-null, that
 * department's failure would take the neighbours' part of the answer along.
 */
test('root fields, and fields on entities that a neighbour owns, are nullable', () => {
  const parts = readPlan(ROOT, 'gateway/supergraph/supergraph.yaml').map(({ name, files }) => ({
    name,
    types: files.flatMap(({ text }) => parse(text).definitions).filter(isObject),
  }));
  const definers = (typeName: string) => parts.filter(({ types }) => types.some(({ name }) => name.value === typeName));
  const offenders = parts.flatMap(({ name: department, types }) =>
    types.flatMap((type) => {
      const root = ['Query', 'Mutation', 'Subscription'].includes(type.name.value);
      const owned = !root && (ownerOf(type.name.value) === department || definers(type.name.value).length === 1);
      if (owned) {
        return [];
      }
      return (type.fields ?? [])
        .filter(
          ({ type: { kind }, directives = [] }) =>
            kind === Kind.NON_NULL_TYPE &&
            !directives.some(({ name }) => ['external', 'shareable'].includes(name.value)),
        )
        .filter(({ name }) => !isKey(type, name.value) && !isShared(type))
        .map(({ name }) => `${department}: ${type.name.value}.${name.value}`);
    }),
  );
  expect(offenders).toEqual([]);
});

const isObject = (node: { kind: string }): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;

/** Entities that many departments add to have one owner: who gives them out. */
const ownerOf = (type: string): string | undefined =>
  ({ Citizen: 'population', Commune: 'population', District: 'population', Household: 'population' })[type];

const isKey = ({ directives = [] }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode, field: string): boolean =>
  directives.some(
    ({ name, arguments: given = [] }) =>
      name.value === 'key' &&
      given.some(({ value }) => value.kind === Kind.STRING && value.value.split(/\W+/).includes(field)),
  );

const isShared = ({ directives = [] }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): boolean =>
  directives.some(({ name }) => name.value === 'shareable');
