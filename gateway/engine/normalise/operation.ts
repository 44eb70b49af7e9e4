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
  type SelectionSetNode,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Graph } from '../supergraph/graph.ts';
import { deferredBy, isIncluded, otherDirectives, type Variables } from './conditions.ts';
import { planVariable, variablesIn, withPlanVariables } from './plan-variables.ts';
import { type Deferral, type FieldSelection, printSelections, printSuffix, type Selection } from './selection.ts';

/** More selections than this, fragments spread out, are not planned. */
const SELECTIONS_MAX = 20_000;
/** Each deferred fragment may take calls of its own; further ones are answered with what is around them. */
const DEFERRALS_MAX = 16;

/** An operation as the engine works on it: no fragments by name, no conditions, no names that could collide. */
export interface NormalisedOperation {
  readonly operation: OperationTypeNode;
  readonly rootType: string;
  readonly selections: readonly Selection[];
  /** The deferred fragments, by part; none where all is answered at once. */
  readonly deferrals: readonly Deferral[];
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
  /** Fragments may be deferred; otherwise `@defer` means nothing. */
  readonly inParts: boolean;
}

/** Expects a valid document with coerced variables. */
export function normalise({ graph, document, operation, variables, inParts }: OperationSource): NormalisedOperation {
  const rootType = graph.apiSchema.getRootType(operation.operation);
  if (!rootType) {
    throw graphError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation} type.`);
  }
  const spread = new Spread(graph, document, variables, inParts ? DEFERRALS_MAX : 0);
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
    deferrals: spread.deferrals,
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

type Uses = Pick<FieldSelection, 'arguments' | 'directives'>;

/** Spreads fragments out and gives each use of a field its name towards the departments. */
class Spread {
  readonly usedVariables = new Set<string>();
  readonly clientKeys = new Map<string, string>();
  readonly deferrals: Deferral[] = [];
  /** The aliases given, by use. */
  readonly #planKeys = new Map<string, string>();
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #schema: GraphQLSchema;
  readonly #aliasMark: string;
  readonly #hasObjectForm: Graph['abstractions']['hasObjectForm'];
  readonly #variables: Variables;
  readonly #deferralsMax: number;
  /** The part in which the selections stand that are being read. */
  #part = 0;
  #count = 0;

  constructor(
    { apiSchema, aliasMark, abstractions }: OperationSource['graph'],
    document: DocumentNode,
    variables: Variables,
    deferralsMax: number,
  ) {
    this.#schema = apiSchema;
    this.#hasObjectForm = abstractions.hasObjectForm;
    this.#aliasMark = aliasMark;
    this.#variables = variables;
    this.#deferralsMax = deferralsMax;
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
          result.push(...this.#fragment(node, node.typeCondition?.name.value, node.selectionSet, parent, spread));
          break;
        case Kind.FRAGMENT_SPREAD: {
          const fragment = this.#fragments.get(node.name.value);
          if (fragment !== undefined) {
            const { typeCondition, selectionSet } = fragment;
            result.push(...this.#fragment(node, typeCondition.name.value, selectionSet, parent, spread));
          }
          break;
        }
        default:
          node satisfies never;
      }
    }
    return result;
  }

  /** A deferred fragment keeps its own selections, whatever is also selected around it. */
  #fragment(
    node: SelectionNode,
    condition = '',
    { selections }: SelectionSetNode,
    parent: GraphQLCompositeType,
    spread: Set<string>,
  ): Selection[] {
    const type = condition === '' ? parent.name : condition;
    const deferred = this.deferrals.length < this.#deferralsMax ? deferredBy(node, this.#variables) : undefined;
    if (deferred !== undefined && parent !== this.#schema.getMutationType()) {
      return this.#deferred(deferred.label, type, selections, parent);
    }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (spread.has(node.name.value)) {
        return [];
      }
      spread.add(node.name.value);
    }
    return this.#typed(type, selections, parent, spread);
  }

  #deferred(label: Deferral['label'], type: string, nodes: readonly SelectionNode[], parent: GraphQLCompositeType) {
    const within = this.#part;
    const deferral = { part: this.deferrals.length + 1, within, label };
    this.deferrals.push(deferral);
    this.#part = deferral.part;
    const selections = this.#typed(type, nodes, parent, new Set());
    this.#part = within;
    const [only] = selections;
    if (only === undefined) {
      this.deferrals.pop();
      return [];
    }
    const typed = only.kind === 'type' && only.deferral === undefined && selections.length === 1;
    return [typed ? { ...only, deferral } : ({ kind: 'type', type: parent.name, selections, deferral } as const)];
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
      for (const name of variablesIn(argument.value)) {
        this.usedVariables.add(name);
      }
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
}
