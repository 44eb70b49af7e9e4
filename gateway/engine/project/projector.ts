import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { LongList } from '../../slices/long-list.ts';
import type { NormalisedOperation } from '../normalise/operation.ts';
import type { Place } from '../compile/equal-places.ts';
import type { Selection } from '../normalise/selection.ts';
import type { Owners } from '../supergraph/owners.ts';
import { type CollectedField, collectFields } from './collect.ts';
import { withDeferrals } from './deferrals.ts';
import { introspect } from './introspect.ts';
import { type LeafCheck, leafCheck } from './leaf.ts';
import { type Position, ROOT, underKey, underList } from './position.ts';
import { type ProjectionState, type ProjectObject, report } from './state.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Completes one value. `undefined` says: null where null may not be, so the parent becomes null. */
type Complete = (value: unknown, state: ProjectionState) => unknown;

/** Shapes merged data into the client's answer: its keys, its order, its nulls, checked in the same walk. */
export type Projector = (data: Data, state: ProjectionState) => Record<string, unknown> | null;

interface Scope {
  readonly schema: GraphQLSchema;
  readonly owners: Owners;
  readonly variableDefinitions: NormalisedOperation['variableDefinitions'];
  /** Where one object stands in several places. */
  readonly equal: ReadonlySet<Place>;
}

interface Site {
  readonly position: Position;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
  readonly department: string | undefined;
}

/** Compiles the projector of an operation; objects of a type are compiled when the first one comes. */
export function compileProjector(
  operation: NormalisedOperation,
  { schema, owners, equal }: Omit<Scope, 'variableDefinitions'>,
): Projector {
  const scope = { schema, owners, equal, variableDefinitions: operation.variableDefinitions };
  const root = scope.schema.getType(operation.rootType);
  if (!isObjectType(root)) {
    throw new Error(`expected ${operation.rootType} to be an object type`);
  }
  return projectObject(root, operation.selections, ROOT, scope);
}

function projectObject(
  runtime: GraphQLCompositeType,
  selections: readonly Selection[],
  position: Position,
  scope: Scope,
): ProjectObject {
  const collected = collectFields(scope.schema, runtime, selections);
  const fields = collected.fields.map((field) => compileField(field, runtime, position, scope));
  const form = formOf(fields);
  const project: ProjectObject = (source, state) => {
    const output = { ...form };
    for (let index = 0; index < fields.length; index++) {
      const { key, read } = fields[index] as CompiledField;
      const value = read(source, state);
      if (value === undefined) {
        return null;
      }
      output[key] = value;
    }
    return output;
  };
  return collected.deferrals.length === 0
    ? project
    : withDeferrals(project, collected.deferrals, position, (deferred) =>
        projectObject(runtime, deferred, position, scope),
      );
}

/**
 * An object with all keys of an answer's object, in their order: its copies have one shape from the start, and any key,
 * `__proto__` as well, is a property of theirs.
 */
function formOf(fields: readonly CompiledField[]): Record<string, unknown> {
  return JSON.parse(`{${fields.map(({ key }) => `${JSON.stringify(key)}:null`).join()}}`);
}

interface CompiledField {
  readonly key: string;
  readonly read: (source: Data, state: ProjectionState) => unknown;
}

function compileField(
  { field, selections }: CollectedField,
  parent: GraphQLCompositeType,
  at: Position,
  scope: Scope,
): CompiledField {
  const key = field.responseKey;
  if (field.name === '__typename') {
    return { key, read: () => parent.name };
  }
  if (field.name === '__schema' || field.name === '__type') {
    return at === ROOT
      ? { key, read: (_source, { introspection }) => introspection[key] ?? null }
      : { key, read: introspect({ ...field, selections: selections ?? [] }, scope) };
  }
  const definition = isUnionType(parent) ? undefined : parent.getFields()[field.name];
  if (definition === undefined) {
    throw new Error(`expected "${parent.name}" to have the field "${field.name}"`);
  }
  const site: Site = {
    position: underKey(at, key, field.planKey),
    coordinate: `${parent.name}.${field.name}`,
    department: scope.owners.of(parent.name, field.name),
  };
  const complete = completer(definition.type, selections, site, scope);
  const { planKey } = field;
  const inherited = planKey in Object.prototype;
  const read = (source: Data, state: ProjectionState): unknown => {
    const value = inherited && !Object.hasOwn(source, planKey) ? undefined : source[planKey];
    if (value === undefined && !state.absent.has(source)) {
      report(state, site.position, `The value of "${site.coordinate}" was not delivered.`, site.department);
    }
    return complete(value, state);
  };
  const type = getNullableType(definition.type);
  if (isLeafType(type) && !inherited) {
    const check = leafCheck(type);
    return { key, read: (source, state) => rightLeaf(check, source[planKey]) ?? read(source, state) };
  }
  return { key, read };
}

/** What is right passes at once; `undefined` says that more must be looked at. */
function rightLeaf(check: LeafCheck, value: unknown): unknown {
  return value === null || value === undefined ? undefined : check(value);
}

function completer(
  type: GraphQLOutputType,
  selections: readonly Selection[] | undefined,
  site: Site,
  scope: Scope,
): Complete {
  if (isNonNullType(type)) {
    const inner = completer(type.ofType, selections, site, scope);
    const message = `Cannot return null for non-nullable field ${site.coordinate}.`;
    return (value, state) => {
      const completed = inner(value, state);
      if (completed !== null) {
        return completed;
      }
      report(state, site.position, message, site.department);
      return undefined;
    };
  }
  if (isListType(type)) {
    return listCompleter(type.ofType, selections, site, scope);
  }
  if (isLeafType(type)) {
    const check = leafCheck(type);
    const message = `Expected a value of the type "${type.name}" for "${site.coordinate}", got another.`;
    return (value, state) => {
      if (value === null || value === undefined) {
        return null;
      }
      const checked = check(value);
      return checked === undefined ? invalid(state, site, message) : checked;
    };
  }
  if (isObjectType(type)) {
    return objectCompleter(type, selections ?? [], site, scope);
  }
  return abstractCompleter(type, selections ?? [], site, scope);
}

function invalid(state: ProjectionState, site: Site, message: string): null {
  report(state, site.position, message, site.department);
  return null;
}

/** Lists of so many items are projected in slices, where slices are made. */
const LATER_LENGTH = 16;

function listCompleter(
  itemType: GraphQLOutputType,
  selections: readonly Selection[] | undefined,
  site: Site,
  scope: Scope,
): Complete {
  const level = site.position.lists;
  const complete = completer(itemType, selections, { ...site, position: underList(site.position) }, scope);
  const message = `Expected a list for "${site.coordinate}", got another value.`;
  return (value, state) => {
    if (value === null || value === undefined) {
      return null;
    }
    if (value instanceof LongList && state.lists !== undefined) {
      const output = new LongList();
      state.lists.push({ items: value, output, indices: state.indices.slice(0, level), complete });
      return output;
    }
    const items = value instanceof LongList ? value.items() : value;
    if (!Array.isArray(items)) {
      return invalid(state, site, message);
    }
    const output = new Array<unknown>(items.length);
    if (state.lists !== undefined && items.length >= LATER_LENGTH) {
      state.lists.push({ items, output, indices: state.indices.slice(0, level), complete });
      return output;
    }
    for (let index = 0; index < items.length; index++) {
      state.indices[level] = index;
      const item = complete(items[index], state);
      if (item === undefined) {
        return null;
      }
      output[index] = item;
    }
    return output;
  };
}

function objectCompleter(
  type: GraphQLCompositeType,
  selections: readonly Selection[],
  site: Site,
  scope: Scope,
): Complete {
  let project: ProjectObject | undefined;
  const repeats = scope.equal.has(site.position.place.join('/'));
  const message = `Expected an object for "${site.coordinate}", got another value.`;
  return (value, state) => {
    if (value === null || value === undefined) {
      return null;
    }
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof LongList) {
      return invalid(state, site, message);
    }
    project ??= repeats
      ? onceEach(projectObject(type, selections, site.position, scope))
      : projectObject(type, selections, site.position, scope);
    return project(value as Data, state);
  };
}

/** Shapes an object once, however often it stands there. What told of an error is shaped, and told of, in each place. */
function onceEach(project: ProjectObject): ProjectObject {
  return (source, state) => {
    state.shaped ??= new Map();
    let shaped = state.shaped.get(project);
    if (shaped === undefined) {
      shaped = new Map();
      state.shaped.set(project, shaped);
    }
    const known = shaped.get(source);
    if (known !== undefined) {
      return known;
    }
    const { told } = state;
    const output = project(source, state);
    if (output !== null && told === state.told) {
      shaped.set(source, output);
    }
    return output;
  };
}

/** The object says of what type it is. One that knows only the interface's name is taken as that interface. */
function abstractCompleter(
  type: GraphQLAbstractType,
  selections: readonly Selection[],
  site: Site,
  scope: Scope,
): Complete {
  const byName = new Map<unknown, Complete>();
  const unknown: Complete = (value, state) =>
    value === null || value === undefined
      ? null
      : invalid(state, site, `Expected an object of the type "${type.name}" for "${site.coordinate}", got another.`);
  for (const possible of scope.schema.getPossibleTypes(type)) {
    byName.set(possible.name, objectCompleter(possible, selections, site, scope));
  }
  if (!isUnionType(type) && !dependsOnType(selections)) {
    const general = objectCompleter(type, selections, site, scope);
    byName.set(type.name, general).set(undefined, general);
  }
  return (value, state) => {
    const name = typeof value === 'object' && value !== null ? (value as Data).__typename : null;
    return (byName.get(name) ?? unknown)(value, state);
  };
}

function dependsOnType(selections: readonly Selection[]): boolean {
  return selections.some((selection) => selection.kind === 'type' || selection.name === '__typename');
}
