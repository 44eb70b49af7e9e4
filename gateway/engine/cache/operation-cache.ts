import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { type CompiledOperation, compileOperation } from '../compile/compile-operation.ts';
import { conditionVariables, mentionsDefer, type Variables } from '../../operation/conditions.ts';
import { type NormalisedOperation, normalise } from '../normalise/normalise-operation.ts';
import { WaitersGone } from '../planner/pool/fair-queue.ts';
import { PlannerBackingOff } from '../planner/pool/planner-errors.ts';
import { type ActiveLabels, OWN_TICKET, type QueueTicket } from '../planner/planner.ts';
import { refuseTooWide, spreadSize } from '../planner/spread-size.ts';
import type { AbortState, Caller } from '../engine.ts';
import type { Graph } from '../graph/graph.ts';
import { activeLabels } from '../graph/overrides.ts';
import { byteCache } from './byte-cache.ts';

/** Operations that are compiled again for a new supergraph before it takes over. */
const WARM_MAX = 256;
const WARM_MS_MAX = 2_000;
/** Remembered keys per document: one for each combination of its conditions. */
const DECISIONS_MAX = 64;
const DEFER_PLAN_TIMEOUT_MS = 500;
const REGISTER_AFTER_MS = 1_000;
/** A registered document is planned for each combination of its conditions. */
const CONDITIONS_MAX = 4;

export interface Labels extends ActiveLabels {
  readonly key: string;
}

export interface OperationRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
  readonly labels: Labels;
  /** The client accepts incremental delivery. */
  readonly incremental: boolean;
  /** Who asks; nobody in particular where it is left out. */
  readonly caller?: Caller | undefined;
  /** Tells whether he still waits. */
  readonly signal?: AbortState | undefined;
}

/** The compiled operations over one supergraph. */
export interface OperationCache {
  readonly graph: Graph;
  /** At once where it is known. */
  find(asked: OperationRequest): CompiledOperation | Promise<CompiledOperation>;
  /** Compiles what another supergraph's operations were most used for, as far as this one still knows it. */
  warm(other: OperationCache): Promise<void>;
  /** Plans these documents, one after another, and never forgets them. */
  register(texts: readonly string[]): Promise<void>;
  mostUsed(count: number): CachedOperation[];
  readonly bytes: number;
  readonly size: number;
}

interface CachedOperation {
  readonly compiled: CompiledOperation;
  readonly labels: Labels;
}

/** The same operation with nothing deferred. */
type WithoutDefer = () => NormalisedOperation;

/** What is known of a document without printing it anew. */
interface DocumentFacts {
  readonly conditions: readonly string[];
  readonly mentionsDefer: boolean;
  /** Fields, fragments spread out. */
  readonly size: number;
  readonly keys: Map<string, string>;
}

/** A compilation in flight, shared by all who wait for the same operation. */
interface InFlightCompilation {
  readonly compiled: Promise<CompiledOperation>;
  readonly waiters: Waiter[];
}

type Waiter = Pick<OperationRequest, 'labels' | 'caller' | 'signal'>;

/** Of what is kept for everybody else, what strangers ask for may take so much beside it. */
const STRANGERS_SHARE = 0.25;

/** @param patienceMs how long a request waits for a plan with deferred fragments */
export function openOperationCache(graph: Graph, bytesMax: number, patienceMs = DEFER_PLAN_TIMEOUT_MS): OperationCache {
  const cache = byteCache<CachedOperation>(bytesMax);
  /** Apart, so that nobody whom we do not know makes us forget what others use. */
  const strangers = byteCache<CachedOperation>(bytesMax * STRANGERS_SHARE);
  /** By key; undefined until it is compiled. */
  const registered = new Map<string, CachedOperation | undefined>();
  const known = new WeakMap<DocumentNode, Map<string, DocumentFacts>>();

  const know = ({ document, operation }: OperationRequest): DocumentFacts => {
    const name = operation.name?.value ?? '';
    const byName = known.get(document) ?? new Map<string, DocumentFacts>();
    known.set(document, byName);
    const found = byName.get(name) ?? {
      conditions: conditionVariables(document, operation),
      mentionsDefer: mentionsDefer(document),
      size: spreadSize(document, operation),
      keys: new Map(),
    };
    byName.set(name, found);
    return found;
  };

  const lookUp = (key: string, stranger: boolean): CompiledOperation | undefined => {
    const found = registered.get(key) ?? cache.get(key);
    if (found !== undefined) {
      return found.compiled;
    }
    const strange = strangers.get(key);
    if (strange !== undefined && !stranger) {
      cache.set(key, strange, sizeOf(key, strange));
    }
    return strange?.compiled;
  };

  const remember = (key: string, entry: CachedOperation, stranger: boolean): CompiledOperation => {
    if (registered.has(key)) {
      registered.set(key, entry);
    } else {
      (stranger ? strangers : cache).set(key, entry, sizeOf(key, entry));
    }
    return entry.compiled;
  };

  /** Single flight: many requests for a new operation plan it once. */
  const compiling = new Map<string, InFlightCompilation>();

  const turnFor = (key: string, waiters: readonly Waiter[]): QueueTicket => ({
    caller: waiters[0]?.caller?.name ?? OWN_TICKET.caller,
    stranger: waiters[0]?.caller?.stranger ?? false,
    urgent: registered.has(key),
    wanted: () => waiters.some(({ signal }) => signal?.aborted !== true),
  });

  const compile = (
    operation: NormalisedOperation,
    waiter: Waiter,
    whole?: WithoutDefer,
  ): Promise<CompiledOperation> => {
    const { labels } = waiter;
    const key = keyOf(operation, labels);
    const stranger = (waiter.caller?.stranger ?? false) && !registered.has(key);
    const found = lookUp(key, stranger);
    if (found !== undefined) {
      return Promise.resolve(found);
    }
    const way = `${stranger ? 'strangers' : ''}\n${key}`;
    const underWay = compiling.get(way);
    if (underWay !== undefined) {
      underWay.waiters.push(waiter);
      return underWay.compiled;
    }
    const instead = async (cause: unknown): Promise<CompiledOperation> => {
      if (whole === undefined || cause instanceof WaitersGone) {
        throw cause;
      }
      const compiled = await compile(whole(), waiter);
      return cause instanceof Error && cause.cause instanceof PlannerBackingOff
        ? compiled
        : remember(key, { compiled, labels }, stranger);
    };
    const waiters = [waiter];
    const turn = { ...turnFor(key, waiters), stranger };
    const compiled = compileOperation(operation, labels, graph, turn)
      .then((done) => remember(key, { compiled: done, labels }, stranger), instead)
      .finally(() => compiling.delete(way));
    compiling.set(way, { compiled, waiters });
    return compiled;
  };

  /**
   * The first request for an operation with deferred fragments waits this long for its plan and then takes the one
   * without `@defer`, because planning with `@defer` can take seconds.
   */
  const compileParts = async (
    operation: NormalisedOperation,
    waiter: Waiter,
    whole: WithoutDefer,
  ): Promise<CompiledOperation> => {
    const waited = new AbortController();
    try {
      const late = setTimeout(patienceMs, undefined, { signal: waited.signal });
      return (await Promise.race([compile(operation, waiter, whole), late])) ?? (await compile(whole(), waiter));
    } finally {
      waited.abort();
    }
  };

  return {
    graph,
    find(asked) {
      const { conditions, mentionsDefer, size, keys } = know(asked);
      const stranger = asked.caller?.stranger ?? false;
      const incremental = mentionsDefer && asked.incremental && graph.planner.plansDefer;
      const decision = incremental ? `in parts ${decisionOf(conditions, asked)}` : decisionOf(conditions, asked);
      const key = keys.get(decision);
      const found = key === undefined ? undefined : lookUp(key, stranger);
      if (found !== undefined) {
        return found;
      }
      refuseTooWide(size, stranger);
      const operation = normalise({ ...asked, graph, incremental });
      const newKey = keyOf(operation, asked.labels);
      if (keys.size >= DECISIONS_MAX) {
        keys.clear();
      }
      keys.set(decision, newKey);
      return (
        lookUp(newKey, stranger) ??
        (operation.deferredFragments.length === 0
          ? compile(operation, asked)
          : compileParts(operation, asked, () => normalise({ ...asked, graph, incremental: false })))
      );
    },
    async register(texts) {
      // Whoever starts has started by then.
      await setTimeout(REGISTER_AFTER_MS, undefined, { ref: false });
      const operations = texts.flatMap((text) => registeredIn(text, graph));
      for (const { operation, labels } of operations) {
        registered.set(keyOf(operation, labels), undefined);
      }
      for (const { operation, labels } of operations) {
        // Whoever requests the operation gets the error of planning it.
        await compile(operation, { labels }).catch(() => {});
      }
    },
    async warm(other) {
      const deadline = performance.now() + WARM_MS_MAX;
      for (const { compiled, labels } of other.mostUsed(WARM_MAX)) {
        if (performance.now() > deadline) {
          break;
        }
        const operation = renormalise(compiled.operation.key, graph);
        if (operation !== undefined) {
          // Whoever requests the operation gets the error of compiling it for the new supergraph.
          await compile(operation, { labels }).catch(() => {});
        }
        await nextTurn();
      }
    },
    mostUsed: (count) => cache.mostUsed(count),
    get bytes() {
      return cache.bytes + strangers.bytes;
    },
    get size() {
      return cache.size + strangers.size;
    },
  };
}

const sizeOf = (key: string, { compiled }: CachedOperation): number => compiled.bytes + key.length * 2;

function keyOf(operation: NormalisedOperation, labels: Labels): string {
  return `${labels.key}\n${operation.key}`;
}

function decisionOf(conditions: readonly string[], { variables, labels }: OperationRequest): string {
  let decision = labels.key;
  for (const name of conditions) {
    const value = variables.get(name);
    decision += value === true ? '1' : value === undefined ? '-' : '0';
  }
  return decision;
}

/** The operation of a printed key, if it is still valid. */
function renormalise(key: string, graph: Graph): NormalisedOperation | undefined {
  const document = parse(key, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || validate(graph.apiSchema, document).length > 0) {
    return undefined;
  }
  return normalise({ graph, document, operation, variables: new Map(), incremental: graph.planner.plansDefer });
}

/** Nothing is active, and no percentage reached. */
const NOTHING_ACTIVE: Iterable<string> = [];

/** The operations of a registered document, with what its conditions can come to. */
function registeredIn(text: string, graph: Graph): { operation: NormalisedOperation; labels: Labels }[] {
  const document = parse(text, { noLocation: true });
  if (validate(graph.apiSchema, document).length > 0) {
    return [];
  }
  const labels = activeLabels(graph.overrides, NOTHING_ACTIVE, 0);
  return document.definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) {
      return [];
    }
    const names = conditionVariables(document, operation).slice(0, CONDITIONS_MAX);
    return Array.from({ length: 2 ** names.length }, (_, bits) => {
      const variables = new Map(names.map((name, index) => [name, (bits & (1 << index)) !== 0]));
      return { operation: normalise({ graph, document, operation, variables, incremental: false }), labels };
    });
  });
}
