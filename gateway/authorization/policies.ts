import type { Viewer } from '#kernel/protocol/viewer.ts';

/** What a request says about itself, besides who asks. */
export interface RequestFacts {
  /** The purpose that an official states for the request (`City-Purpose`). */
  readonly purpose: string | null;
  /** The case that an official has in hand (`City-Case`). */
  readonly case: string | null;
}

/** Judges by what it is given alone: no clock, no calls, no memory. */
export type Policy = (viewer: Viewer, facts: RequestFacts) => boolean;

/** The policies that departments may name in `@policy`, besides `role:<name>`. */
export const policies: Readonly<Record<string, Policy>> = {
  /** The viewer is a citizen of the city, not an application or an office. */
  citizen: ({ citizenId }) => citizenId !== null,
  /** An official says what for. Whether the purpose fits the field is the department's to judge. */
  'purpose-stated': (_viewer, { purpose }) => purpose !== null,
};

export type FindPolicy = (name: string) => Policy | undefined;

/** `role:teacher` holds for whoever has the role `teacher`; every other name is looked up. */
export const policyAmong =
  (registered: Readonly<Record<string, Policy>>): FindPolicy =>
  (name) => {
    const role = /^role:(.+)$/.exec(name)?.[1];
    if (role !== undefined) {
      return ({ roles }) => roles.includes(role);
    }
    return Object.hasOwn(registered, name) ? registered[name] : undefined;
  };
