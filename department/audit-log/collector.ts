import type { ResponsePath } from 'graphql';
import { isId } from '../scalars/id.ts';

export type Outcome = 'RELEASED' | 'DENIED';

/** Something that was decided about evidence itself. */
export interface Act {
  readonly coordinate: string;
  readonly purpose: string;
  readonly case: string;
}

/** What one call has released or refused, by subject; holds coordinates, never values. */
export interface Collector {
  released(subject: string | null, coordinate: string, sensitive: boolean): void;
  denied(subject: string, coordinate: string): void;
  /** Notes an act that is nobody's data and still has to stand in the ledger before it is answered. */
  acted(coordinate: string, on: Omit<Act, 'coordinate'>): void;
  readonly acts: readonly Act[];
  /** Remembers whom everything below a place in the answer is about. */
  about(path: ResponsePath, subject: string | null): void;
  /** Whom a place in the answer is about; null where nothing above it says so. */
  subjectAt(path: ResponsePath | undefined): string | null;
  /** True once sensitive data is on its way out. */
  readonly sensitive: boolean;
  /** A field whose data would leave with nobody's name under it; null where every entry is about a person. */
  readonly nameless: string | null;
  fieldsBySubject(outcome: Outcome): ReadonlyMap<string | null, ReadonlySet<string>>;
}

export function openCollector(): Collector {
  const noted = { RELEASED: new Map<string | null, Set<string>>(), DENIED: new Map<string | null, Set<string>>() };
  const subjects = new Map<ResponsePath, string | null>();
  let sensitive = false;
  let nameless: string | null = null;
  const acts: Act[] = [];
  function note(outcome: Outcome, subject: string | null, coordinate: string) {
    const known = noted[outcome].get(subject);
    if (known) {
      known.add(coordinate);
      return;
    }
    noted[outcome].set(subject, new Set([coordinate]));
    if (subject !== null && !isId(subject)) {
      nameless ??= coordinate;
    }
  }
  return {
    released(subject, coordinate, isSensitive) {
      // A row may be about nobody, such as an office's car, but not sensitive, and never about what is no person.
      if (subject === null && isSensitive) {
        nameless ??= coordinate;
      }
      note('RELEASED', subject, coordinate);
      if (isSensitive) {
        sensitive = true;
      }
    },
    denied(subject, coordinate) {
      // Nothing has left: a refusal about what names nobody is written down without a person.
      note('DENIED', isId(subject) ? subject : null, coordinate);
    },
    acted(coordinate, on) {
      acts.push({ coordinate, ...on });
      sensitive = true;
    },
    acts,
    about: (path, subject) => void subjects.set(path, subject),
    subjectAt(path) {
      let subject: string | null = null;
      for (let at = path; at; at = at.prev) {
        const known = subjects.get(at);
        if (known === undefined) {
          continue;
        }
        subject = known;
        break;
      }
      // Siblings share the path above them, so only the first of a row walks.
      if (path) {
        subjects.set(path, subject);
      }
      return subject;
    },
    get sensitive() {
      return sensitive;
    },
    get nameless() {
      return nameless;
    },
    fieldsBySubject: (outcome) => noted[outcome],
  };
}
