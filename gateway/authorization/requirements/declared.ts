import { type ConstDirectiveNode, type DocumentNode, Kind, type TypeNode } from 'graphql';
import { argumentsOf, type DirectiveNames, requirementOf } from './directives.ts';
import type { Requirement } from './requirement.ts';

/** What the supergraph says of a field, in so far as it bears on authorisation. */
export interface DeclaredField {
  /** The named type that it returns. */
  readonly type: string;
  readonly requirement: Requirement;
  /** Selections on the same type that a department reads to answer it (`@requires`). */
  readonly reads: readonly string[];
  /** Selections on the types that set a context (`@fromContext`). */
  readonly readsContext: readonly { readonly context: string; readonly selection: string }[];
}

export interface DeclaredType {
  readonly requirement: Requirement;
  readonly fields: ReadonlyMap<string, DeclaredField>;
}

/** A supergraph as it is written: hidden types and fields included. */
export interface Declarations {
  readonly types: ReadonlyMap<string, DeclaredType>;
  /** Object types behind an interface or union. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Types that set a context. */
  readonly contexts: ReadonlyMap<string, ReadonlySet<string>>;
}

export function readDeclarations(document: DocumentNode, names: DirectiveNames): Declarations {
  const types = new Map<string, DeclaredType>();
  const members = new Map<string, Set<string>>();
  const contexts = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const type = definition.name.value;
        const fields = new Map(
          (definition.fields ?? []).map((field) => [
            field.name.value,
            declaredField(field.type, field.directives, names),
          ]),
        );
        types.set(type, { requirement: requirementOf(definition.directives, names), fields });
        if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
          for (const { name } of definition.interfaces ?? []) {
            add(members, name.value, type);
          }
        }
        for (const directive of definition.directives ?? []) {
          if (directive.name.value === names.context) {
            add(contexts, String(argumentsOf(directive).name), type);
          }
        }
        break;
      }
      case Kind.UNION_TYPE_DEFINITION:
        for (const { name } of definition.types ?? []) {
          add(members, definition.name.value, name.value);
        }
        types.set(definition.name.value, {
          requirement: requirementOf(definition.directives, names),
          fields: new Map(),
        });
        break;
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_DEFINITION:
        types.set(definition.name.value, {
          requirement: requirementOf(definition.directives, names),
          fields: new Map(),
        });
        break;
      default:
        break;
    }
  }
  return { types, members, contexts };
}

function declaredField(
  type: TypeNode,
  directives: readonly ConstDirectiveNode[] | undefined,
  names: DirectiveNames,
): DeclaredField {
  const joins = (directives ?? []).filter(({ name }) => name.value === 'join__field').map(argumentsOf);
  return {
    type: namedType(type),
    requirement: requirementOf(directives, names),
    reads: joins.flatMap(({ requires }) => (typeof requires === 'string' ? [requires] : [])),
    readsContext: joins.flatMap(({ contextArguments }) =>
      (Array.isArray(contextArguments) ? contextArguments : []).map(({ context, selection }) => ({
        context: String(context),
        selection: String(selection).replace(/^[^{]*/, ''),
      })),
    ),
  };
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
