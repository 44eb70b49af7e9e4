import { type DocumentNode, Kind } from 'graphql';
import { type JoinedField, readJoins } from '../../supergraph/joins.ts';
import { argumentsOf } from '../../supergraph/links.ts';
import { type DirectiveNames, requirementOf } from './directives.ts';
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
  for (const [type, joined] of readJoins(document).types) {
    const { definition } = joined;
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION: {
        const fields = new Map([...joined.fields].map(([name, field]) => [name, declaredField(field, names)]));
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

function declaredField({ definition, type, joins }: JoinedField, names: DirectiveNames): DeclaredField {
  return {
    type,
    requirement: requirementOf(definition.directives, names),
    reads: joins.flatMap(({ requires }) => requires ?? []),
    readsContext: joins.flatMap(({ contextArguments }) =>
      contextArguments.map(({ context, selection }) => ({ context, selection: selection.replace(/^[^{]*/, '') })),
    ),
  };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
