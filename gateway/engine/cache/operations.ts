import { setImmediate as nextTurn } from 'node:timers/promises';
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { type CompiledOperation, compileOperation } from '../compile/operation.ts';
import { conditionVariables, type Variables } from '../normalise/conditions.ts';
import { type NormalisedOperation, normalise } from '../normalise/operation.ts';
import type { ActiveLabels } from '../planner/planner.ts';
import type { Graph } from '../supergraph/graph.ts';
import { byteCache } from './byte-cache.ts';

/** Operations that are compiled again for a new supergraph before it takes over. */
const WARM_MAX = 256;
const WARM_MS_MAX = 2_000;
/** Different ways of deciding one document's conditions whose keys are remembered. */
const DECISIONS_MAX = 64;

export interface Labels extends ActiveLabels {
  readonly key: string;
}

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly labels: Labels;
  /** The part that is carried out, null for none of it; absent for all. */
  readonly reduced?: DocumentNode | null;
}

/** The compiled operations over one supergraph. */
export interface Operations {
  readonly graph: Graph;
  /** At once where it is known. */
  find(asked: Asked): CompiledOperation | Promise<CompiledOperation>;
  /** Compiles what another supergraph's operations were most used for, as far as this one still knows it. */
  warm(other: Operations): Promise<void>;
  mostUsed(count: number): Remembered[];
  readonly bytes: number;
  readonly size: number;
}

interface ToCompile {
  readonly operation: NormalisedOperation;
  readonly planned: NormalisedOperation | undefined;
  readonly labels: Labels;
}

interface Remembered extends Omit<ToCompile, 'operation'> {
  readonly compiled: CompiledOperation;
}

/** What is known of a document without printing it anew. */
interface Known {
  readonly conditions: readonly string[];
  readonly keys: Map<string, string>;
}

export function openOperations(graph: Graph, bytesMax: number): Operations {
  const cache = byteCache<Remembered>(bytesMax);
  const known = new WeakMap<DocumentNode, Map<string, Known>>();

  const know = ({ document, operation }: Asked): Known => {
    const name = operation.name?.value ?? '';
    const byName = known.get(document) ?? new Map<string, Known>();
    known.set(document, byName);
    const found = byName.get(name) ?? { conditions: conditionVariables(document, operation), keys: new Map() };
    byName.set(name, found);
    return found;
  };

  const normalised = (asked: Asked, like?: NormalisedOperation): NormalisedOperation =>
    normalise({ graph, like, ...asked });

  /** Under way, so that many requests for a new operation plan it once. */
  const compiling = new Map<string, Promise<CompiledOperation>>();

  const compile = (key: string, { operation, planned, labels }: ToCompile): Promise<CompiledOperation> => {
    const found = cache.get(key);
    if (found !== undefined) {
      return Promise.resolve(found.compiled);
    }
    const underWay = compiling.get(key);
    if (underWay !== undefined) {
      return underWay;
    }
    const started = compileOperation(operation, planned, labels, graph)
      .then((compiled) => {
        cache.set(key, { compiled, planned, labels }, compiled.bytes + key.length * 2);
        return compiled;
      })
      .finally(() => compiling.delete(key));
    compiling.set(key, started);
    return started;
  };

  const part = (asked: Asked, whole: NormalisedOperation): NormalisedOperation | undefined => {
    switch (asked.reduced) {
      case undefined:
        return whole;
      case null:
        return undefined;
      default:
        return normalised({ ...asked, document: asked.reduced, operation: sameOperation(asked.reduced, asked) }, whole);
    }
  };

  return {
    graph,
    find(asked) {
      const { conditions, keys } = know(asked.reduced ? { ...asked, document: asked.reduced } : asked);
      const decision = decisionOf(conditions, asked);
      const key = keys.get(decision);
      const found = key === undefined ? undefined : cache.get(key);
      if (found !== undefined) {
        return found.compiled;
      }
      const operation = normalised(asked);
      const toCompile = { operation, planned: part(asked, operation), labels: asked.labels };
      const newKey = keyOf(toCompile);
      if (keys.size >= DECISIONS_MAX) {
        keys.clear();
      }
      keys.set(decision, newKey);
      return cache.get(newKey)?.compiled ?? compile(newKey, toCompile);
    },
    async warm(other) {
      const deadline = performance.now() + WARM_MS_MAX;
      for (const { compiled, planned, labels } of other.mostUsed(WARM_MAX)) {
        if (performance.now() > deadline) {
          break;
        }
        const operation = again(compiled.operation.key, graph, normalised, labels);
        const same = planned?.key === compiled.operation.key;
        const reduced =
          same || planned === undefined ? undefined : again(planned.key, graph, normalised, labels, operation);
        if (operation !== undefined && (same || planned === undefined || reduced !== undefined)) {
          const toCompile = { operation, planned: same ? operation : reduced, labels };
          // What cannot be compiled for the new supergraph is told to whoever asks for it.
          await compile(keyOf(toCompile), toCompile).catch(() => {});
        }
        await nextTurn();
      }
    },
    mostUsed: (count) => cache.mostUsed(count),
    get bytes() {
      return cache.bytes;
    },
    get size() {
      return cache.size;
    },
  };
}

function keyOf({ operation, planned, labels }: ToCompile): string {
  const part = planned === operation ? '' : `\n${planned?.key ?? ''}`;
  return `${labels.key}\n${operation.key}${part}`;
}

function decisionOf(conditions: readonly string[], { variables, labels, reduced }: Asked): string {
  let decision = reduced === null ? `${labels.key}-` : labels.key;
  for (const name of conditions) {
    decision += variables[name] === true ? '1' : '0';
  }
  return decision;
}

/** A reduced document holds the operation under the same name. */
function sameOperation(document: DocumentNode, { operation }: Asked): OperationDefinitionNode {
  const found = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name?.value === operation.name?.value,
  );
  if (found === undefined) {
    throw new Error('expected the reduced document to hold the operation');
  }
  return found;
}

type Normalise = (asked: Asked, like?: NormalisedOperation) => NormalisedOperation;

/** The operation of a printed key, if it is still valid. */
function again(
  key: string,
  { apiSchema }: { readonly apiSchema: GraphQLSchema },
  normalised: Normalise,
  labels: Labels,
  like?: NormalisedOperation,
): NormalisedOperation | undefined {
  const document = parse(key, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || validate(apiSchema, document).length > 0) {
    return undefined;
  }
  return normalised({ document, operation, variables: {}, labels }, like);
}
