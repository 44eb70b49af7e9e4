import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import { checkSelections } from '../../operation/limits.ts';
import type { Graph } from '../graph/graph.ts';
import {
  readDefer,
  isIncluded,
  joinedDirectives,
  otherDirectives,
  type Variables,
} from '../../operation/conditions.ts';
import { PlanValues, variablesIn } from './plan-variables.ts';
import type { DeferredFragment, FieldSelection, Selection } from './selection.ts';
import { fieldKey, type FieldAliases } from './field-aliases.ts';

interface InlineSource {
  readonly graph: Pick<Graph, 'apiSchema' | 'aliasMark' | 'abstractions'>;
  readonly document: DocumentNode;
  readonly variables: Variables;
  readonly deferralsMax: number;
  readonly uses: FieldAliases;
}

/** Inlines fragments, decides conditions, and gives each use of a field its response key towards the subgraphs. */
export class FragmentInliner {
  readonly usedVariables = new Set<string>();
  readonly deferredFragments: DeferredFragment[] = [];
  readonly planValues = new PlanValues();
  /** Directives of the subgraphs' own, by the place that they were found at. */
  readonly foundDirectives = new Map<string, readonly DirectiveNode[]>();
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #schema: GraphQLSchema;
  readonly #uses: FieldAliases;
  readonly #hasObjectForm: Graph['abstractions']['isInterfaceObject'];
  readonly #variables: Variables;
  readonly #deferralsMax: number;
  /** The deferred fragment that is being read; 0 outside all of them. */
  #deferId = 0;
  /** The response path of the selections that are being read. */
  #path = '';
  #count = 0;

  constructor({ graph, document, variables, deferralsMax, uses }: InlineSource) {
    this.#schema = graph.apiSchema;
    this.#hasObjectForm = graph.abstractions.isInterfaceObject;
    this.#variables = variables;
    this.#deferralsMax = deferralsMax;
    this.#uses = uses;
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
      checkSelections(this.#count);
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
    const deferred = this.deferredFragments.length < this.#deferralsMax ? readDefer(node, this.#variables) : undefined;
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

  #deferred(
    label: DeferredFragment['label'],
    type: string,
    nodes: readonly SelectionNode[],
    parent: GraphQLCompositeType,
  ) {
    const parentId = this.#deferId;
    const deferred = { deferId: this.deferredFragments.length + 1, parentId, label };
    this.deferredFragments.push(deferred);
    this.#deferId = deferred.deferId;
    const selections = this.#typed(type, nodes, parent, new Set());
    this.#deferId = parentId;
    const [only] = selections;
    if (only === undefined) {
      this.deferredFragments.pop();
      return [];
    }
    const typed = only.kind === 'type' && only.deferred === undefined && selections.length === 1;
    return [typed ? { ...only, deferred } : ({ kind: 'type', type: parent.name, selections, deferred } as const)];
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

  #field(node: FieldNode, parent: GraphQLCompositeType): FieldSelection {
    const name = node.name.value;
    const responseKey = node.alias?.value ?? name;
    const definition = fieldOf(parent, name);
    const definitions = definition?.args ?? [];
    const asked = { responseKey, name, parent, given: node.arguments ?? [], definitions, path: this.#path };
    if (otherDirectives(node).length > 0) {
      const key = fieldKey(asked);
      this.foundDirectives.set(key, joinedDirectives(this.foundDirectives.get(key) ?? [], node));
    }
    const use = this.#uses.of(asked);
    for (const argument of [...use.arguments, ...use.directives.flatMap((directive) => directive.arguments ?? [])]) {
      for (const variable of variablesIn(argument.value)) {
        this.usedVariables.add(variable);
      }
    }
    const planArguments = this.planValues.hide(use.arguments, definitions);
    const field = { kind: 'field', responseKey, name, ...use, planArguments } as const;
    if (node.selectionSet === undefined) {
      return field;
    }
    const type = definition && getNamedType(definition.type);
    if (!isCompositeType(type)) {
      throw graphError('GRAPHQL_VALIDATION_FAILED', `Expected "${parent.name}.${name}" to have fields.`);
    }
    const around = this.#path;
    this.#path = `${around}/${responseKey}`;
    const selections = this.selections(node.selectionSet.selections, type, new Set());
    this.#path = around;
    // A subgraph that knows an interface as an object cannot tell types, so `__typename` would take one more fetch.
    const needed = !this.#hasObjectForm(type.name) || selections.some(({ kind }) => kind === 'type');
    return { ...field, selections, typed: isAbstractType(type) && needed };
  }
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  switch (name) {
    case SchemaMetaFieldDef.name:
      return SchemaMetaFieldDef;
    case TypeMetaFieldDef.name:
      return TypeMetaFieldDef;
    default:
      return isUnionType(parent) ? undefined : parent.getFields()[name];
  }
}
