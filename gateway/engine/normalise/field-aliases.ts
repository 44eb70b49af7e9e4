import {
  type ArgumentNode,
  type DirectiveNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isInterfaceType,
  isUnionType,
} from 'graphql';
import { canonicalArguments, argumentsKey } from './canonical-values.ts';
import { printDirectives } from './selection.ts';

/** One field as the client selects it at one response path. */
export interface AliasedField {
  /** The response key towards planner and subgraphs: the name of the field, or an alias of ours. */
  readonly planKey: string;
  readonly arguments: readonly ArgumentNode[];
  readonly directives: readonly DirectiveNode[];
}

interface SelectedField {
  readonly responseKey: string;
  readonly name: string;
  readonly parent: GraphQLCompositeType;
  readonly given: readonly ArgumentNode[];
  readonly definitions: readonly GraphQLArgument[];
  /** Response keys from the root. */
  readonly path: string;
}

/**
 * Gives each use of a field its name. What GraphQL takes for one field is one here, however it is written: fields of one
 * response key whose arguments are equal by value. Their directives are joined.
 *
 * Fields with arguments get aliases, because planners confuse those of different types: Hive's crashes (0.0.38,
 * https://github.com/graphql-hive/router/issues/1311), Apollo's fetches one of them (2.14.4; the nearest report is
 * https://github.com/apollographql/federation/issues/2938).
 */
export class FieldAliases {
  /** From our aliases back to the client's. */
  readonly clientKeys = new Map<string, string>();
  /** The directives of each alias that has some. */
  readonly directives = new Map<string, readonly DirectiveNode[]>();
  readonly #known = new Map<string, AliasedField>();
  readonly #joined: ReadonlyMap<string, readonly DirectiveNode[]>;
  readonly #aliasMark: string;
  readonly #takeArguments: ReadonlySet<string>;

  /** @param joined the directives at each response path, where a document has any */
  constructor(schema: GraphQLSchema, aliasMark: string, joined: ReadonlyMap<string, readonly DirectiveNode[]>) {
    this.#aliasMark = aliasMark;
    this.#joined = joined;
    this.#takeArguments = argumentsAdded(schema);
  }

  of(asked: SelectedField): AliasedField {
    const { responseKey, name, given, definitions } = asked;
    const directives = this.#joined.size === 0 ? NONE : (this.#joined.get(fieldKey(asked)) ?? NONE);
    if (name === '__typename') {
      return { planKey: name, arguments: [], directives };
    }
    const suffix = `(${argumentsKey(given)})${printDirectives(directives)}`;
    if (responseKey === name && directives.length === 0 && !this.#takesArguments(asked)) {
      return { planKey: name, arguments: [], directives };
    }
    const key = `${responseKey} ${name}${suffix}`;
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    const planKey = `${name}${this.#aliasMark}${this.#known.size}`;
    const use = { planKey, arguments: canonicalArguments(given, definitions), directives };
    this.#known.set(key, use);
    this.clientKeys.set(planKey, responseKey);
    if (directives.length > 0) {
      this.directives.set(planKey, directives);
    }
    return use;
  }

  /**
   * A field under its own name that takes no arguments keeps it; any other use gets an alias of ours. So a client's
   * alias never meets a key or a required field of that name, nor its arguments those of a requirement.
   */
  #takesArguments({ parent, name, given, definitions }: SelectedField): boolean {
    return given.length > 0 || definitions.length > 0 || (!isUnionType(parent) && this.#takeArguments.has(name));
  }
}

const NONE: readonly DirectiveNode[] = [];

/** Where a use stands that GraphQL takes for one with others there. */
export function fieldKey({ responseKey, name, given, path }: SelectedField): string {
  return `${path} ${responseKey} ${name}(${argumentsKey(given)})`;
}

const added = new WeakMap<GraphQLSchema, ReadonlySet<string>>();

/** Fields that an interface has without arguments and some object of it with: they are one use all the same. */
function argumentsAdded(schema: GraphQLSchema): ReadonlySet<string> {
  const known = added.get(schema) ?? new Set(fieldsWithMore(schema));
  added.set(schema, known);
  return known;
}

function fieldsWithMore(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(isInterfaceType)
    .flatMap((type) => {
      const { objects, interfaces } = schema.getImplementations(type);
      const plain = Object.values(type.getFields()).filter(({ args }) => args.length === 0);
      return plain
        .filter(({ name }) => [...objects, ...interfaces].some((each) => each.getFields()[name]?.args.length))
        .map(({ name }) => name);
    });
}
