import type { Id, Person, Random, World } from '#city/world/facts.ts';

/** As reported in January 2017: so many of 711 facilities take part in insurance verification. */
const CONNECTED = 559;
/** Of the people whom a hospital may register, so many are registered there; an estimate. */
const HOSPITAL_SHARE = 0.35;

export interface Places {
  isConnected(facilityId: Id): boolean;
  /** The facility a person goes to first: the commune's station, or a hospital of the district. */
  near(communeId: Id, person: Person, random: Random): Id;
}

export function openPlaces({ communes, facilities, cast }: World): Places {
  const districtOf = new Map(communes.map(({ id, districtId }) => [id, districtId]));
  const hospitals = Map.groupBy(
    facilities.filter(({ kind }) => kind === 'HOSPITAL'),
    ({ communeId }) => districtOf.get(communeId)!,
  );
  const stations = new Map(
    facilities.filter(({ kind }) => kind === 'COMMUNE_STATION').map(({ communeId, id }) => [communeId, id]),
  );
  const connected = chooseConnected(
    facilities.map(({ id, kind }) => ({ id, sure: kind === 'HOSPITAL' || id === cast.doctor.institution })),
  );
  return {
    isConnected: (id) => connected.has(id),
    near(communeId, { occupation }, random) {
      const near = hospitals.get(districtOf.get(communeId)!);
      const byWork = occupation.kind !== 'INFANT' && occupation.kind !== 'PUPIL';
      return near && byWork && random.chance(HOSPITAL_SHARE) ? random.pick(near).id : stations.get(communeId)!;
    },
  };
}

/** Those that are sure, and so many of the others, spread evenly over the list and with it over the communes. */
function chooseConnected(facilities: readonly { readonly id: Id; readonly sure: boolean }[]): Set<Id> {
  const connected = new Set(facilities.filter(({ sure }) => sure).map(({ id }) => id));
  const others = facilities.filter(({ sure }) => !sure);
  const wanted = Math.min(CONNECTED, facilities.length) - connected.size;
  others.forEach(({ id }, index) => {
    const before = Math.floor((index * wanted) / others.length);
    if (Math.floor(((index + 1) * wanted) / others.length) > before) {
      connected.add(id);
    }
  });
  return connected;
}
