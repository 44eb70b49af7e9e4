import type { SignRead } from '#kernel/evidence/reader-token.ts';
import { EVIDENCE_PATH } from '#kernel/evidence/reader-token.ts';
import type { EvidencePage } from '#kernel/evidence/route.ts';
import type { Logger } from '#kernel/log/logger.ts';
import type { Reader } from '#kernel/orm/database.ts';
import { firstBreak, ingest, placeOf } from './ingest.ts';
import type { SourceAddress } from './settings.ts';

/** Entries of one answer; a department that was away for long is caught up page by page. */
const PAGE = 1_000;
const REQUEST_TIMEOUT_MS = 5_000;

/** A department whose ledger is collected. */
export interface LedgerSource {
  readonly department: string;
  /** Takes over everything that is new; false where the ledger does not hold together or is still being written. */
  pull(): Promise<boolean>;
}

export function openSource(
  { department, url }: SourceAddress,
  sign: SignRead,
  reader: Reader,
  log: Logger,
): LedgerSource {
  const address = new URL(EVIDENCE_PATH, url);
  async function page(after: number): Promise<EvidencePage> {
    address.search = new URLSearchParams({ after: String(after), limit: String(PAGE) }).toString();
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${await sign(department)}` },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    if (!response.ok) throw new Error(`${department} answered ${response.status} when asked for its ledger`);
    return (await response.json()) as EvidencePage;
  }
  async function broken(at: number): Promise<false> {
    log.error({ department, at }, 'a ledger does not follow what was collected of it before');
    await reader.rows(
      'update source set broken_at = coalesce(broken_at, $2), broken_since = coalesce(broken_since, $3) where department = $1',
      [department, at, new Date()],
    );
    return false;
  }
  return {
    department,
    async pull() {
      for (;;) {
        const place = await placeOf(reader, department);
        const { entries, complete, head } = await page(place.sequence);
        if (head < place.sequence) return broken(head + 1);
        if (entries.length === 0) {
          await reader.rows('update source set pulled_at = $2 where department = $1', [department, new Date()]);
          return complete;
        }
        const breakAt = firstBreak(department, place, entries);
        if (breakAt !== null) return broken(breakAt);
        await ingest(reader, department, place, entries);
        if (entries.length < PAGE) return complete;
      }
    },
  };
}
