import {
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  Kind,
  parse,
} from 'graphql';
import { argumentsOf, nameOfDirective } from '../supergraph/links.ts';

/** How many objects a field comes to, and what each of them costs. */
export interface Price {
  /** Of one object, or of a leaf. */
  readonly weight: number;
  /** Of arguments that are given. */
  readonly argumentWeights: ReadonlyMap<string, number>;
  /** How many lists stand within one another; 0 for what is no list. */
  readonly lists: number;
  /** Size of the list where nothing tells another. */
  readonly assumedSize: number;
  /** Arguments that tell the size, as paths: `first`, `page.size`. */
  readonly slicing: readonly (readonly string[])[];
  /** Lists right below that the arguments are meant for; null for all of them. */
  readonly sizedFields: ReadonlySet<string> | null;
  /** False where the list's size is told by nothing but a guess, so that a field above may tell it. */
  readonly ownSize: boolean;
}

/** What departments declare of their fields: `@cost` and `@listSize` of the cost specification. */
export interface Declared {
  readonly weight?: number;
  readonly argumentWeights: ReadonlyMap<string, number>;
  readonly listSize?: Readonly<Record<string, unknown>>;
}

export type FieldedType = GraphQLObjectType | GraphQLInterfaceType;

export type Prices = (type: FieldedType, field: GraphQLField<unknown, unknown>) => Price;

/** Arguments that tell a list's size where no department says anything. */
const CONVENTIONAL = ['first', 'last', 'limit', 'take', 'top', 'pageSize', 'perPage'];
const COST_LINK = 'specs.apollo.dev/cost/v';
const NO_WEIGHTS: ReadonlyMap<string, number> = new Map();

/**
 * Reads what fields cost from a supergraph.
 *
 * @param assumedSize of lists that no department says anything of
 */
export function readPrices(schema: GraphQLSchema, supergraphSdl: string, assumedSize: number): Prices {
  const declared = supergraphSdl.includes(COST_LINK) ? readDeclared(supergraphSdl) : new Map<string, Declared>();
  const prices = new WeakMap<GraphQLField<unknown, unknown>, Price>();
  const find = (type: FieldedType, { name }: GraphQLField<unknown, unknown>): Declared | undefined => {
    const own = declared.get(`${type.name}.${name}`);
    if (own !== undefined || !isInterfaceType(type)) {
      return own;
    }
    // What the dearest of its implementations says: an interface may be declared where nothing is known of sizes.
    return schema
      .getPossibleTypes(type)
      .map((each) => declared.get(`${each.name}.${name}`))
      .sort((one, other) => heaviness(other) - heaviness(one))[0];
  };
  return (type, field) => {
    let price = prices.get(field);
    if (price === undefined) {
      price = priceOf(field, find(type, field), declared, assumedSize);
      prices.set(field, price);
    }
    return price;
  };
}

const heaviness = (declared: Declared | undefined): number =>
  declared === undefined ? -1 : (declared.weight ?? 1) * (Number(declared.listSize?.assumedSize ?? 1) || 1);

function priceOf(
  { type, args }: GraphQLField<unknown, unknown>,
  own: Declared | undefined,
  declared: ReadonlyMap<string, Declared>,
  assumedSize: number,
): Price {
  let lists = 0;
  for (let each: unknown = type; isListType(each) || isNonNullType(each); each = each.ofType) {
    lists += isListType(each) ? 1 : 0;
  }
  const named = getNamedType(type);
  const { listSize } = own ?? {};
  const slicing = listSize ? texts(listSize.slicingArguments) : conventional(args);
  const sizedFields = listSize ? texts(listSize.sizedFields) : [];
  return {
    weight: own?.weight ?? declared.get(named.name)?.weight ?? (isCompositeType(named) ? 1 : 0),
    argumentWeights: own?.argumentWeights ?? NO_WEIGHTS,
    lists,
    assumedSize: typeof listSize?.assumedSize === 'number' ? listSize.assumedSize : assumedSize,
    slicing: slicing.map((path) => path.split('.')),
    sizedFields: sizedFields.length > 0 ? new Set(sizedFields) : null,
    ownSize: typeof listSize?.assumedSize === 'number' || slicing.length > 0,
  };
}

const conventional = (args: GraphQLField<unknown, unknown>['args']): string[] =>
  args
    .filter(({ name, type }) => CONVENTIONAL.includes(name) && getNamedType(type).name === 'Int')
    .map(({ name }) => name);

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).filter(
    (each) => typeof each === 'string',
  );

/** By coordinate: `Query.communes`, and by the name of a type. */
function readDeclared(supergraphSdl: string): ReadonlyMap<string, Declared> {
  const document = parse(supergraphSdl, { noLocation: true });
  const costName = nameOfDirective(document, 'cost', 'cost');
  const sizeName = nameOfDirective(document, 'cost', 'listSize');
  const found = new Map<string, Declared>();
  const weightOf = (directives: readonly ConstDirectiveNode[] | undefined): number | undefined => {
    const cost = directives?.find(({ name }) => name.value === costName);
    const weight = cost && Number(argumentsOf(cost).weight);
    return weight !== undefined && Number.isFinite(weight) ? weight : undefined;
  };
  const keep = (coordinate: string, declared: Declared): void => {
    if (declared.weight !== undefined || declared.listSize !== undefined || declared.argumentWeights.size > 0) {
      found.set(coordinate, declared);
    }
  };
  for (const definition of document.definitions) {
    if (!('directives' in definition) || !('name' in definition) || definition.name === undefined) {
      continue;
    }
    const type = definition.name.value;
    const weight = weightOf(definition.directives as readonly ConstDirectiveNode[] | undefined);
    keep(type, { argumentWeights: NO_WEIGHTS, ...(weight !== undefined && { weight }) });
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      continue;
    }
    for (const { name, directives, arguments: args = [] } of definition.fields ?? []) {
      const size = directives?.find((directive) => directive.name.value === sizeName);
      const weights = args.flatMap((argument): [string, number][] => {
        const weight = weightOf(argument.directives);
        return weight === undefined ? [] : [[argument.name.value, weight]];
      });
      const fieldWeight = weightOf(directives);
      keep(`${type}.${name.value}`, {
        argumentWeights: new Map(weights),
        ...(fieldWeight !== undefined && { weight: fieldWeight }),
        ...(size && { listSize: argumentsOf(size) }),
      });
    }
  }
  return found;
}
