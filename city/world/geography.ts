import { readFileSync } from 'node:fs';
import type { Commune, CommuneKind, DateText, District, DistrictKind, Id } from './facts.ts';

interface Source {
  readonly validFrom: DateText;
  readonly ended: Readonly<Record<string, DateText>>;
  readonly districts: readonly { code: string; name: string; communes: readonly (readonly [string, string])[] }[];
}

const source: Source = JSON.parse(readFileSync(new URL('./geography.json', import.meta.url), 'utf8'));

const DISTRICT_KINDS: readonly (readonly [string, DistrictKind])[] = [
  ['Quận ', 'URBAN_DISTRICT'],
  ['Huyện ', 'RURAL_DISTRICT'],
  ['Thị xã ', 'TOWN'],
];
const COMMUNE_KINDS: readonly (readonly [string, CommuneKind])[] = [
  ['Phường ', 'WARD'],
  ['Xã ', 'COMMUNE'],
  ['Thị trấn ', 'TOWNSHIP'],
];

/** The name without its kind: `Phúc Xá` for `Phường Phúc Xá`. */
export function bareName(name: string): string {
  const prefix = [...DISTRICT_KINDS, ...COMMUNE_KINDS].find(([start]) => name.startsWith(start));
  return prefix ? name.slice(prefix[0].length) : name;
}

function kindOf<K>(kinds: readonly (readonly [string, K])[], name: string): K {
  const found = kinds.find(([start]) => name.startsWith(start));
  if (!found) {
    throw new Error(`Expected a name that starts with one of ${kinds.map(([s]) => s)}, got "${name}".`);
  }
  return found[1];
}

/**
 * Hanoi's 30 districts and 584 communes between the division of Từ Liêm (27 December 2013, unverified as the first
 * day of every unit) and the end of five communes on 1 March 2020 (Resolution 895/NQ-UBTVQH14, unverified).
 */
export function openGeography(id: (kind: string, ...keys: string[]) => Id): {
  districts: District[];
  communes: Commune[];
} {
  const { validFrom, ended } = source;
  const districts: District[] = [];
  const communes: Commune[] = [];
  for (const { code, name, communes: rows } of source.districts) {
    const districtId = id('district', code, validFrom);
    districts.push({ id: districtId, code, name, kind: kindOf(DISTRICT_KINDS, name), validFrom, validTo: null });
    for (const [communeCode, communeName] of rows) {
      communes.push({
        id: id('commune', communeCode, validFrom),
        code: communeCode,
        name: communeName,
        kind: kindOf(COMMUNE_KINDS, communeName),
        districtId,
        validFrom,
        validTo: ended[communeCode] ?? null,
      });
    }
  }
  return { districts, communes };
}
