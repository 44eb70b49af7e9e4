import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { type CompiledOperation, compileOperation } from '../compile/operation.ts';
import { conditionVariables, mentionsDefer, type Variables } from '../normalise/conditions.ts';
import { type NormalisedOperation, normalise } from '../normalise/operation.ts';
import { PlannerResting } from '../planner/planner-process.ts';
import type { ActiveLabels } from '../planner/planner.ts';
import type { Graph } from '../supergraph/graph.ts';
import { byteCache } from './byte-cache.ts';

/** Operations that are compiled again for a new supergraph before it takes over. */
const WARM_MAX = 256;
const WARM_MS_MAX = 2_000;
/** Different ways of deciding one document's conditions whose keys are remembered. */
const DECISIONS_MAX = 64;
const PATIENCE_MS = 500;

export interface Labels extends ActiveLabels {
  readonly key: string;
}

export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly labels: Labels;
  /** Who asks takes the answer in parts. */
  readonly inParts: boolean;
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

interface Remembered {
  readonly compiled: CompiledOperation;
  readonly labels: Labels;
}

/** The same operation with nothing deferred. */
type Whole = () => NormalisedOperation;

/** What is known of a document without printing it anew. */
interface Known {
  readonly conditions: readonly string[];
  readonly mentionsDefer: boolean;
  readonly keys: Map<string, string>;
}

/**
 * @param patienceMs how long a request waits for a plan in parts
 */
export function openOperations(graph: Graph, bytesMax: number, patienceMs = PATIENCE_MS): Operations {
  const cache = byteCache<Remembered>(bytesMax);
  const known = new WeakMap<DocumentNode, Map<string, Known>>();

  const know = ({ document, operation }: Asked): Known => {
    const name = operation.name?.value ?? '';
    const byName = known.get(document) ?? new Map<string, Known>();
    known.set(document, byName);
    const found = byName.get(name) ?? {
      conditions: conditionVariables(document, operation),
      mentionsDefer: mentionsDefer(document),
      keys: new Map(),
    };
    byName.set(name, found);
    return found;
  };

  /** Under way, so that many requests for a new operation plan it once. */
  const compiling = new Map<string, Promise<CompiledOperation>>();

  const compile = (operation: NormalisedOperation, labels: Labels, whole?: Whole): Promise<CompiledOperation> => {
    const key = keyOf(operation, labels);
    const found = cache.get(key);
    if (found !== undefined) {
      return Promise.resolve(found.compiled);
    }
    const underWay = compiling.get(key);
    if (underWay !== undefined) {
      return underWay;
    }
    const remember = (compiled: CompiledOperation): CompiledOperation => {
      cache.set(key, { compiled, labels }, compiled.bytes + key.length * 2);
      return compiled;
    };
    const instead = async (cause: unknown): Promise<CompiledOperation> => {
      if (whole === undefined) {
        throw cause;
      }
      const compiled = await compile(whole(), labels);
      return cause instanceof Error && cause.cause instanceof PlannerResting ? compiled : remember(compiled);
    };
    const started = compileOperation(operation, labels, graph)
      .then(remember, instead)
      .finally(() => compiling.delete(key));
    compiling.set(key, started);
    return started;
  };

  /** Who asks first for an operation in parts waits so long for its plan, and has the whole answer otherwise. */
  const compileParts = async (
    operation: NormalisedOperation,
    labels: Labels,
    whole: Whole,
  ): Promise<CompiledOperation> => {
    const waited = new AbortController();
    try {
      const late = setTimeout(patienceMs, undefined, { signal: waited.signal });
      return (await Promise.race([compile(operation, labels, whole), late])) ?? (await compile(whole(), labels));
    } finally {
      waited.abort();
    }
  };

  return {
    graph,
    find(asked) {
      const { conditions, mentionsDefer, keys } = know(asked);
      const inParts = mentionsDefer && asked.inParts && graph.planner.plansParts;
      const decision = inParts ? `in parts ${decisionOf(conditions, asked)}` : decisionOf(conditions, asked);
      const key = keys.get(decision);
      const found = key === undefined ? undefined : cache.get(key);
      if (found !== undefined) {
        return found.compiled;
      }
      const operation = normalise({ ...asked, graph, inParts });
      const newKey = keyOf(operation, asked.labels);
      if (keys.size >= DECISIONS_MAX) {
        keys.clear();
      }
      keys.set(decision, newKey);
      const known = cache.get(newKey);
      if (known !== undefined) {
        return known.compiled;
      }
      return operation.deferrals.length === 0
        ? compile(operation, asked.labels)
        : compileParts(operation, asked.labels, () => normalise({ ...asked, graph, inParts: false }));
    },
    async warm(other) {
      const deadline = performance.now() + WARM_MS_MAX;
      for (const { compiled, labels } of other.mostUsed(WARM_MAX)) {
        if (performance.now() > deadline) {
          break;
        }
        const operation = again(compiled.operation.key, graph);
        if (operation !== undefined) {
          // What cannot be compiled for the new supergraph is told to whoever asks for it.
          await compile(operation, labels).catch(() => {});
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

function keyOf(operation: NormalisedOperation, labels: Labels): string {
  return `${labels.key}\n${operation.key}`;
}

function decisionOf(conditions: readonly string[], { variables, labels }: Asked): string {
  let decision = labels.key;
  for (const name of conditions) {
    const value = variables.get(name);
    decision += value === true ? '1' : value === undefined ? '-' : '0';
  }
  return decision;
}

/** The operation of a printed key, if it is still valid. */
function again(key: string, graph: Graph): NormalisedOperation | undefined {
  const document = parse(key, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || validate(graph.apiSchema, document).length > 0) {
    return undefined;
  }
  return normalise({ graph, document, operation, variables: new Map(), inParts: graph.planner.plansParts });
}
