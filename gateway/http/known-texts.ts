import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

type TextCache = NonNullable<
  Exclude<ApolloServerOptions<GatewayContext>['persistedQueries'], false | undefined>['cache']
>;

export interface KnownTexts {
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  /** Where Apollo Server finds texts by their hash; clients may register some there (automatic persisted queries). */
  readonly cache: TextCache;
}

/** As Apollo Server prefixes the hashes of persisted queries. */
const PREFIX = 'apq:';
const TEXTS_MAX_BYTES = 8 * 1024 * 1024;
const BYTES_PER_CHARACTER = 2;

/**
 * Apollo Server computes the SHA-256 of each text anew, a twentieth of what a small operation costs. A text that was
 * carried out before goes in by its hash instead, as if the client had sent that.
 */
export function openKnownTexts(maxBytes = TEXTS_MAX_BYTES): KnownTexts {
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  let bytes = 0;

  const forget = (hash: string): void => {
    const text = texts.get(hash);
    if (text === undefined) return;
    texts.delete(hash);
    hashes.delete(text);
    bytes -= text.length * BYTES_PER_CHARACTER;
  };
  /** The oldest go first: what is in use is soon learnt again. */
  const learn = (hash: string, text: string): void => {
    forget(hash);
    texts.set(hash, text);
    hashes.set(text, hash);
    bytes += text.length * BYTES_PER_CHARACTER;
    for (const oldest of texts.keys()) {
      if (bytes <= maxBytes) break;
      forget(oldest);
    }
  };

  return {
    plugin: {
      async requestDidStart({ request }) {
        if (request.query === undefined || request.extensions?.persistedQuery !== undefined) return;
        const sha256Hash = hashes.get(request.query);
        if (sha256Hash === undefined)
          return { didResolveOperation: async ({ queryHash, source }) => learn(queryHash, source) };
        Object.assign(request, {
          query: undefined,
          extensions: { ...request.extensions, persistedQuery: { version: 1, sha256Hash } },
        });
      },
    },
    cache: {
      get: async (key) => texts.get(key.slice(PREFIX.length)),
      set: async (key, text) => learn(key.slice(PREFIX.length), text),
      delete: async (key) => forget(key.slice(PREFIX.length)),
    },
  };
}
