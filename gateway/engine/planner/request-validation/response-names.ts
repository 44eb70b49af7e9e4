import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
} from 'graphql';

export const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** One selection of a field at a response path. */
export interface Use {
  readonly parent: GraphQLCompositeType;
  readonly type: GraphQLOutputType;
  readonly node: FieldNode;
}

/**
 * The response names in use on the objects at one path. All types share them, because a response object may be of any.
 */
export interface ResponseNames {
  /**
   * The response name that the selection can have, and the names in use below it. Undefined where one object would
   * have two values under the wanted name.
   */
  keyFor(
    wanted: string,
    use: Use,
    newKey: () => string,
  ): { readonly key: string; readonly below: ResponseNames } | undefined;
}

interface Group {
  readonly key: string;
  readonly uses: Use[];
  readonly below: ResponseNames;
}

export function openResponseNames(): ResponseNames {
  const byName = new Map<string, Group[]>();
  return {
    keyFor(wanted, use, newKey) {
      const groups = byName.get(wanted) ?? [];
      byName.set(wanted, groups);
      for (const { uses } of groups) {
        if (uses.some((other) => mayOverlap(use.parent, other.parent) && !asksTheSame(use.node, other.node))) {
          return undefined;
        }
      }
      const fitting = groups.find(({ uses }) => uses.every((other) => sameShape(use.type, other.type)));
      const group = fitting ?? { key: groups.length === 0 ? wanted : newKey(), uses: [], below: openResponseNames() };
      if (fitting === undefined) {
        groups.push(group);
      }
      group.uses.push(use);
      return group;
    },
  };
}

/** Two different object types have no object in common. */
const mayOverlap = (one: GraphQLCompositeType, other: GraphQLCompositeType): boolean =>
  one === other || !isObjectType(one) || !isObjectType(other);

function asksTheSame(one: FieldNode, other: FieldNode): boolean {
  return one.name.value === other.name.value && argumentsOf(one) === argumentsOf(other);
}

const argumentsOf = ({ arguments: given = [] }: FieldNode): string => given.map(print).sort().join();

/**
 * SameResponseShape of the specification: lists and non-nulls in the same places, leaves of the same type. Objects are
 * compared field by field, below.
 */
function sameShape(one: GraphQLOutputType, other: GraphQLOutputType): boolean {
  if (isNonNullType(one) || isNonNullType(other)) {
    return isNonNullType(one) && isNonNullType(other) && sameShape(one.ofType, other.ofType);
  }
  if (isListType(one) || isListType(other)) {
    return isListType(one) && isListType(other) && sameShape(one.ofType, other.ofType);
  }
  return isCompositeType(one) && isCompositeType(other) ? true : one === other;
}
