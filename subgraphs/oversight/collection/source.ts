import type { SignRead } from '#department/audit-log/reader-token.ts';
import { EVIDENCE_PATH } from '#department/audit-log/reader-token.ts';
import type { EvidencePage } from '#department/audit-log/route.ts';
import type { Logger } from '#kernel/log/logger.ts';
import type { Reader } from '#department/orm/database.ts';
import { ingest, placeOf } from './ingest.ts';
import { partsOf, type Place } from './parts.ts';
import type { SourceAddress } from './settings.ts';
import { keepWords } from './words.ts';

/** Entries of one answer; a department that was away for long is caught up page by page. */
const PAGE = 1_000;
const REQUEST_TIMEOUT_MS = 5_000;
/** What entries of the first format are, where they are told without it. */
const UNSAID = { format: 1, clientRequestId: null, times: 1, brokenAt: null };

/** A department whose ledger is collected. */
export interface LedgerSource {
  readonly department: string;
  /** Takes over everything that is new; false while it is still being written. */
  pull(): Promise<boolean>;
}

export function openSource(
  { department, url }: SourceAddress,
  sign: SignRead,
  reader: Reader,
  log: Logger,
): LedgerSource {
  const address = new URL(EVIDENCE_PATH, url);
  /** What is kept of the department's words; nothing is known to be when the process starts. */
  let known = '';
  async function page(after: number): Promise<EvidencePage> {
    address.search = new URLSearchParams({ after: String(after), limit: String(PAGE), glossary: known }).toString();
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${await sign(department)}` },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) {
      throw new Error(`${department} answered ${response.status} when asked for its ledger`);
    }
    const read = (await response.json()) as EvidencePage;
    // A department that is not brought up to date yet says nothing of what it does not know.
    return { ...read, entries: read.entries.map((entry) => ({ ...UNSAID, ...entry })) };
  }
  const foundBroken = (at: number) =>
    log.error({ department, at }, 'a ledger does not follow what was collected of it before; what comes is kept apart');
  /** The ledger is shorter than it was: what is written from now on takes the places of what has gone. */
  async function shortened(place: Place, head: number): Promise<void> {
    foundBroken(head + 1);
    const to = { sequence: head, hash: null, part: place.part + 1 };
    await ingest(reader, department, place, { place: to, brokenAt: head + 1, entries: [] }, 'SHORTENED');
  }
  return {
    department,
    async pull() {
      for (;;) {
        const place = await placeOf(reader, department);
        const { entries, complete, head, glossary } = await page(place.sequence);
        // Before the entries, so that nobody reads one without its words.
        if (glossary && glossary.digest !== known) {
          await keepWords(reader, department, glossary);
          known = glossary.digest;
        }
        if (head < place.sequence) {
          await shortened(place, head);
          continue;
        }
        if (entries.length === 0) {
          await reader.rows('update source set pulled_at = $2 where department = $1', [department, new Date()]);
          return complete;
        }
        let from = place;
        for (const part of partsOf(department, place, entries)) {
          if (part.brokenAt !== null) {
            foundBroken(part.brokenAt);
          }
          from = await ingest(reader, department, from, part);
        }
        if (entries.length < PAGE) {
          return complete;
        }
      }
    },
  };
}
