import { createHash } from 'node:crypto';
import type { CheckSeal, Checkpoint } from '#department/audit-log/checkpoint.ts';
import { type EvidenceEntry, genesis, isIntact } from '#department/audit-log/entry.ts';
import type { CheckExport } from './export-seal.ts';
import { openMissing } from './missing.ts';
import type { ExportEnd, ExportHeader, ExportLine } from './read-export.ts';

export type FindingKind =
  | 'UNREADABLE'
  | 'CHANGED'
  | 'REMOVED'
  | 'REORDERED'
  | 'INSERTED'
  | 'BROKEN_LINK'
  | 'REWRITTEN'
  | 'FORGED_SIGNATURE'
  | 'CUT_OFF'
  | 'UNSIGNED'
  | 'STALE'
  | 'TOO_SHORT'
  | 'EDITED';

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
  /** Entries that the department itself found altered before it signed what follows; each named by an entry. */
  readonly breaks: readonly number[];
  readonly exportedAt: string | null;
  readonly findings: readonly Finding[];
  /** Findings beyond those that are listed. */
  readonly moreFindings: number;
}

/** Takes an export line by line and knows in the end what is wrong with it. */
export interface Verifier {
  take(line: ExportLine, text: string): void;
  verdict(): Verdict;
}

/** Findings listed at most: a chain that is wrong throughout needs no million lines to say so. */
const MAX_FINDINGS = 1_000;
/** Hashes kept for signatures that stand a little behind their entry. */
const RECENT = 4;

export interface VerifierOptions {
  /** Finds the public keys of a department once its name is known. */
  readonly openCheck: (department: string) => CheckSeal;
  readonly checkExport: CheckExport;
  /** Entries that the ledger is known to have had. */
  readonly atLeast: number;
}

export function openVerifier({ openCheck, checkExport, atLeast }: VerifierOptions): Verifier {
  const findings: Finding[] = [];
  const missing = openMissing();
  const recent = new Map<number, string>();
  let more = 0;
  const named = new Set<number>();
  const digest = createHash('sha256');
  let header: ExportHeader | null = null;
  let end: ExportEnd | null = null;
  let linesBefore = 0;
  let lastSigned = 0;
  let check: CheckSeal = () => false;
  let expected = 1;
  let previous: string | null = null;
  let entries = 0;
  let checkpoints = 0;
  let sealedUpTo = 0;
  let lost = 0;
  let gaps = 0;

  function find(kind: FindingKind, from: number, to: number, says: string) {
    if (findings.length < MAX_FINDINGS) {
      findings.push({ kind, from, to, says });
    } else {
      more++;
    }
  }

  function takeEntry(entry: EvidenceEntry): void {
    entries++;
    const { sequence, hash } = entry;
    if (entry.outcome === 'GAP') {
      gaps++;
      lost += entry.lost;
    }
    // Whoever alters what is signed cannot name it as a break any more: the signature stands between.
    const { brokenAt } = entry;
    if (brokenAt !== null && brokenAt > sealedUpTo && brokenAt < sequence) {
      named.add(brokenAt);
    }
    const intact = isIntact(entry);
    if (sequence < expected) {
      const known = missing.found(sequence);
      if (known) {
        find('REORDERED', sequence, sequence, `entry ${sequence} stands behind entry ${expected - 1}`);
      } else {
        find('INSERTED', sequence, sequence, `a second entry ${sequence} stands behind entry ${expected - 1}`);
      }
      if (!intact) {
        find('CHANGED', sequence, sequence, `entry ${sequence} does not have the content it was written with`);
      }
      return;
    }
    if (sequence > expected) {
      missing.add(expected, sequence - 1);
    }
    if (!intact) {
      find('CHANGED', sequence, sequence, `entry ${sequence} does not have the content it was written with`);
    } else if (sequence === expected && previous !== null && entry.previous !== previous) {
      const says = `entry ${sequence} does not follow the entry ${sequence - 1} that stands before it: that one was replaced, or this one`;
      find('BROKEN_LINK', Math.max(1, sequence - 1), sequence, says);
    }
    expected = sequence + 1;
    previous = hash;
    recent.set(sequence, hash);
    if (recent.size > RECENT) {
      recent.delete(recent.keys().next().value!);
    }
  }

  function takeCheckpoint(checkpoint: Checkpoint): void {
    const { sequence } = checkpoint;
    checkpoints++;
    if (!check(checkpoint)) {
      find('FORGED_SIGNATURE', sequence, sequence, `the signature under entry ${sequence} is not the department's`);
      return;
    }
    const hash = sequence === expected - 1 ? recent.get(sequence) : undefined;
    const again = sequence <= lastSigned;
    lastSigned = Math.max(lastSigned, sequence);
    if (again) {
      find('INSERTED', sequence, sequence, `a second signature stands under entry ${sequence}`);
    } else if (hash === checkpoint.hash) {
      sealedUpTo = Math.max(sealedUpTo, sequence);
    } else if (hash !== undefined) {
      const says = `the signature under entry ${sequence} does not fit: entries ${sealedUpTo + 1} to ${sequence} were rewritten`;
      find('REWRITTEN', sealedUpTo + 1, sequence, says);
    } else if (sequence < expected) {
      find('INSERTED', sequence, sequence, `a signature under entry ${sequence} stands out of its place`);
    } else {
      // A signature vouches for entries that are not there: their absence is told, what follows fits on.
      missing.add(expected, sequence);
      expected = sequence + 1;
      previous = checkpoint.hash;
    }
  }

  function takeHeader(given: ExportHeader): void {
    header = given;
    check = openCheck(given.department);
    previous = genesis(given.department);
  }

  /** What the last line says of the whole, and whether it is the department that says it. */
  function judgeEnd(given: ExportEnd, { department, exportedAt }: ExportHeader): void {
    const { entries: claimed, hash, digest: signed, sealedAt, kid, signature } = given;
    if (kid === null || signature === null) {
      find('UNSIGNED', claimed, claimed, 'the export carries no signature: anybody could have written it');
      return;
    }
    const claims = { department, exportedAt, sealedAt, entries: claimed, hash, digest: signed };
    if (!checkExport(claims, { kid, signature })) {
      find('FORGED_SIGNATURE', claimed, claimed, "the signature under the export is not the department's");
      return;
    }
    if (!(Date.parse(sealedAt) >= Date.parse(exportedAt))) {
      find('STALE', claimed, claimed, `the export of ${exportedAt} was signed before, at ${sealedAt}`);
    }
    if (claimed >= expected) {
      missing.add(expected, claimed);
      expected = claimed + 1;
    } else if (claimed === expected - 1) {
      if ((recent.get(claimed) ?? '') === hash) {
        sealedUpTo = Math.max(sealedUpTo, claimed);
      } else {
        const says = `the signature under the export does not fit: entries ${sealedUpTo + 1} to ${claimed} were rewritten`;
        find('REWRITTEN', sealedUpTo + 1, claimed, says);
      }
    }
    const nothingElse =
      findings.every(isNamed) &&
      missing.ranges().every((range) => isNamed({ kind: 'REMOVED', ...range, says: '' })) &&
      claimed === expected - 1;
    if (nothingElse && digest.digest('hex') !== signed) {
      find('EDITED', claimed, claimed, 'the lines of the export are not those that were signed');
    } else if (claimed < expected - 1) {
      find('INSERTED', claimed + 1, expected - 1, `entries ${claimed + 1} to ${expected - 1} stand beyond the end`);
    }
  }

  /** Whether what was found is what the department itself has named. */
  function isNamed({ kind, from, to }: Finding): boolean {
    if (kind === 'CHANGED' || kind === 'BROKEN_LINK') {
      return named.has(to);
    }
    if (kind !== 'REMOVED') {
      return false;
    }
    for (let sequence = from; sequence <= to; sequence++) {
      if (!named.has(sequence)) {
        return false;
      }
    }
    return true;
  }

  return {
    take(line, text) {
      const misplaced = end !== null || (linesBefore === 0) !== 'header' in line;
      linesBefore++;
      if (!('end' in line) && end === null) {
        digest.update(`${text}\n`);
      }
      if ('unreadable' in line || misplaced) {
        const says = `behind entry ${expected - 1} stands a line that is no part of an export`;
        find('UNREADABLE', expected, expected, says);
      } else if ('entry' in line) {
        takeEntry(line.entry);
      } else if ('checkpoint' in line) {
        takeCheckpoint(line.checkpoint);
      } else if ('header' in line) {
        takeHeader(line.header);
      } else {
        end = line.end;
        if (header) {
          judgeEnd(end, header);
        }
      }
    },
    verdict() {
      if (end === null) {
        find('CUT_OFF', expected, expected, `the export breaks off behind entry ${expected - 1}`);
      }
      if (expected - 1 < atLeast) {
        const says = `the ledger has had ${atLeast} entries at least, and the export ends with entry ${expected - 1}`;
        find('TOO_SHORT', expected, atLeast, says);
      }
      const removed = missing.ranges().map(({ from, to }): Finding => {
        const which = from === to ? `entry ${from} is` : `entries ${from} to ${to} are`;
        return { kind: 'REMOVED', from, to, says: `${which} missing` };
      });
      const all = [...findings, ...removed].sort((a, b) => a.from - b.from || a.to - b.to);
      const unnamed = all.filter((finding) => !isNamed(finding));
      const listed = unnamed.slice(0, MAX_FINDINGS);
      return {
        department: header?.department ?? null,
        exportedAt: header?.exportedAt ?? null,
        entries,
        checkpoints,
        sealedUpTo,
        lost,
        gaps,
        breaks: [...named].sort((a, b) => a - b),
        findings: listed,
        moreFindings: more + unnamed.length - listed.length,
      };
    },
  };
}
