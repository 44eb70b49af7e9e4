import type { ResponsePath } from 'graphql';

export type Outcome = 'RELEASED' | 'DENIED';

/** What one call has released or refused, by subject; holds coordinates, never values. */
export interface Collector {
  released(subject: string | null, coordinate: string, sensitive: boolean): void;
  denied(subject: string, coordinate: string): void;
  /** Remembers whom everything below a place in the answer is about. */
  about(path: ResponsePath, subject: string | null): void;
  /** Whom a place in the answer is about; null where nothing above it says so. */
  subjectAt(path: ResponsePath | undefined): string | null;
  /** True once sensitive data is on its way out. */
  readonly sensitive: boolean;
  fieldsBySubject(outcome: Outcome): ReadonlyMap<string | null, ReadonlySet<string>>;
}

export function openCollector(): Collector {
  const noted = { RELEASED: new Map<string | null, Set<string>>(), DENIED: new Map<string | null, Set<string>>() };
  const subjects = new Map<ResponsePath, string | null>();
  let sensitive = false;
  const note = (outcome: Outcome, subject: string | null, coordinate: string) => {
    const known = noted[outcome].get(subject);
    if (known) known.add(coordinate);
    else noted[outcome].set(subject, new Set([coordinate]));
  };
  return {
    released(subject, coordinate, isSensitive) {
      note('RELEASED', subject, coordinate);
      if (isSensitive) sensitive = true;
    },
    denied: (subject, coordinate) => note('DENIED', subject, coordinate),
    about: (path, subject) => void subjects.set(path, subject),
    subjectAt(path) {
      let subject: string | null = null;
      for (let at = path; at; at = at.prev) {
        const known = subjects.get(at);
        if (known === undefined) continue;
        subject = known;
        break;
      }
      // Siblings share the path above them, so only the first of a row walks.
      if (path) subjects.set(path, subject);
      return subject;
    },
    get sensitive() {
      return sensitive;
    },
    fieldsBySubject: (outcome) => noted[outcome],
  };
}
