import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { NOTHING, type Requirement } from '../requirements/requirement.ts';
import type { Requirements } from '../requirements/requirements.ts';
import { type ClientOperation, collectFields, runtimesOf } from '../../operation/collect-fields.ts';
import type { Entry, Position, Variant, Withheld } from './position.ts';

/** Fields, counted for each type that they are selected of, beyond which an operation is not taken apart. */
const ENTRIES_MAX = 50_000;

/** Takes an operation apart; `granted` holds the requirements that the viewer fulfils. */
export function compilePositions(
  operation: ClientOperation,
  requirements: Requirements,
  granted: ReadonlySet<Requirement>,
): Position {
  const root = operation.schema.getRootType(operation.operation.operation);
  if (!root) {
    throw graphError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation.operation} type.`);
  }
  return new Compiler(operation, requirements, granted).position(root, [operation.operation.selectionSet]);
}

class Compiler {
  readonly #operation: ClientOperation;
  readonly #requirements: Requirements;
  readonly #granted: ReadonlySet<Requirement>;
  readonly #positions = new Map<string, Position>();
  readonly #ids = new Map<SelectionSetNode, number>();
  #entries = 0;

  constructor(operation: ClientOperation, requirements: Requirements, granted: ReadonlySet<Requirement>) {
    this.#operation = operation;
    this.#requirements = requirements;
    this.#granted = granted;
  }

  /** The same selections on the same type are one position, however often fragments lead there. */
  position(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Position {
    const key = `${type.name} ${sets.map((set) => this.#id(set)).join(' ')}`;
    const known = this.#positions.get(key);
    if (known !== undefined) {
      return known;
    }
    const variants = runtimesOf(this.#operation.schema, type).map((runtime) => this.#variant(type, runtime, sets));
    const position: Position = {
      type,
      sets,
      variants,
      touched: variants.some(({ entries }) =>
        entries.some(({ withheld, position }) => withheld !== undefined || position?.touched === true),
      ),
      isVoid: variants.length > 0 && variants.every(({ isVoid }) => isVoid),
    };
    this.#positions.set(key, position);
    return position;
  }

  #variant(declared: GraphQLCompositeType, runtime: GraphQLNamedType, sets: readonly SelectionSetNode[]): Variant {
    const fields = collectFields(this.#operation, runtime, sets);
    this.#entries += fields.size;
    if (this.#entries > ENTRIES_MAX) {
      throw graphError('OPERATION_TOO_WIDE', `Expected at most ${ENTRIES_MAX} fields over all types, got more.`, {
        fields: { limit: ENTRIES_MAX },
      });
    }
    const entries = [...fields].map(([key, nodes]) => this.#entry(key, nodes, declared, runtime));
    return { runtime, entries, isVoid: entries.some(({ isNull, type }) => isNull && isNonNullType(type)) };
  }

  #entry(key: string, nodes: readonly FieldNode[], declared: GraphQLCompositeType, runtime: GraphQLNamedType): Entry {
    const name = (nodes[0] as FieldNode).name.value;
    const type = this.#typeOf(runtime, name);
    const named = getNamedType(type);
    const withheld = this.#withheld(declared, runtime, name, named);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const position = withheld === undefined && isCompositeType(named) ? this.position(named, sets) : undefined;
    // A write is asked for its effect: it is carried out even if nothing of its result may be shown.
    const asked = this.#operation.operation.operation === 'mutation' && runtime === this.#root();
    const isNull = withheld !== undefined || (position?.isVoid === true && !holdsList(type) && !asked);
    return { key, name, nodes, type, withheld, position, isNull };
  }

  #withheld(
    declared: GraphQLCompositeType,
    runtime: GraphQLNamedType,
    name: string,
    returned: GraphQLNamedType,
  ): Withheld | undefined {
    if (name === '__typename') {
      const requirement = isAbstractType(declared) ? this.#requirements.ofType(runtime.name) : NOTHING;
      return this.#fulfilled(requirement) ? undefined : { requirement, onlyIfMet: true };
    }
    if (name.startsWith('__') || runtime.name.startsWith('__')) {
      return undefined;
    }
    const requirement = this.#requirements.ofField(runtime.name, name);
    if (!this.#fulfilled(requirement)) {
      return { requirement, onlyIfMet: false };
    }
    if (!isAbstractType(returned)) {
      return undefined;
    }
    const types = runtimesOf(this.#operation.schema, returned).map((each) => this.#requirements.ofType(each.name));
    const [first] = types;
    return first === undefined || types.some((each) => this.#fulfilled(each))
      ? undefined
      : { requirement: first, onlyIfMet: false };
  }

  #fulfilled(requirement: Requirement): boolean {
    return requirement === NOTHING || this.#granted.has(requirement);
  }

  #typeOf(runtime: GraphQLNamedType, name: string): GraphQLOutputType {
    switch (name) {
      case TypeNameMetaFieldDef.name:
        return TypeNameMetaFieldDef.type;
      case SchemaMetaFieldDef.name:
        return SchemaMetaFieldDef.type;
      case TypeMetaFieldDef.name:
        return TypeMetaFieldDef.type;
      default: {
        const field = isObjectType(runtime) || isInterfaceType(runtime) ? runtime.getFields()[name] : undefined;
        if (field === undefined) {
          throw new Error(`expected "${runtime.name}" to have the field "${name}"`);
        }
        return field.type;
      }
    }
  }

  #root(): GraphQLNamedType | null | undefined {
    return this.#operation.schema.getRootType(this.#operation.operation.operation);
  }

  #id(set: SelectionSetNode): number {
    const id = this.#ids.get(set) ?? this.#ids.size;
    this.#ids.set(set, id);
    return id;
  }
}

function holdsList(type: GraphQLOutputType): boolean {
  return isListType(type) || (isNonNullType(type) && holdsList(type.ofType));
}
