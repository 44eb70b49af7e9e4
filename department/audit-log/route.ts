import type { FastifyInstance } from 'fastify';
import { graphError } from '#kernel/errors/graph-error.ts';
import { WIRE_TOLERANCE_S } from '#kernel/protocol/headers.ts';
import type { KeySet } from '#kernel/service-token/key-set.ts';
import { readToken, TokenError } from '#kernel/service-token/token.ts';
import type { EvidenceEntry } from './entry.ts';
import { digestOf, type Glossary } from './glossary.ts';
import type { EvidenceStore } from './store.ts';
import { EVIDENCE_PATH, EVIDENCE_TOKEN } from './reader-token.ts';
import type { EvidenceWriter } from './writer.ts';

/** What `GET /evidence` answers. */
export interface EvidencePage {
  readonly department: string;
  /** False while entries of answers that have left are still being written. */
  readonly complete: boolean;
  /** The place of the ledger's last entry. */
  readonly head: number;
  readonly entries: readonly EvidenceEntry[];
  /** How entries are told to people, no part of the chain; absent where the reader has said that it knows it. */
  readonly glossary?: KnownGlossary;
}

/** A glossary, and the digest by which a reader says that it knows it. */
export interface KnownGlossary extends Glossary {
  readonly digest: string;
}

interface EvidenceRoute {
  readonly app: FastifyInstance;
  readonly department: string;
  readonly keys: KeySet;
  readonly store: EvidenceStore;
  readonly writer: EvidenceWriter;
  readonly glossary: Glossary;
}

/** Entries of one answer at most. */
export const MAX_ENTRIES = 5_000;
/** A look that was answered before is seen: what is still being written is waited for so long. */
const SETTLE_MS = 500;

const refusal = (why: string) =>
  graphError('FORBIDDEN', `Only the city's oversight reads a department's evidence: ${why}.`).toJSON();
const wholeNumber = (text: unknown, fallback: number): number | null =>
  text === undefined ? fallback : typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : null;

/**
 * `GET /evidence?after=N&limit=M&glossary=DIGEST`: the ledger behind a place, in order, for oversight alone, with the
 * words for what stands in it unless the reader knows them.
 */
export function evidenceRoute({ app, department, keys, store, writer, glossary }: EvidenceRoute): void {
  const digest = digestOf(glossary);
  app.get(EVIDENCE_PATH, async (request, reply) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) {
      return reply.code(401).send({ errors: [refusal('the request carries no token')] });
    }
    try {
      await readToken(token, keys, EVIDENCE_TOKEN, { audience: department, toleranceS: WIRE_TOLERANCE_S });
    } catch (error) {
      if (!(error instanceof TokenError)) {
        throw error;
      }
      return reply.code(403).send({ errors: [refusal(`the token is not valid (${error.message})`)] });
    }
    const query = request.query as Readonly<Record<string, unknown>>;
    const after = wholeNumber(query.after, 0);
    const limit = wholeNumber(query.limit, MAX_ENTRIES);
    if (after === null || limit === null || limit < 1 || limit > MAX_ENTRIES) {
      const sentence = `Expected after from 0 and limit from 1 to ${MAX_ENTRIES} as whole numbers.`;
      return reply.code(400).send({ errors: [graphError('BAD_REQUEST', sentence).toJSON()] });
    }
    const complete = await writer.settled(SETTLE_MS);
    const entries = await store.read(after, limit);
    const page: EvidencePage = { department, complete, head: await store.head(), entries };
    return query.glossary === digest ? page : { ...page, glossary: { digest, ...glossary } };
  });
}
