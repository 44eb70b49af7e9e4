import { type EvidenceEntry, genesis, isIntact } from '#department/audit-log/entry.ts';

/** How far a department's ledger has been collected. */
export interface Place {
  readonly sequence: number;
  /** What the next entry follows; null at the beginning, and where a break leaves it open. */
  readonly hash: string | null;
  /** How many breaks lie before. */
  readonly part: number;
}

/** Entries that follow one another. Where it does not begin as it should, `brokenAt` says at which entry. */
export interface Part {
  readonly place: Place;
  readonly brokenAt: number | null;
  readonly entries: readonly EvidenceEntry[];
}

/**
 * Cuts entries where they do not follow: what comes behind a break proves nothing of what stands before it, and is
 * kept apart. An altered entry begins a part of its own; the next one may follow the hash that it says it has.
 */
export function partsOf(department: string, place: Place, entries: readonly EvidenceEntry[]): Part[] {
  const parts: { place: Place; brokenAt: number | null; entries: EvidenceEntry[] }[] = [];
  let { sequence, part } = place;
  let previous = place.hash ?? (part === 0 ? genesis(department) : null);
  for (const entry of entries) {
    sequence++;
    const follows = entry.sequence === sequence && (previous === null || entry.previous === previous);
    const holds = follows && isIntact(entry);
    if (!holds) {
      part++;
      parts.push({ place: { sequence: entry.sequence - 1, hash: null, part }, brokenAt: sequence, entries: [] });
    } else if (parts.length === 0) {
      parts.push({ place, brokenAt: null, entries: [] });
    }
    parts.at(-1)!.entries.push(entry);
    sequence = entry.sequence;
    previous = entry.hash;
  }
  return parts;
}
