import type { ApolloServerOptions, ApolloServerPlugin } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../context.ts';

type TextCache = NonNullable<
  Exclude<ApolloServerOptions<GatewayContext>['persistedQueries'], false | undefined>['cache']
>;

export interface KnownTexts {
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  /** Where Apollo Server finds texts by their hash (automatic persisted queries). */
  readonly cache: TextCache;
}

export interface KnownTextsOptions {
  /** What the texts of callers of one class, logged in or not, may take together. */
  readonly maxBytes: number;
  /** Longer texts are not kept. */
  readonly maxTextBytes: number;
  /** What the texts that one caller was the first to send may take. */
  readonly maxCallerBytes: number;
}

const KILOBYTE = 1024;
export const KNOWN_TEXTS_DEFAULTS: KnownTextsOptions = {
  maxBytes: 8 * KILOBYTE * KILOBYTE,
  maxTextBytes: 128 * KILOBYTE,
  maxCallerBytes: 2 * KILOBYTE * KILOBYTE,
};

/** As Apollo Server prefixes the hashes of persisted queries. */
const PREFIX = 'apq:';
const BYTES_PER_CHARACTER = 2;
/** No hash: nothing is known under it. */
const UNKNOWN = 'unknown';

/**
 * Apollo Server computes the SHA-256 of each text anew, a twentieth of what a small operation costs. A text that was
 * carried out before goes in by its hash instead, as if the client had sent that.
 *
 * Callers who have logged in and strangers know texts of their own, so that nobody puts out the texts of those who
 * have logged in without being named, and nobody more than a share of them.
 */
export function openKnownTexts(options: KnownTextsOptions = KNOWN_TEXTS_DEFAULTS): KnownTexts {
  const own = openTexts(options);
  const strangers = openTexts(options);
  const textsOf = ({ viewer }: GatewayContext) => (viewer.subject === null ? strangers : own);

  return {
    plugin: {
      async requestDidStart({ request, contextValue }) {
        const texts = textsOf(contextValue);
        const asked = request.extensions?.persistedQuery as { readonly sha256Hash: string } | undefined;
        const byHash = (sha256Hash: string): void => {
          const extensions = { ...request.extensions, persistedQuery: { version: 1, sha256Hash } };
          Object.assign(request, { query: undefined, extensions });
        };
        const { query } = request;
        if (query === undefined) {
          if (asked && texts.text(asked.sha256Hash) === undefined) {
            byHash(UNKNOWN);
          }
          return;
        }
        const known = texts.hash(query);
        if (known !== undefined && (asked === undefined || asked.sha256Hash === known)) {
          return byHash(known);
        }
        return {
          async didResolveOperation({ queryHash, source }) {
            texts.learn(queryHash, source, contextValue.caller);
          },
        };
      },
    },
    // Whose text it is has been looked at by then; and texts are learnt above, where it is known who sends them.
    cache: {
      async get(key) {
        const sha256Hash = key.slice(PREFIX.length);
        return own.text(sha256Hash) ?? strangers.text(sha256Hash);
      },
      async set() {},
      async delete() {},
    },
  };
}

interface Known {
  readonly text: string;
  readonly caller: string;
}

/** The texts that one caller was the first to send. */
interface Share {
  readonly hashes: Set<string>;
  bytes: number;
}

const sizeOf = (text: string): number => Math.max(1, text.length * BYTES_PER_CHARACTER);

function openTexts({ maxBytes, maxTextBytes, maxCallerBytes }: KnownTextsOptions) {
  const hashes = new Map<string, string>();
  const shares = new Map<string, Share>();
  const known = new LRUCache<string, Known>({
    maxSize: maxBytes,
    maxEntrySize: maxTextBytes,
    sizeCalculation: ({ text }) => sizeOf(text),
    dispose({ text, caller }, hash) {
      hashes.delete(text);
      const share = shares.get(caller);
      if (share?.hashes.delete(hash)) {
        share.bytes -= sizeOf(text);
      }
      if (share?.hashes.size === 0) {
        shares.delete(caller);
      }
    },
  });
  /** The caller's oldest go first: what is in use is soon learnt again. */
  const keepShare = (share: Share): void => {
    for (const hash of share.hashes) {
      if (share.bytes <= maxCallerBytes) {
        return;
      }
      known.delete(hash);
    }
  };

  return {
    text: (hash: string): string | undefined => known.get(hash)?.text,
    hash(text: string): string | undefined {
      const hash = hashes.get(text);
      // In use, so that it goes last.
      return hash !== undefined && known.get(hash) ? hash : undefined;
    },
    learn(hash: string, text: string, caller: string): void {
      if (known.has(hash) || sizeOf(text) > maxTextBytes) {
        return;
      }
      known.set(hash, { text, caller });
      hashes.set(text, hash);
      const share = shares.get(caller) ?? { hashes: new Set(), bytes: 0 };
      shares.set(caller, share);
      share.hashes.add(hash);
      share.bytes += sizeOf(text);
      keepShare(share);
    },
  };
}
