import type { CitizenReference } from '#kernel/policy/citizen-reference.ts';

/** An application that is followed, with its child; no child where there is no application. */
export interface ApplicationChange {
  readonly id: string;
  readonly child: CitizenReference | null;
}
