import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  isTypeDefinitionNode,
  Kind,
  type OperationTypeNode,
  parse,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { argumentsOf, nameOfDirective, nameOfType } from './links.ts';

/**
 * What the `join__` directives of a supergraph say: which subgraph has which type and field, and under which
 * conditions. Subgraphs stand here under their own names, not under the enum values that the directives know them by.
 * https://specs.apollo.dev/join/v0.5
 */
export interface Joins {
  readonly subgraphs: readonly Subgraph[];
  /** The names of the root types, which a supergraph may choose. */
  readonly roots: ReadonlyMap<OperationTypeNode, string>;
  /** In the order of the supergraph, hidden types and federation's own included. */
  readonly types: ReadonlyMap<string, JoinedType>;
}

export interface Subgraph {
  readonly name: string;
  /** Undefined where `@join__graph` is missing; empty where it gives none. */
  readonly url: string | undefined;
}

export interface JoinedType {
  readonly definition: TypeDefinitionNode;
  /** The subgraphs that have the type, once for each key. */
  readonly homes: readonly TypeJoin[];
  /** Fields of objects, interfaces and inputs. */
  readonly fields: ReadonlyMap<string, JoinedField>;
  /** Which subgraph says of the type that it implements an interface. */
  readonly interfaces: readonly { readonly subgraph: string; readonly interface: string }[];
  /** Which subgraph counts an object among the members of the union. */
  readonly members: readonly { readonly subgraph: string; readonly member: string }[];
  /** The subgraphs that know a value of the enum, where not all of its homes do. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

export interface TypeJoin {
  readonly subgraph: string;
  /** The field set by which the subgraph finds an entity. */
  readonly key: string | undefined;
  /** False where the subgraph has the key but must not be asked by it. */
  readonly resolvable: boolean;
  /** The subgraph knows the interface only as an object (`@interfaceObject`). */
  readonly isInterfaceObject: boolean;
}

export interface JoinedField {
  readonly definition: FieldDefinitionNode | InputValueDefinitionNode;
  /** The named type of its values, as clients see it. */
  readonly type: string;
  /** None: all homes of the type have the field, under no conditions. */
  readonly joins: readonly FieldJoin[];
}

export interface FieldJoin {
  /** Undefined where the directive names no subgraph: none has the field itself. */
  readonly subgraph: string | undefined;
  /** The subgraph knows the field, and leaves it to others to resolve. */
  readonly external: boolean;
  /** The field set that the subgraph must be sent before it can resolve the field. */
  readonly requires: string | undefined;
  /** The field set of other subgraphs that it resolves below the field. */
  readonly provides: string | undefined;
  /** The type as the subgraph declares it, where that is another one than the graph's. */
  readonly type: string | undefined;
  /** The label of a progressive `@override`. */
  readonly overrideLabel: string | undefined;
  readonly contextArguments: readonly ContextArgument[];
}

/** An argument that carries a value of an ancestor to the subgraph (`@fromContext`); clients never see it. */
export interface ContextArgument {
  readonly context: string;
  readonly name: string;
  readonly type: string;
  /** What is read of the type that sets the context: `{ name }`, after a type condition where there is one. */
  readonly selection: string;
}

const known = new WeakMap<DocumentNode, Joins>();

/** Reads a supergraph's joins, once for each document: whoever wants to know something of them asks here. */
export function readJoins(document: DocumentNode): Joins {
  const joins = known.get(document) ?? new Reader(document).read();
  known.set(document, joins);
  return joins;
}

type Directives = readonly ConstDirectiveNode[] | undefined;
type JoinDirective = 'graph' | 'type' | 'field' | 'implements' | 'unionMember' | 'enumValue';

class Reader {
  readonly #document: DocumentNode;
  /** The names that this supergraph gives to the directives of the join specification. */
  readonly #names: Readonly<Record<JoinDirective, string>>;
  readonly #subgraphs: ReadonlyMap<string, Subgraph>;

  constructor(document: DocumentNode) {
    this.#document = document;
    const nameOf = (directive: string): string => nameOfDirective(document, 'join', directive);
    this.#names = {
      graph: nameOf('graph'),
      type: nameOf('type'),
      field: nameOf('field'),
      implements: nameOf('implements'),
      unionMember: nameOf('unionMember'),
      enumValue: nameOf('enumValue'),
    };
    this.#subgraphs = this.#readSubgraphs(nameOfType(document, 'join', 'Graph'));
  }

  read(): Joins {
    const types = new Map<string, JoinedType>();
    const roots = new Map<OperationTypeNode, string>();
    for (const definition of this.#document.definitions) {
      if (isTypeDefinitionNode(definition)) {
        types.set(definition.name.value, this.#type(definition));
      } else if (definition.kind === Kind.SCHEMA_DEFINITION) {
        for (const { operation, type } of definition.operationTypes) {
          roots.set(operation, type.name.value);
        }
      }
    }
    return { subgraphs: [...this.#subgraphs.values()], roots, types };
  }

  /** By enum value: composition makes that of a name by rules of its own (`my-graph` is `MY_GRAPH`), so only the directive tells. */
  #readSubgraphs(enumName: string): ReadonlyMap<string, Subgraph> {
    const definition = this.#document.definitions.find(
      (each): each is EnumTypeDefinitionNode => each.kind === Kind.ENUM_TYPE_DEFINITION && each.name.value === enumName,
    );
    return new Map(
      (definition?.values ?? []).map(({ name: { value }, directives }) => {
        const [graph] = this.#uses('graph', directives);
        const url = graph === undefined ? undefined : (textOf(graph.url) ?? '');
        return [value, { name: textOf(graph?.name) ?? value, url }];
      }),
    );
  }

  #type(definition: TypeDefinitionNode): JoinedType {
    const { directives } = definition;
    const fields = 'fields' in definition ? (definition.fields ?? []) : [];
    const values = definition.kind === Kind.ENUM_TYPE_DEFINITION ? (definition.values ?? []) : [];
    return {
      definition,
      homes: this.#uses('type', directives).map((given) => ({
        subgraph: this.#subgraph(given.graph) ?? '',
        key: textOf(given.key),
        resolvable: given.resolvable !== false,
        isInterfaceObject: given.isInterfaceObject === true,
      })),
      fields: new Map(fields.map((field) => [field.name.value, this.#field(field)])),
      interfaces: this.#uses('implements', directives).map((given) => ({
        subgraph: this.#subgraph(given.graph) ?? '',
        interface: String(given.interface),
      })),
      members: this.#uses('unionMember', directives).map((given) => ({
        subgraph: this.#subgraph(given.graph) ?? '',
        member: String(given.member),
      })),
      values: new Map(
        values.map((value) => [
          value.name.value,
          this.#uses('enumValue', value.directives).map(({ graph }) => this.#subgraph(graph) ?? ''),
        ]),
      ),
    };
  }

  #field(definition: FieldDefinitionNode | InputValueDefinitionNode): JoinedField {
    return {
      definition,
      type: namedType(definition.type),
      joins: this.#uses('field', definition.directives).map((given) => ({
        subgraph: this.#subgraph(given.graph),
        external: given.external === true,
        requires: textOf(given.requires),
        provides: textOf(given.provides),
        type: textOf(given.type),
        overrideLabel: textOf(given.overrideLabel),
        contextArguments: Array.isArray(given.contextArguments) ? given.contextArguments.map(contextArgument) : [],
      })),
    };
  }

  #uses(directive: JoinDirective, directives: Directives): Readonly<Record<string, unknown>>[] {
    const name = this.#names[directive];
    return (directives ?? []).filter((each) => each.name.value === name).map(argumentsOf);
  }

  #subgraph(graph: unknown): string | undefined {
    return typeof graph === 'string' ? (this.#subgraphs.get(graph)?.name ?? graph) : undefined;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const contextArgument = ({ context, name, type, selection }: Readonly<Record<string, unknown>>): ContextArgument => ({
  context: String(context),
  name: String(name),
  type: String(type),
  selection: String(selection),
});

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

/** A field set (`id owner { id }`) as a selection. */
export function parseFieldSet(fieldSet: string): SelectionSetNode | undefined {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet : undefined;
}
