import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Logger } from '#kernel/log/logger.ts';
import { ConfigError } from '#kernel/config/env.ts';
import type { SupergraphSource } from '../engine/engine.ts';
import { parseSupergraph } from './parse.ts';
import { readJoins } from './joins.ts';
import { lookAt } from './look.ts';

/** Which supergraph is in use. */
export interface SupergraphInUse {
  readonly sha256: string;
  readonly loadedAt: string;
  readonly lookedAt: string;
}

export interface WatchedSupergraph extends SupergraphSource, Disposable {
  inUse(): SupergraphInUse;
}

/** The departments of a supergraph with their addresses, as `@join__graph` has them. */
export function departmentsOf(supergraph: string): ReadonlyMap<string, string> {
  const { subgraphs } = readJoins(parseSupergraph(supergraph));
  return new Map(
    subgraphs.flatMap(({ name, url }) => (name === '' || url === undefined ? [] : [[name, url] as const])),
  );
}

/** @throws ConfigError with a sentence naming the file */
export function readSupergraph(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ConfigError(
      `GATEWAY_SUPERGRAPH: there is no file ${file} to read; \`npm run compose\` makes the city's.`,
    );
  }
  return checkSupergraph(file, text);
}

function checkSupergraph(file: string, text: string): string {
  try {
    if (departmentsOf(text).size > 0) {
      return text;
    }
  } catch (error) {
    throw new ConfigError(`GATEWAY_SUPERGRAPH: ${file} is not GraphQL: ${(error as Error).message}`);
  }
  throw new ConfigError(`GATEWAY_SUPERGRAPH: ${file} is not a Federation 2 supergraph: it has no join__Graph.`);
}

/** Parts of an address that calls do not carry are refused; they may be secrets, so they are not repeated. */
function checkAddresses(file: string, text: string, moved: Readonly<Record<string, string>>): void {
  for (const [department, address] of departmentsOf(text)) {
    if (Object.hasOwn(moved, department) || !URL.canParse(address)) {
      continue;
    }
    const { protocol, username, password, hash: fragment } = new URL(address);
    const wrong =
      (protocol !== 'http:' && protocol !== 'https:' && 'a protocol other than http and https') ||
      ((username !== '' || password !== '') && 'a user and password') ||
      (fragment !== '' && 'a fragment');
    if (wrong) {
      throw new ConfigError(
        `GATEWAY_SUPERGRAPH: in ${file}, the address of the department ${department} has ${wrong}, which calls do not carry.`,
      );
    }
  }
}

/** How often the log says of a supergraph that does not change that it is looked at. */
const STILL_MS = 3_600_000;

/**
 * Reads a supergraph and follows what its file holds. What cannot be read or used is reported and the graph in use
 * stays.
 *
 * @param moved addresses that win over the supergraph's own, by department
 */
export function watchSupergraph(
  file: string,
  log: Logger,
  moved: Readonly<Record<string, string>> = {},
): WatchedSupergraph {
  let current = readSupergraph(file);
  checkAddresses(file, current, moved);
  let loadedAt = new Date();
  let sha256 = hash('sha256', current);
  const listeners = new Set<(sdl: string) => void | Promise<void>>();
  const inUse = (): SupergraphInUse => ({
    sha256,
    loadedAt: loadedAt.toISOString(),
    lookedAt: looking.lookedAt.toISOString(),
  });
  const exchange = async (next: string): Promise<void> => {
    try {
      if (next === current) {
        return;
      }
      checkAddresses(file, checkSupergraph(file, next), moved);
      for (const listener of listeners) {
        await listener(next);
      }
      current = next;
      sha256 = hash('sha256', next);
      loadedAt = new Date();
      log.info({ file, ...inUse() }, 'the supergraph was exchanged');
    } catch (error) {
      const { message: reason } = error as Error;
      log.error({ file, reason, ...inUse() }, 'the new supergraph was refused; the old one stays in use');
    }
  };
  const looking = lookAt(file, current, {
    onText: exchange,
    onLost: (reason) =>
      log.error({ file, reason, ...inUse() }, 'the supergraph cannot be read; the old one stays in use'),
    onFound: () => log.info({ file, ...inUse() }, 'the supergraph can be read again'),
  });
  log.info({ file, ...inUse() }, 'the supergraph was loaded');
  const still = setInterval(() => log.info({ file, ...inUse() }, 'the supergraph is looked at'), STILL_MS).unref();
  return {
    current: () => current,
    inUse,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    [Symbol.dispose]() {
      clearInterval(still);
      looking[Symbol.dispose]();
    },
  };
}
