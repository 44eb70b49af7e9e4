import type { CheckSeal, Checkpoint } from '#kernel/evidence/checkpoint.ts';
import { type EvidenceEntry, genesis, hashOf } from '#kernel/evidence/entry.ts';
import { openMissing } from './missing.ts';
import type { ExportLine } from './read-export.ts';

export type FindingKind =
  | 'UNREADABLE'
  | 'CHANGED'
  | 'REMOVED'
  | 'REORDERED'
  | 'INSERTED'
  | 'BROKEN_LINK'
  | 'REWRITTEN'
  | 'FORGED_SIGNATURE'
  | 'CUT_OFF';

/** Something that is not as the department wrote it, and where. */
export interface Finding {
  readonly kind: FindingKind;
  /** Sequence numbers from and to which it is about. */
  readonly from: number;
  readonly to: number;
  readonly says: string;
}

export interface Verdict {
  readonly department: string | null;
  readonly entries: number;
  readonly checkpoints: number;
  /** The last entry that a valid signature covers. */
  readonly sealedUpTo: number;
  /** Entries that the department itself reported as lost, in so many gaps. */
  readonly lost: number;
  readonly gaps: number;
  readonly findings: readonly Finding[];
  /** Findings beyond those that are listed. */
  readonly moreFindings: number;
}

/** Takes an export line by line and knows in the end what is wrong with it. */
export interface Verifier {
  take(line: ExportLine): void;
  verdict(): Verdict;
}

/** Findings listed at most: a chain that is wrong throughout needs no million lines to say so. */
const MAX_FINDINGS = 1_000;
/** Hashes kept for signatures that stand a little behind their entry. */
const RECENT = 4;

/** @param openCheck finds the public keys of a department once its name is known */
export function openVerifier(openCheck: (department: string) => CheckSeal): Verifier {
  const findings: Finding[] = [];
  const missing = openMissing();
  const recent = new Map<number, string>();
  let more = 0;
  let department: string | null = null;
  let check: CheckSeal = () => false;
  let expected = 1;
  let previous: string | null = null;
  let entries = 0;
  let checkpoints = 0;
  let sealedUpTo = 0;
  let lost = 0;
  let gaps = 0;
  let ended = false;

  const find = (kind: FindingKind, from: number, to: number, says: string) => {
    if (findings.length < MAX_FINDINGS) findings.push({ kind, from, to, says });
    else more++;
  };

  function takeEntry(entry: EvidenceEntry): void {
    entries++;
    const { sequence, hash } = entry;
    if (entry.outcome === 'GAP') {
      gaps++;
      lost += entry.lost;
    }
    const intact = hashOf(entry, sequence, entry.previous) === hash;
    if (sequence < expected) {
      const known = missing.found(sequence);
      if (known) find('REORDERED', sequence, sequence, `entry ${sequence} stands behind entry ${expected - 1}`);
      else find('INSERTED', sequence, sequence, `a second entry ${sequence} stands behind entry ${expected - 1}`);
      if (!intact)
        find('CHANGED', sequence, sequence, `entry ${sequence} does not have the content it was written with`);
      return;
    }
    if (sequence > expected) missing.add(expected, sequence - 1);
    if (!intact) find('CHANGED', sequence, sequence, `entry ${sequence} does not have the content it was written with`);
    else if (sequence === expected && previous !== null && entry.previous !== previous) {
      const says = `entry ${sequence} does not follow the entry ${sequence - 1} that stands before it: that one was replaced, or this one`;
      find('BROKEN_LINK', Math.max(1, sequence - 1), sequence, says);
    }
    expected = sequence + 1;
    previous = hash;
    recent.set(sequence, hash);
    if (recent.size > RECENT) recent.delete(recent.keys().next().value!);
  }

  function takeCheckpoint(checkpoint: Checkpoint): void {
    const { sequence } = checkpoint;
    checkpoints++;
    if (!check(checkpoint)) {
      find('FORGED_SIGNATURE', sequence, sequence, `the signature under entry ${sequence} is not the department's`);
      return;
    }
    const hash = recent.get(sequence);
    if (hash === checkpoint.hash) sealedUpTo = Math.max(sealedUpTo, sequence);
    else if (hash !== undefined) {
      const says = `the signature under entry ${sequence} does not fit: entries ${sealedUpTo + 1} to ${sequence} were rewritten`;
      find('REWRITTEN', sealedUpTo + 1, sequence, says);
    } else if (sequence >= expected) {
      // A signature vouches for entries that are not there: their absence is told, what follows fits on.
      missing.add(expected, sequence);
      expected = sequence + 1;
      previous = checkpoint.hash;
    }
  }

  return {
    take(line) {
      if ('entry' in line) return takeEntry(line.entry);
      if ('checkpoint' in line) return takeCheckpoint(line.checkpoint);
      if ('header' in line) {
        department = line.header.department;
        check = openCheck(department);
        previous = genesis(department);
        return;
      }
      if ('end' in line) {
        ended = true;
        if (line.end.checkpoint) takeCheckpoint(line.end.checkpoint);
        return;
      }
      find('UNREADABLE', expected, expected, `behind entry ${expected - 1} stands a line that is no part of an export`);
    },
    verdict() {
      const removed = missing.ranges().map(({ from, to }): Finding => {
        const which = from === to ? `entry ${from} is` : `entries ${from} to ${to} are`;
        return { kind: 'REMOVED', from, to, says: `${which} missing` };
      });
      const cut: Finding[] = ended
        ? []
        : [
            {
              kind: 'CUT_OFF',
              from: expected,
              to: expected,
              says: `the export breaks off behind entry ${expected - 1}`,
            },
          ];
      const all = [...findings, ...removed, ...cut].sort((a, b) => a.from - b.from || a.to - b.to);
      const listed = all.slice(0, MAX_FINDINGS);
      return {
        department,
        entries,
        checkpoints,
        sealedUpTo,
        lost,
        gaps,
        findings: listed,
        moreFindings: more + all.length - listed.length,
      };
    },
  };
}
