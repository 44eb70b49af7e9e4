/** Groups of names: one group, whole, is enough. */
export type Alternatives = readonly (readonly string[])[];

/** What a viewer must hold to be given something. All of it is needed. */
export interface Requirement {
  readonly authenticated: boolean;
  /** Of each entry one group of scopes. */
  readonly scopes: readonly Alternatives[];
  /** Of each entry one group of policies. */
  readonly policies: readonly Alternatives[];
}

export const NOTHING: Requirement = { authenticated: false, scopes: [], policies: [] };

/** Requirements that ask for the same are one object, so that a decision can be kept by identity. */
export interface RequirementTable {
  /** All of the given together; `NOTHING` where they ask for nothing. */
  all(requirements: readonly Requirement[]): Requirement;
}

export function openRequirementTable(): RequirementTable {
  const known = new Map<string, Requirement>();
  return {
    all(requirements) {
      const joined: Requirement = {
        authenticated: requirements.some(({ authenticated }) => authenticated),
        scopes: distinct(requirements.flatMap(({ scopes }) => scopes)),
        policies: distinct(requirements.flatMap(({ policies }) => policies)),
      };
      if (!joined.authenticated && joined.scopes.length === 0 && joined.policies.length === 0) {
        return NOTHING;
      }
      const key = JSON.stringify([joined.authenticated, joined.scopes, joined.policies]);
      const found = known.get(key);
      if (found !== undefined) {
        return found;
      }
      known.set(key, joined);
      return joined;
    },
  };
}

/** The same alternatives said twice, in whatever order, are said once. */
function distinct(list: readonly Alternatives[]): readonly Alternatives[] {
  const sorted = list.map((alternatives) => alternatives.map((group) => [...new Set(group)].sort()).sort(byText));
  return [...new Map(sorted.map((alternatives) => [JSON.stringify(alternatives), alternatives])).entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, alternatives]) => alternatives);
}

function byText(one: readonly string[], other: readonly string[]): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1;
}
