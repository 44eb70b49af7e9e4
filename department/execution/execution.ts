import type { GraphQLError } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';

/** How far the execution of one call has come, and whether it goes on. */
export interface Execution {
  /** Objects laid out so far. */
  readonly objects: number;
  /** True once nothing more is to be resolved. */
  readonly over: boolean;
  /** True where some text of the call may hold U+0000. */
  readonly mayHoldNul: boolean;
  /** Values of root fields by name and arguments: whoever asks twice gets the same. */
  readonly roots: Map<string, unknown>;
  /** Counts objects that are about to be laid out; the one too many ends the execution. */
  layOut(objects: number): void;
  /** Ends it, because nobody waits any more. */
  endWith(signal: AbortSignal): void;
  /** Settles with the reason when the execution is ended before its time; never otherwise. */
  readonly ended: Promise<GraphQLError>;
}

export interface ExecutionOptions {
  readonly department: string;
  readonly maxObjects: number;
  readonly mayHoldNul: boolean;
}

export function openExecution({ department, maxObjects, mayHoldNul }: ExecutionOptions): Execution {
  let objects = 0;
  let over = false;
  const { promise: ended, resolve } = Promise.withResolvers<GraphQLError>();
  const end = (reason: GraphQLError): void => {
    over = true;
    resolve(reason);
  };
  const late = (): void =>
    end(graphError('DEPARTMENT_TIMEOUT', `The department ${department} did not answer in time.`));
  return {
    get objects() {
      return objects;
    },
    get over() {
      return over;
    },
    mayHoldNul,
    roots: new Map(),
    layOut(more) {
      objects += more;
      if (objects <= maxObjects || over) {
        return;
      }
      const sentence = `The answer of ${department} comes to ${objects} objects or more; at most ${maxObjects} are allowed. Ask for less at once.`;
      end(graphError('TOO_MANY_OBJECTS', sentence, { objects: { measured: objects, limit: maxObjects }, department }));
    },
    endWith(signal) {
      if (signal.aborted) {
        late();
      } else {
        signal.addEventListener('abort', late, { once: true });
      }
    },
    ended,
  };
}

/** U+0000 as JSON and GraphQL write it; a cheap look at the whole body, which may suspect too much. */
export const mayHoldNul = (body: string): boolean => body.includes('\\u0000') || body.includes('\\u{0');
