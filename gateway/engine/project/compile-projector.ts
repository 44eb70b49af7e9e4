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
import type { NormalisedOperation } from '../normalise/normalise-operation.ts';
import type { PathKey } from '../compile/shared-paths.ts';
import type { Selection } from '../normalise/selection.ts';
import type { Owners } from '../graph/owners.ts';
import { type CollectedField, collectFields } from './collect-fields.ts';
import { withPendingFragments } from './pending-fragments.ts';
import { introspect } from './introspect.ts';
import { type LeafCheck, leafCheck } from './leaf.ts';
import { type CompiledPath, ROOT, underKey, underList } from './compiled-path.ts';
import { type ProjectionState, type ProjectObject, reportMissing } from './projection-state.ts';

export type Data = Readonly<Record<string, unknown>>;

/** CompleteValue of the specification. Undefined means a null where null may not be: the parent becomes null. */
type Complete = (value: unknown, state: ProjectionState) => unknown;

/** Projects merged data into the response: its keys, their order and its nulls, validated in the same pass. */
export type Projector = (data: Data, state: ProjectionState) => Record<string, unknown> | null;

interface ProjectionScope {
  readonly schema: GraphQLSchema;
  readonly owners: Owners;
  readonly variableDefinitions: NormalisedOperation['variableDefinitions'];
  /** The paths at which one object may stand several times. */
  readonly shared: ReadonlySet<PathKey>;
}

interface FieldSite {
  readonly position: CompiledPath;
  /** `Type.field`, for messages. */
  readonly coordinate: string;
  readonly subgraph: string | undefined;
}

/** Compiles the projector of an operation; objects of a type are compiled when the first one comes. */
export function compileProjector(
  operation: NormalisedOperation,
  { schema, owners, shared }: Omit<ProjectionScope, 'variableDefinitions'>,
): Projector {
  const scope = { schema, owners, shared, variableDefinitions: operation.variableDefinitions };
  const root = scope.schema.getType(operation.rootType);
  if (!isObjectType(root)) {
    throw new Error(`expected ${operation.rootType} to be an object type`);
  }
  return projectObject(root, operation.selections, ROOT, scope);
}

function projectObject(
  runtime: GraphQLCompositeType,
  selections: readonly Selection[],
  position: CompiledPath,
  scope: ProjectionScope,
): ProjectObject {
  const collected = collectFields(scope.schema, runtime, selections);
  const fields = collected.fields.map((field) => compileField(field, runtime, position, scope));
  const form = emptyResponseOf(fields);
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
  return collected.fragments.length === 0
    ? project
    : withPendingFragments(project, collected.fragments, position, (deferred) =>
        projectObject(runtime, deferred, position, scope),
      );
}

/**
 * A response object with all of its keys, in their order. Its copies have one hidden class from the start, and any key
 * is an own property of theirs, even `__proto__`.
 */
function emptyResponseOf(fields: readonly CompiledField[]): Record<string, unknown> {
  return JSON.parse(`{${fields.map(({ key }) => `${JSON.stringify(key)}:null`).join()}}`);
}

interface CompiledField {
  readonly key: string;
  readonly read: (source: Data, state: ProjectionState) => unknown;
}

function compileField(
  { field, selections }: CollectedField,
  parent: GraphQLCompositeType,
  at: CompiledPath,
  scope: ProjectionScope,
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
  const site: FieldSite = {
    position: underKey(at, key, field.planKey),
    coordinate: `${parent.name}.${field.name}`,
    subgraph: scope.owners.of(parent.name, field.name),
  };
  const complete = compileCompleteValue(definition.type, selections, site, scope);
  const { planKey } = field;
  const inherited = planKey in Object.prototype;
  const read = (source: Data, state: ProjectionState): unknown => {
    const value = inherited && !Object.hasOwn(source, planKey) ? undefined : source[planKey];
    if (value === undefined && !state.absent.has(source)) {
      reportMissing(state, site.position, `The value of "${site.coordinate}" was not delivered.`, site.subgraph);
    }
    return complete(value, state);
  };
  const type = getNullableType(definition.type);
  if (isLeafType(type) && !inherited) {
    const check = leafCheck(type);
    return { key, read: (source, state) => completeValidLeaf(check, source[planKey]) ?? read(source, state) };
  }
  return { key, read };
}

/** What is right passes at once; `undefined` says that more must be looked at. */
function completeValidLeaf(check: LeafCheck, value: unknown): unknown {
  return value === null || value === undefined ? undefined : check(value);
}

function compileCompleteValue(
  type: GraphQLOutputType,
  selections: readonly Selection[] | undefined,
  site: FieldSite,
  scope: ProjectionScope,
): Complete {
  if (isNonNullType(type)) {
    const inner = compileCompleteValue(type.ofType, selections, site, scope);
    const message = `Cannot return null for non-nullable field ${site.coordinate}.`;
    return (value, state) => {
      const completed = inner(value, state);
      if (completed !== null) {
        return completed;
      }
      reportMissing(state, site.position, message, site.subgraph);
      return undefined;
    };
  }
  if (isListType(type)) {
    return compileCompleteList(type.ofType, selections, site, scope);
  }
  if (isLeafType(type)) {
    const check = leafCheck(type);
    const message = `Expected a value of the type "${type.name}" for "${site.coordinate}", got another.`;
    return (value, state) => {
      if (value === null || value === undefined) {
        return null;
      }
      const checked = check(value);
      return checked === undefined ? reportInvalid(state, site, message) : checked;
    };
  }
  if (isObjectType(type)) {
    return compileCompleteObject(type, selections ?? [], site, scope);
  }
  return compileCompleteAbstract(type, selections ?? [], site, scope);
}

function reportInvalid(state: ProjectionState, site: FieldSite, message: string): null {
  reportMissing(state, site.position, message, site.subgraph);
  return null;
}

/** Lists of so many items are projected in slices, where slices are made. */
const PENDING_LENGTH = 16;

function compileCompleteList(
  itemType: GraphQLOutputType,
  selections: readonly Selection[] | undefined,
  site: FieldSite,
  scope: ProjectionScope,
): Complete {
  const level = site.position.lists;
  const complete = compileCompleteValue(itemType, selections, { ...site, position: underList(site.position) }, scope);
  const message = `Expected a list for "${site.coordinate}", got another value.`;
  return (value, state) => {
    if (value === null || value === undefined) {
      return null;
    }
    if (value instanceof LongList && state.pendingLists !== undefined) {
      const output = new LongList();
      state.pendingLists.push({ items: value, output, indices: state.indices.slice(0, level), complete });
      return output;
    }
    const items = value instanceof LongList ? value.items() : value;
    if (!Array.isArray(items)) {
      return reportInvalid(state, site, message);
    }
    const output = new Array<unknown>(items.length);
    if (state.pendingLists !== undefined && items.length >= PENDING_LENGTH) {
      state.pendingLists.push({ items, output, indices: state.indices.slice(0, level), complete });
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

function compileCompleteObject(
  type: GraphQLCompositeType,
  selections: readonly Selection[],
  site: FieldSite,
  scope: ProjectionScope,
): Complete {
  let project: ProjectObject | undefined;
  const repeats = scope.shared.has(site.position.place.join('/'));
  const message = `Expected an object for "${site.coordinate}", got another value.`;
  return (value, state) => {
    if (value === null || value === undefined) {
      return null;
    }
    if (typeof value !== 'object' || Array.isArray(value) || value instanceof LongList) {
      return reportInvalid(state, site, message);
    }
    project ??= repeats
      ? memoisePerObject(projectObject(type, selections, site.position, scope))
      : projectObject(type, selections, site.position, scope);
    return project(value as Data, state);
  };
}

/**
 * Projects an object once, however often it stands at the path. An object with an error is projected at each of its
 * paths, because each path gets an error of its own.
 */
function memoisePerObject(project: ProjectObject): ProjectObject {
  return (source, state) => {
    state.projected ??= new Map();
    let shaped = state.projected.get(project);
    if (shaped === undefined) {
      shaped = new Map();
      state.projected.set(project, shaped);
    }
    const known = shaped.get(source);
    if (known !== undefined) {
      return known;
    }
    const { errorCount } = state;
    const output = project(source, state);
    if (output !== null && errorCount === state.errorCount) {
      shaped.set(source, output);
    }
    return output;
  };
}

/**
 * CompleteValue for abstract types: `__typename` says of which type the object is. One that names only the interface
 * is taken as that interface.
 */
function compileCompleteAbstract(
  type: GraphQLAbstractType,
  selections: readonly Selection[],
  site: FieldSite,
  scope: ProjectionScope,
): Complete {
  const byName = new Map<unknown, Complete>();
  const unknown: Complete = (value, state) =>
    value === null || value === undefined
      ? null
      : reportInvalid(
          state,
          site,
          `Expected an object of the type "${type.name}" for "${site.coordinate}", got another.`,
        );
  for (const possible of scope.schema.getPossibleTypes(type)) {
    byName.set(possible.name, compileCompleteObject(possible, selections, site, scope));
  }
  if (!isUnionType(type) && !dependsOnType(selections)) {
    const general = compileCompleteObject(type, selections, site, scope);
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
