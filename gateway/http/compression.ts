import { constants, createZstdCompress, zstdCompressSync } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Shorter answers fit into a packet as they are. */
const THRESHOLD_BYTES = 1_024;

/** Documents, documents in parts, pages and scripts; events are small, and go out one by one. */
const TYPES = /^(?:application\/(?:json|graphql-response\+json|javascript)|multipart\/mixed|text\/(?!event-stream))/u;

const ZSTD_LEVEL = { params: { [constants.ZSTD_c_compressionLevel]: 3 } };

/**
 * Compresses answers for who takes that: br, gzip or zstd. Each part of an answer in parts is flushed, so that nobody
 * waits for what stands in a buffer. What is compressed together with words of a stranger could be guessed from its
 * length (BREACH), by a page that makes the browser ask; here no page can, since tokens are no cookies.
 */
export async function compressAnswers(app: FastifyInstance): Promise<void> {
  await app.register(fastifyCompress, {
    encodings: ['br', 'zstd', 'gzip'],
    threshold: THRESHOLD_BYTES,
    customTypes: TYPES,
    globalDecompression: false,
    brotliOptions: {
      flush: constants.BROTLI_OPERATION_FLUSH,
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
    },
    zlibOptions: { flush: constants.Z_SYNC_FLUSH },
    // The plugin hands gzip's options to zstd, whose flushes have other numbers.
    zlib: {
      createZstdCompress: () => createZstdCompress({ ...ZSTD_LEVEL, flush: constants.ZSTD_e_flush }),
      zstdCompressSync: (payload: Buffer) => zstdCompressSync(payload, ZSTD_LEVEL),
    },
  });
}
