import type { CitizenReference } from '#department/policy/citizen-reference.ts';

/** An application that is followed. */
export interface ApplicationChange {
  readonly id: string;
  /** The child: by its id on the way out, by what population tells of it on the way back; null where nothing is to be told. */
  readonly child: Partial<CitizenReference> | null;
}
