import type { ApolloServerOptions } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** A document's nodes take some fifty times as many bytes as its text. */
const BYTES_PER_CHARACTER = 50;
const DOCUMENTS_MAX_BYTES = 64 * 1024 * 1024;

export type Documents = NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;

/**
 * Keeps documents that were found valid, the latest in use, within a bound of bytes. Apollo Server's own store writes
 * each document as JSON to learn its length, which takes as long as parsing it did.
 *
 * @param keeps false for documents that must not be found again
 */
export function openDocuments(keeps: (document: DocumentNode) => boolean, maxBytes = DOCUMENTS_MAX_BYTES): Documents {
  const documents = new Map<string, DocumentNode>();
  let bytes = 0;
  const sizeOf = ({ loc }: DocumentNode): number => (loc?.end ?? 0) * BYTES_PER_CHARACTER;
  const forget = (key: string): void => {
    const document = documents.get(key);
    if (document !== undefined) {
      documents.delete(key);
      bytes -= sizeOf(document);
    }
  };
  return {
    async get(key) {
      const document = documents.get(key);
      if (document !== undefined) {
        documents.delete(key);
        documents.set(key, document);
      }
      return document;
    },
    async set(key, document) {
      if (!keeps(document)) {
        return;
      }
      forget(key);
      documents.set(key, document);
      bytes += sizeOf(document);
      for (const oldest of documents.keys()) {
        if (bytes <= maxBytes) {
          break;
        }
        forget(oldest);
      }
    },
    async delete(key) {
      forget(key);
    },
  };
}
