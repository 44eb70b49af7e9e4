import { isMinor } from '#kernel/clock/age.ts';
import type { Attestation, Viewer } from '#kernel/protocol/viewer.ts';
import type { Person, World } from '../../city/world/facts.ts';

const people = new Map<string, ReadonlyMap<string, Person>>();

function peopleOf(world: World): ReadonlyMap<string, Person> {
  const key = JSON.stringify(world.spec);
  const known = people.get(key);
  if (known) {
    return known;
  }
  const all = new Map([...world.households()].flatMap(({ members }) => members.map((person) => [person.id, person])));
  people.set(key, all);
  return all;
}

function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'citizenId' && typeof member === 'string' ? [member] : named(member),
  );
}

/** What population would attest before a write, where nobody's custody has changed since the city was made. */
export function attestationOf(world: World, { citizenId }: Viewer, variables: unknown): Attestation {
  const all = peopleOf(world);
  const minors = [...all.values()].filter(({ dateOfBirth }) => isMinor(dateOfBirth, world.spec.today));
  const self = citizenId === null ? undefined : all.get(citizenId);
  return {
    viewer: self
      ? {
          wardIds: minors.filter(({ parentIds }) => parentIds.includes(self.id)).map(({ id }) => id),
          guardianIds: isMinor(self.dateOfBirth, world.spec.today) ? self.parentIds : [],
        }
      : null,
    persons: named(variables).flatMap((id) => {
      const person = all.get(id);
      return person ? [{ citizenId: id, fullName: person.fullName, dateOfBirth: person.dateOfBirth }] : [];
    }),
  };
}
