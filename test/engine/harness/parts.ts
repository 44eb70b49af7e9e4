import { type ExecutionResult, GraphQLError } from 'graphql';
import {
  type ResultWithSubsequent,
  subsequentResultsOf,
  type IncrementalDeferResult,
} from '../../../gateway/engine/subsequent-results.ts';

/** An answer in parts, put together again as a client does it. */
export interface Assembled {
  readonly result: ExecutionResult;
  /** `label path` of each entry, `-` where it has no label. */
  readonly parts: readonly string[];
}

/** Reads all that follows a first result. Throws where a client could not make sense of it. */
export async function assemble(first: ResultWithSubsequent): Promise<Assembled> {
  const whole: ExecutionResult = copy({ data: first.data, ...(first.errors && { errors: first.errors }) });
  const following = subsequentResultsOf(first);
  if (following === undefined) {
    return { result: whole, parts: [] };
  }
  if (following.kind !== 'incremental') {
    throw new Error('expected deferred parts, got events');
  }
  const errors = [...(whole.errors ?? [])];
  const parts: string[] = [];
  let open = true;
  for await (const { incremental = [], hasNext } of following.results) {
    if (!open) {
      throw new Error('expected nothing after the last delivery');
    }
    open = hasNext;
    for (const entry of incremental) {
      parts.push(`${entry.label ?? '-'} ${entry.path.join('.')}`);
      add(whole.data, copy(entry));
      errors.push(...copy(entry.errors ?? []));
    }
  }
  if (open) {
    throw new Error('expected a last delivery');
  }
  return { result: { data: whole.data, ...(errors.length > 0 && { errors }) }, parts };
}

function add(root: unknown, { path, data }: IncrementalDeferResult): void {
  let target = root;
  for (const key of path) {
    target = (target as Record<string | number, unknown> | undefined)?.[key];
  }
  if (typeof target !== 'object' || target === null) {
    throw new GraphQLError(`expected an object where the part belongs: ${path.join('.')}`);
  }
  if (data !== null) {
    merge(target as Record<string, unknown>, data);
  }
}

function merge(target: Record<string, unknown>, source: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(source)) {
    const known = Object.hasOwn(target, key) ? target[key] : undefined;
    if (typeof known === 'object' && known !== null && typeof value === 'object' && value !== null) {
      merge(known as Record<string, unknown>, value as Record<string, unknown>);
    } else {
      Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
    }
  }
}

/** JSON text with the keys of every object sorted: parts come in another order than the operation has. */
export function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}
