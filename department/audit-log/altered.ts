import { type EvidenceEntry, isIntact } from './entry.ts';

/**
 * The places behind another at which a ledger does not hold: an entry that is not what its hash says, that does not
 * follow the one before, or that is not there.
 *
 * @param place where it held; its hash is null where that is not known
 */
export function alteredSince(
  place: { readonly sequence: number; readonly hash: string | null },
  entries: readonly EvidenceEntry[],
  upTo: number,
): number[] {
  const altered = new Set<number>();
  let { sequence: at, hash: previous } = place;
  for (const entry of entries) {
    for (at++; at < entry.sequence; at++) {
      altered.add(at);
      previous = null;
    }
    if (!isIntact(entry) || (previous !== null && entry.previous !== previous)) {
      altered.add(entry.sequence);
    }
    previous = entry.hash;
  }
  for (at++; at <= upTo; at++) {
    altered.add(at);
  }
  return [...altered];
}
