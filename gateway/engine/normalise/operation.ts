import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  print,
  type SelectionNode,
  type ValueNode,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Graph } from '../supergraph/graph.ts';
import { isIncluded, otherDirectives, type Variables } from './conditions.ts';
import { type FieldSelection, printSelections, printSuffix, type Selection } from './selection.ts';

/** More selections than this, fragments spread out, are not planned. */
const SELECTIONS_MAX = 20_000;

/** An operation as the engine works on it: no fragments by name, no conditions, no names that could collide. */
export interface NormalisedOperation {
  readonly operation: OperationTypeNode;
  readonly rootType: string;
  readonly selections: readonly Selection[];
  /** From our aliases back to the client's; keys that are not in it are the same on both sides. */
  readonly clientKeys: ReadonlyMap<string, string>;
  /** The operation printed anew: same for every document that differs only in whitespace, fragments and name. */
  readonly key: string;
  /** All variables in use. */
  readonly variableDefinitions: readonly VariableDefinition[];
}

export interface VariableDefinition {
  readonly name: string;
  /** Its name towards planner and departments. */
  readonly planName: string;
  /** Type and default, printed. */
  readonly type: string;
}

export interface OperationSource {
  readonly graph: Pick<Graph, 'apiSchema' | 'aliasMark' | 'abstractions'>;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** Expects a valid document with coerced variables. */
export function normalise({ graph, document, operation, variables }: OperationSource): NormalisedOperation {
  const rootType = graph.apiSchema.getRootType(operation.operation);
  if (!rootType) {
    throw graphError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation} type.`);
  }
  const spread = new Spread(graph, document, variables);
  const selections = spread.selections(operation.selectionSet.selections, rootType, new Set());
  const variableDefinitions = (operation.variableDefinitions ?? [])
    .filter(({ variable }) => spread.usedVariables.has(variable.name.value))
    .map(({ variable, type, defaultValue }) => {
      const value = defaultValue === undefined ? '' : `=${print(defaultValue)}`;
      const name = variable.name.value;
      return { name, planName: planVariable(name), type: `${print(type)}${value}` };
    });
  return {
    operation: operation.operation,
    rootType: rootType.name,
    selections,
    clientKeys: spread.clientKeys,
    key: `${operation.operation}${printDefinitions(variableDefinitions, 'name')}${printSelections(selections, 'responseKey')}`,
    variableDefinitions,
  };
}

export function printDefinitions(definitions: readonly VariableDefinition[], name: 'name' | 'planName'): string {
  return definitions.length === 0
    ? ''
    : `(${definitions.map((definition) => `$${definition[name]}:${definition.type}`).join(',')})`;
}

/** Names that planners and the engine give to variables of their own. */
const RESERVED = /^(representations|_|contextualArgument|client_)/;

function planVariable(name: string): string {
  return RESERVED.test(name) ? `client_${name}` : name;
}

type Uses = Pick<FieldSelection, 'arguments' | 'directives'>;

/** Spreads fragments out and gives each use of a field its name towards the departments. */
class Spread {
  readonly usedVariables = new Set<string>();
  readonly clientKeys = new Map<string, string>();
  /** The aliases given, by use. */
  readonly #planKeys = new Map<string, string>();
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #schema: GraphQLSchema;
  readonly #aliasMark: string;
  readonly #hasObjectForm: (name: string) => boolean;
  readonly #variables: Variables;
  #count = 0;

  constructor(
    { apiSchema, aliasMark, abstractions }: OperationSource['graph'],
    document: DocumentNode,
    variables: Variables,
  ) {
    this.#schema = apiSchema;
    this.#hasObjectForm = abstractions.hasObjectForm;
    this.#aliasMark = aliasMark;
    this.#variables = variables;
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) {
        this.#fragments.set(definition.name.value, definition);
      }
    }
  }

  /** `spread`: fragments already in this selection set, under the same type conditions. */
  selections(nodes: readonly SelectionNode[], parent: GraphQLCompositeType, spread: Set<string>): Selection[] {
    const result: Selection[] = [];
    for (const node of nodes) {
      if (!isIncluded(node, this.#variables)) {
        continue;
      }
      this.#count += 1;
      if (this.#count > SELECTIONS_MAX) {
        throw graphError(
          'OPERATION_TOO_WIDE',
          `Expected at most ${SELECTIONS_MAX} selections with fragments spread out, got more.`,
          { selections: { limit: SELECTIONS_MAX } },
        );
      }
      switch (node.kind) {
        case Kind.FIELD:
          result.push(this.#field(node, parent));
          break;
        case Kind.INLINE_FRAGMENT:
          result.push(
            ...this.#typed(node.typeCondition?.name.value ?? parent.name, node.selectionSet.selections, parent, spread),
          );
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#fragments.get(node.name.value);
          if (fragment !== undefined && !spread.has(node.name.value)) {
            spread.add(node.name.value);
            result.push(
              ...this.#typed(fragment.typeCondition.name.value, fragment.selectionSet.selections, parent, spread),
            );
          }
          break;
        }
        default:
          node satisfies never;
      }
    }
    return result;
  }

  #typed(
    name: string,
    nodes: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    spread: Set<string>,
  ): Selection[] {
    const type = this.#schema.getType(name);
    if (!isCompositeType(type)) {
      return [];
    }
    if (type === parent || (isAbstractType(type) && !isUnionType(parent) && this.#schema.isSubType(type, parent))) {
      return this.selections(nodes, parent, spread);
    }
    if (isObjectType(parent)) {
      return [];
    }
    const selections = this.selections(nodes, type, new Set(spread));
    return selections.length === 0 ? [] : [{ kind: 'type', type: name, selections }];
  }

  #field(node: SelectionNode & { kind: Kind.FIELD }, parent: GraphQLCompositeType): FieldSelection {
    const responseKey = node.alias?.value ?? node.name.value;
    const name = node.name.value;
    const uses = { arguments: node.arguments ?? [], directives: otherDirectives(node) };
    const planArguments = uses.arguments.map((argument) => ({ ...argument, value: withPlanVariables(argument.value) }));
    for (const argument of [...uses.arguments, ...uses.directives.flatMap((directive) => directive.arguments ?? [])]) {
      this.#use(argument.value);
    }
    const field = {
      kind: 'field',
      planArguments,
      responseKey,
      planKey: this.#planKey(responseKey, name, uses, parent),
      name,
      ...uses,
    } as const;
    if (node.selectionSet === undefined) {
      return field;
    }
    const type = this.#typeOf(parent, name);
    const selections = this.selections(node.selectionSet.selections, type, new Set());
    // To learn the type of what a department knows as an interface's object takes one more call.
    const asked = !this.#hasObjectForm(type.name) || selections.some(({ kind }) => kind === 'type');
    return { ...field, selections, typed: isAbstractType(type) && asked };
  }

  #typeOf(parent: GraphQLCompositeType, name: string): GraphQLCompositeType {
    const field =
      name === '__schema' || name === '__type'
        ? { type: this.#schema.getType(name === '__schema' ? '__Schema' : '__Type') }
        : isObjectType(parent) || isInterfaceType(parent)
          ? parent.getFields()[name]
          : undefined;
    const type = field?.type && getNamedType(field.type);
    if (!isCompositeType(type)) {
      throw graphError('GRAPHQL_VALIDATION_FAILED', `Expected "${parent.name}.${name}" to have fields.`);
    }
    return type;
  }

  /**
   * A field under its own name that takes no arguments keeps it; any other use gets an alias of ours. So a client's
   * alias never meets a key or a required field of that name, nor its arguments those of a requirement.
   */
  #planKey(responseKey: string, name: string, uses: Uses, parent: GraphQLCompositeType): string {
    if (name === '__typename') {
      return name;
    }
    const suffix = printSuffix(uses);
    if (responseKey === name && suffix === '' && !this.#takesArguments(parent, name)) {
      return name;
    }
    const use = `${responseKey} ${name}${suffix}`;
    const known = this.#planKeys.get(use);
    if (known !== undefined) {
      return known;
    }
    const planKey = `${name}${this.#aliasMark}${this.#planKeys.size}`;
    this.#planKeys.set(use, planKey);
    this.clientKeys.set(planKey, responseKey);
    return planKey;
  }

  #takesArguments(parent: GraphQLCompositeType, name: string): boolean {
    return (isObjectType(parent) || isInterfaceType(parent)) && (parent.getFields()[name]?.args.length ?? 0) > 0;
  }

  #use(value: ValueNode): void {
    switch (value.kind) {
      case Kind.VARIABLE:
        this.usedVariables.add(value.name.value);
        break;
      case Kind.LIST:
        for (const item of value.values) {
          this.#use(item);
        }
        break;
      case Kind.OBJECT:
        for (const field of value.fields) {
          this.#use(field.value);
        }
        break;
      default:
        break;
    }
  }
}

function withPlanVariables(value: ValueNode): ValueNode {
  switch (value.kind) {
    case Kind.VARIABLE:
      return { ...value, name: { ...value.name, value: planVariable(value.name.value) } };
    case Kind.LIST:
      return { ...value, values: value.values.map(withPlanVariables) };
    case Kind.OBJECT:
      return { ...value, fields: value.fields.map((field) => ({ ...field, value: withPlanVariables(field.value) })) };
    default:
      return value;
  }
}
