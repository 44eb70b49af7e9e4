import { isInterfaceType, isObjectType } from 'graphql';
import { graphError } from '#kernel/errors/graph-error.ts';
import type { Requirement } from '../requirements/requirement.ts';
import type { Entry, Position } from './position.ts';

/** One field of the operation that the viewer may not have, from all objects or from those of some types. */
export interface Denial {
  /** Response keys from the root, without list indices. */
  readonly path: readonly string[];
  /** `Type.field`; that of the interface where all of its objects withhold it. */
  readonly coordinate: string;
  readonly requirement: Requirement;
}

/** Denials of one operation beyond this many are not listed one by one. */
const DENIALS_MAX = 1_000;
const VISITS_MAX = 20_000;

/**
 * Lists what is withheld, in the order of the operation. It depends on no data. Types that withhold a field for the
 * same requirement are one denial.
 */
export function listDenials(root: Position): readonly Denial[] {
  const denials = new Map<string, Denial>();
  let visits = 0;
  const visit = (position: Position, path: readonly string[]): void => {
    visits += 1;
    if (visits > VISITS_MAX) {
      throw graphError('OPERATION_TOO_WIDE', `Expected at most ${VISITS_MAX} places with objects, got more.`, {
        places: { limit: VISITS_MAX },
      });
    }
    for (const [key, entries] of byKey(position)) {
      const at = [...path, key];
      for (const [requirement, withheld] of byRequirement(entries)) {
        const denial = { path: at, coordinate: coordinateOf(position, withheld), requirement };
        const place = `${at.join('.')} ${denial.coordinate}`;
        if (denials.size < DENIALS_MAX && !denials.has(place)) {
          denials.set(place, denial);
        }
      }
      for (const next of new Set(entries.flatMap((entry) => entry.position ?? []))) {
        if (next.touched) {
          visit(next, at);
        }
      }
    }
  };
  visit(root, []);
  return [...denials.values()];
}

function byKey({ variants }: Position): Map<string, Entry[]> {
  return Map.groupBy(
    variants.flatMap(({ entries }) => entries),
    ({ key }) => key,
  );
}

function byRequirement(entries: readonly Entry[]): Map<Requirement, Entry[]> {
  const groups = new Map<Requirement, Entry[]>();
  for (const entry of entries) {
    if (entry.withheld !== undefined && !entry.withheld.onlyIfMet) {
      const { requirement } = entry.withheld;
      groups.set(requirement, [...(groups.get(requirement) ?? []), entry]);
    }
  }
  return groups;
}

function coordinateOf({ type, variants }: Position, withheld: readonly Entry[]): string {
  const [first] = withheld as [Entry];
  const everywhere = withheld.length === variants.length && withheld.every(({ name }) => name === first.name);
  const declared = (isInterfaceType(type) || isObjectType(type)) && Object.hasOwn(type.getFields(), first.name);
  const owner = everywhere && declared ? type : variants.find(({ entries }) => entries.includes(first))?.runtime;
  return `${owner?.name}.${first.name}`;
}
