import type { Viewer } from '#kernel/protocol/viewer.ts';
import type { FindPolicy, RequestFacts } from './policies.ts';
import type { Alternatives, Requirement } from './requirements/requirement.ts';

/** What a viewer lacks of a requirement; empty where nothing is missing. */
export interface Missing {
  readonly authenticated: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
}

/** What the viewer of one request holds. */
export interface Holder {
  fulfils(requirement: Requirement): boolean;
  /** Only what is not held: of each unfulfilled entry its groups, less the names that the viewer has. */
  missing(requirement: Requirement): Missing;
}

/** @param failed told of a policy that threw; it counts as not granted */
export function holderFor(
  viewer: Viewer,
  facts: RequestFacts,
  find: FindPolicy,
  failed: (policy: string, cause: unknown) => void,
): Holder {
  const scopes = new Set(viewer.scopes);
  const judged = new Map<string, boolean>();
  const hasScope = (name: string): boolean => scopes.has(name);
  const hasPolicy = (name: string): boolean => {
    const known = judged.get(name);
    if (known !== undefined) {
      return known;
    }
    let granted = false;
    try {
      granted = find(name)?.(viewer, facts) === true;
    } catch (cause) {
      failed(name, cause);
    }
    judged.set(name, granted);
    return granted;
  };
  const loggedIn = viewer.subject !== null;
  return {
    fulfils: (requirement) =>
      (!requirement.authenticated || loggedIn) &&
      requirement.scopes.every((alternatives) => oneIsWhole(alternatives, hasScope)) &&
      requirement.policies.every((alternatives) => oneIsWhole(alternatives, hasPolicy)),
    missing: (requirement) => ({
      authenticated: requirement.authenticated && !loggedIn,
      scopes: lacking(requirement.scopes, hasScope),
      policies: lacking(requirement.policies, hasPolicy),
    }),
  };
}

function oneIsWhole(alternatives: Alternatives, has: (name: string) => boolean): boolean {
  return alternatives.some((group) => group.every(has));
}

function lacking(required: readonly Alternatives[], has: (name: string) => boolean): Alternatives[] {
  return required
    .filter((alternatives) => !oneIsWhole(alternatives, has))
    .map((alternatives) => alternatives.map((group) => group.filter((name) => !has(name))));
}
