import type { Commune, WorldSpec } from './facts.ts';
import { hash } from './random.ts';

/** Phường Dịch Vọng: lives a whole commune's life even in a small city. */
export const DEMO_COMMUNE_CODE = '00166';
const DEMO_PEOPLE = 7600;
/** From this many citizens on, the demo commune has its full size and staff. */
export const SMALL_CITY = 12_000;
const SMALL_CITY_SHARE = 0.38;

/** Mean inhabitants of a ward and a township against those of a rural commune; estimates. */
const WEIGHT = { WARD: 2.2, TOWNSHIP: 1.5, COMMUNE: 1 } as const;

/** How many people are meant to live in each commune, before anybody is made: plans for schools and staff. */
export interface Scale {
  readonly demo: number;
  /** Beside `communes`: nobody in the demo commune, which is filled first and apart. */
  readonly weights: readonly number[];
  /** Beside `communes`: people expected. */
  readonly people: readonly number[];
}

export function planScale(spec: WorldSpec, communes: readonly Commune[]): Scale {
  const demo = spec.citizens >= SMALL_CITY ? DEMO_PEOPLE : Math.round(spec.citizens * SMALL_CITY_SHARE);
  const weights = communes.map(({ code, kind }) =>
    code === DEMO_COMMUNE_CODE
      ? 0
      : WEIGHT[kind] * (0.7 + (0.6 * (hash(spec.seed, ['weight', code])[0] >>> 0)) / 2 ** 32),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const people = weights.map((weight) => (weight === 0 ? demo : ((spec.citizens - demo) * weight) / total));
  return { demo, weights, people };
}
