import type { Commune, District, HealthFacility, Id, Pharmacy, WorldSpec } from './facts.ts';
import { CLINIC_NAMES, HOSPITALS, PHARMACY_FIRST, PHARMACY_SECOND } from './health-names.ts';
import { weighted } from './person-name.ts';
import { hash, randomFrom } from './random.ts';

type MakeId = (kind: string, ...keys: (string | number)[]) => Id;

/** As reported: units that take part in health insurance verification (January 2017), pharmacies connected (2019). */
const FACILITIES = 711;
const PHARMACIES = 5607;
const GOLDEN = 0.6180339887498949;
const CODE_LETTERS = 'ABCDEFGHKLMNPQRSTUVXYZ';

/** One station for each commune, then the hospitals and polyclinics. */
export function makeFacilities(
  spec: WorldSpec,
  makeId: MakeId,
  districts: readonly District[],
  communes: readonly Commune[],
): HealthFacility[] {
  const stations = communes.map((commune, index): HealthFacility => {
    const code = `01${CODE_LETTERS[Math.floor(index / 100)]}${String(index % 100).padStart(2, '0')}`;
    return {
      id: makeId('facility', code),
      code,
      name: `Trạm Y tế ${commune.name}`,
      kind: 'COMMUNE_STATION',
      communeId: commune.id,
    };
  });
  const wards = communes.filter(({ kind }) => kind !== 'COMMUNE');
  const others = Array.from({ length: FACILITIES - stations.length }, (_, index): HealthFacility => {
    const code = `01${String(index + 1).padStart(3, '0')}`;
    const random = randomFrom(hash(spec.seed, ['naming a facility', code]));
    const [name, districtCode] = HOSPITALS[index]?.split('|') ?? [];
    const district = districts.find((one) => one.code === districtCode);
    const commune = random.pick(district ? communes.filter(({ districtId }) => districtId === district.id) : wards);
    return name
      ? { id: makeId('facility', code), code, name, kind: 'HOSPITAL', communeId: commune.id }
      : {
          id: makeId('facility', code),
          code,
          name: `Phòng khám đa khoa ${random.pick(CLINIC_NAMES)}`,
          kind: 'CLINIC',
          communeId: commune.id,
        };
  });
  return [...stations, ...others];
}

/** Spread as the people are; a few in every corner of the city. */
export function makePharmacies(
  spec: WorldSpec,
  makeId: MakeId,
  communes: readonly Commune[],
  people: readonly number[],
): Pharmacy[] {
  const total = people.reduce((sum, count) => sum + count, 0);
  // The demo commune of a small city holds a third of the people; it gets no more pharmacies than the others.
  const places = weighted(
    communes,
    people.map((count) => Math.min(count, total / communes.length)),
  );
  return Array.from({ length: PHARMACIES }, (_, index): Pharmacy => {
    const code = `01-${String(index + 1).padStart(5, '0')}`;
    const random = randomFrom(hash(spec.seed, ['naming a pharmacy', code]));
    const commune = places.at((index * GOLDEN + 0.5) % 1);
    const first = random.pick(PHARMACY_FIRST);
    const second = random.pick(PHARMACY_SECOND.filter((name) => name !== first));
    const name = `Nhà thuốc ${first} ${second}`;
    return { id: makeId('pharmacy', code), code, name, communeId: commune.id };
  });
}
