import { Kind, print, type SelectionSetNode } from 'graphql';
import { type Joins, parseFieldSet } from '../../supergraph/joins.ts';

/**
 * True where Apollo's planner is known to plan wrong data: one field of a type is required with different arguments
 * (2.14.4; the nearest report is https://github.com/apollographql/federation/issues/2996).
 */
export function misleadsApolloPlanner({ types }: Joins): boolean {
  return [...types.values()].some(({ definition, fields }) => {
    const uses = new Map<string, string>();
    const required = [...fields.values()].flatMap(({ joins }) => joins.flatMap(({ requires }) => requires ?? []));
    return (
      definition.kind === Kind.OBJECT_TYPE_DEFINITION &&
      required.flatMap(argumentsOfFieldSet).some(([path, values]) => {
        const differs = uses.has(path) && uses.get(path) !== values;
        uses.set(path, values);
        return differs;
      })
    );
  });
}

function argumentsOfFieldSet(fieldSet: string): [string, string][] {
  const selectionSet = parseFieldSet(fieldSet);
  return selectionSet === undefined ? [] : argumentsIn(selectionSet);
}

function argumentsIn({ selections }: SelectionSetNode, prefix = ''): [string, string][] {
  return selections.flatMap((selection): [string, string][] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return [];
    }
    const path = selection.kind === Kind.FIELD ? `${prefix}.${selection.name.value}` : prefix;
    const inner = selection.selectionSet === undefined ? [] : argumentsIn(selection.selectionSet, path);
    return selection.kind === Kind.FIELD ? [[path, (selection.arguments ?? []).map(print).join(',')], ...inner] : inner;
  });
}
