import { readFileSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type ConstDirectiveNode, Kind } from 'graphql';
import type { Logger } from '#kernel/log/logger.ts';
import { ConfigError } from '#kernel/config/env.ts';
import type { SupergraphSource } from '../engine/engine.ts';
import { parseSupergraph } from '../engine/supergraph/parse.ts';

export interface WatchedSupergraph extends SupergraphSource, Disposable {}

const argument = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

/** The departments of a supergraph with their addresses, as `@join__graph` has them. */
export function departmentsOf(supergraph: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const definition of parseSupergraph(supergraph).definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { directives } of definition.values ?? []) {
      const graph = directives?.find(({ name }) => name.value === 'join__graph');
      const name = graph && argument(graph, 'name');
      if (graph && name) found.set(name, argument(graph, 'url') ?? '');
    }
  }
  return found;
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
  try {
    if (departmentsOf(text).size > 0) return text;
  } catch (error) {
    throw new ConfigError(`GATEWAY_SUPERGRAPH: ${file} is not GraphQL: ${(error as Error).message}`);
  }
  throw new ConfigError(`GATEWAY_SUPERGRAPH: ${file} is not a Federation 2 supergraph: it has no join__Graph.`);
}

/** Editors and deployments write in several steps; a change is read once they have come to rest. */
const SETTLE_MS = 50;

/**
 * Reads a supergraph and follows its file. A file that cannot be read or used is reported and the
 * graph in use stays.
 */
export function watchSupergraph(file: string, log: Logger): WatchedSupergraph {
  let current = readSupergraph(file);
  const listeners = new Set<(sdl: string) => void | Promise<void>>();
  let settling: NodeJS.Timeout | undefined;
  const reload = async () => {
    try {
      const next = readSupergraph(file);
      if (next === current) return;
      for (const listener of listeners) await listener(next);
      current = next;
      log.info({ file }, 'the supergraph was exchanged');
    } catch (error) {
      log.error({ file, reason: (error as Error).message }, 'the new supergraph was refused; the old one stays in use');
    }
  };
  // The folder is watched, not the file: a file that is replaced by renaming would be lost sight of.
  const watcher = watch(dirname(file), (_event, name) => {
    if (name !== null && name !== basename(file)) return;
    clearTimeout(settling);
    settling = setTimeout(() => void reload(), SETTLE_MS);
  });
  return {
    current: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    [Symbol.dispose]() {
      clearTimeout(settling);
      watcher.close();
    },
  };
}
