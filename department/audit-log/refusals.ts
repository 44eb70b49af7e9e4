import type { EvidenceDraft } from './entry.ts';

/** Holds the refusals that repeat, so that who knocks a thousand times leaves an entry with a number, not a thousand. */
export interface Refusals extends Disposable {
  /** What of these is to be written now; a refusal that stands already for this hour is counted, and written later. */
  fold(drafts: readonly EvidenceDraft[]): readonly EvidenceDraft[];
  /** Gives out everything that is held. */
  flush(): void;
}

interface Held {
  /** Repeats that stand nowhere yet; null where there are none. */
  draft: EvidenceDraft | null;
  /** When they are written: after a second, then after twice as long each time. */
  dueAt: number;
  waitMs: number;
}

const FIRST_WAIT_MS = 1_000;
const SWEEP_MS = 250;
/** Askers and persons remembered at most; beyond, all are written and begin anew. */
const MOST_HELD = 10_000;

const hourOf = (at: string): string => at.slice(0, 'YYYY-MM-DDTHH'.length);

/** One asker and one person in one hour; everybody who has not logged in is one asker. */
const keyOf = ({ at, actor, subjects }: EvidenceDraft): string => JSON.stringify([hourOf(at), actor, subjects]);

/** Of what was said of the reason, only what was said each time is kept. */
function together(held: EvidenceDraft | null, draft: EvidenceDraft): EvidenceDraft {
  if (held === null) {
    return draft;
  }
  const same = held.purpose === draft.purpose && held.caseReference === draft.caseReference;
  return {
    ...held,
    fields: [...new Set([...held.fields, ...draft.fields])].sort(),
    times: held.times + draft.times,
    ...(!same && { purpose: null, legalBasis: null, caseReference: null }),
  };
}

/** @param write takes repeats whose time has come */
export function openRefusals(write: (drafts: readonly EvidenceDraft[]) => void): Refusals {
  const known = new Map<string, Held>();
  let hour = '';
  function writeDue(now: number): void {
    const due: EvidenceDraft[] = [];
    for (const held of known.values()) {
      if (held.draft === null || held.dueAt > now) {
        continue;
      }
      due.push(held.draft);
      held.draft = null;
      held.waitMs *= 2;
    }
    if (due.length > 0) {
      write(due);
    }
  }
  function forget(): void {
    writeDue(Number.POSITIVE_INFINITY);
    known.clear();
  }
  const sweep = setInterval(() => writeDue(performance.now()), SWEEP_MS).unref();
  return {
    fold: (drafts) =>
      drafts.filter((draft) => {
        if (draft.outcome !== 'DENIED') {
          return true;
        }
        if (hourOf(draft.at) !== hour || known.size >= MOST_HELD) {
          forget();
          hour = hourOf(draft.at);
        }
        const key = keyOf(draft);
        const held = known.get(key);
        if (!held) {
          known.set(key, { draft: null, dueAt: 0, waitMs: FIRST_WAIT_MS });
          return true;
        }
        if (held.draft === null) {
          held.dueAt = performance.now() + held.waitMs;
        }
        held.draft = together(held.draft, draft);
        return false;
      }),
    flush: () => writeDue(Number.POSITIVE_INFINITY),
    [Symbol.dispose]() {
      clearInterval(sweep);
      forget();
    },
  };
}
