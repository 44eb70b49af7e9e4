import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  GraphQLID,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { requireId } from './id.ts';

/** Gives a value back with every id in it canonical; the value itself where nothing had to change. */
type Canonical = (path: string, value: unknown) => unknown;
type Values = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, unknown>;

const canonicalId: Canonical = (path, value) => requireId(path, String(value));

/** The members of an object that hold ids. */
function inMembers(members: readonly (readonly [string, Canonical])[]): Canonical {
  return (path, value) => {
    let changed: Record<string, unknown> | null = null;
    for (const [name, canonical] of members) {
      const given = (value as Values)[name];
      if (given == null) {
        continue;
      }
      const kept = canonical(path === '' ? name : `${path}.${name}`, given);
      if (kept === given) {
        continue;
      }
      changed ??= { ...(value as Values) };
      changed[name] = kept;
    }
    return changed ?? value;
  };
}

/** Ids in a list are named by the list; what else stands in one, by its place. */
function inItems(canonical: Canonical, named: boolean): Canonical {
  return (path, value) => {
    if (!Array.isArray(value)) {
      return value;
    }
    const kept = value.map((item: unknown, at) =>
      item == null ? item : canonical(named ? path : `${path}.${at}`, item),
    );
    return kept.some((item, at) => item !== value[at]) ? kept : value;
  };
}

/** What makes the ids of a type canonical; null for a type that holds none. */
function compiler() {
  const inputs = new Map<string, Canonical | null>();
  return function compile(type: GraphQLInputType): Canonical | null {
    if (isNonNullType(type)) {
      return compile(type.ofType);
    }
    if (isListType(type)) {
      const items = compile(type.ofType);
      return items && inItems(items, getNamedType(type) === GraphQLID);
    }
    if (type === GraphQLID) {
      return canonicalId;
    }
    if (!isInputObjectType(type)) {
      return null;
    }
    const known = inputs.get(type.name);
    if (known !== undefined) {
      return known;
    }
    // An input that holds itself finds this one, which is complete before anything is asked.
    const members: [string, Canonical][] = [];
    const whole = inMembers(members);
    inputs.set(type.name, whole);
    for (const field of Object.values(type.getFields())) {
      const member = compile(field.type);
      if (member) {
        members.push([field.name, member]);
      }
    }
    if (members.length === 0) {
      inputs.set(type.name, null);
    }
    return members.length > 0 ? whole : null;
  };
}

type Reference = (reference: Values, context: unknown, info: unknown) => unknown;
interface SubgraphExtensions {
  apollo?: { subgraph?: { resolveReference?: Reference } };
}

/** Entities are asked for by what the gateway says of them, which GraphQL itself does not check. */
function canonicalReferences(extensions: SubgraphExtensions, canonical: Canonical): void {
  const subgraph = extensions.apollo?.subgraph ?? {};
  const resolve = subgraph.resolveReference ?? ((reference: Values) => reference);
  subgraph.resolveReference = (reference, context, info) => resolve(canonical('', reference) as Values, context, info);
  extensions.apollo = { ...extensions.apollo, subgraph };
}

/**
 * Holds every id that comes in, in arguments, inputs and references, to the one form in which the graph gives ids
 * out: no resolver, policy or recorder sees another. What is no id is refused with `BAD_USER_INPUT`.
 */
export function canonicalIds(schema: GraphQLSchema): GraphQLSchema {
  const compile = compiler();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) {
      continue;
    }
    const keys: [string, Canonical][] = [];
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
      if (getNamedType(field.type) === GraphQLID) {
        keys.push([field.name, idsOf(field)]);
      }
      const members = field.args.flatMap((argument): [string, Canonical][] => {
        const canonical = compile(argument.type);
        return canonical ? [[argument.name, canonical]] : [];
      });
      if (members.length === 0) {
        continue;
      }
      const canonical = inMembers(members);
      const around =
        (resolve: Resolver): Resolver =>
        (source, args, context, info) =>
          resolve(source, canonical('', args) as typeof args, context, info);
      field.resolve = around(field.resolve ?? (defaultFieldResolver as Resolver));
      if (field.subscribe) {
        field.subscribe = around(field.subscribe);
      }
    }
    if (keys.length > 0) {
      canonicalReferences(type.extensions as SubgraphExtensions, inMembers(keys));
    }
  }
  return schema;
}

function idsOf({ type }: GraphQLField<unknown, unknown>): Canonical {
  const whole = isNonNullType(type) ? type.ofType : type;
  return isListType(whole) ? inItems(canonicalId, true) : canonicalId;
}
