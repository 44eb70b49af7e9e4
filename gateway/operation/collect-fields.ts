import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Variables } from './conditions.ts';

/** A valid operation whose conditions have been decided. */
export interface ClientOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Coerced; only `@include` and `@skip` look at them. */
  readonly variables: Variables;
}

/** The fields of an object of one type by response key, in the order of the specification (CollectFields). */
export function collectFields(
  { schema, fragments, variables }: ClientOperation,
  runtime: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, variables)) {
        continue;
      }
      switch (selection.kind) {
        case Kind.FIELD: {
          const key = selection.alias?.value ?? selection.name.value;
          const known = fields.get(key);
          if (known === undefined) {
            fields.set(key, [selection]);
          } else {
            known.push(selection);
          }
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (applies(schema, selection.typeCondition?.name.value, runtime)) {
            collect(selection.selectionSet);
          }
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = fragments.get(selection.name.value);
          if (fragment !== undefined && !spread.has(selection.name.value)) {
            spread.add(selection.name.value);
            if (applies(schema, fragment.typeCondition.name.value, runtime)) {
              collect(fragment.selectionSet);
            }
          }
          break;
        }
        default:
          selection satisfies never;
      }
    }
  };
  for (const set of sets) {
    collect(set);
  }
  return fields;
}

/** The types that an object may have where `type` is declared; an interface without implementations stands for itself. */
export function runtimesOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  if (!isAbstractType(type)) {
    return [type];
  }
  const possible = schema.getPossibleTypes(type);
  return possible.length === 0 && isInterfaceType(type) ? [type] : possible;
}

/** True where a fragment on `condition` speaks of objects of the type `runtime`. */
export function applies(schema: GraphQLSchema, condition: string | undefined, runtime: GraphQLNamedType): boolean {
  if (condition === undefined || condition === runtime.name) {
    return true;
  }
  const type = schema.getType(condition);
  return isAbstractType(type) && (isObjectType(runtime) || isInterfaceType(runtime)) && schema.isSubType(type, runtime);
}
