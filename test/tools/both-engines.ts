import { expect } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayConfig } from '../../gateway/config/config.ts';
import { type HouseAnswer, type HouseOptions, type OpenHouse, openHouse, post } from '../house.ts';

/** The city's own engine, and the stock one that it is held against. */
const ENGINES = ['city', 'apollo'] as const satisfies readonly GatewayConfig['engine'][];

export type BothAnswers = Readonly<Record<(typeof ENGINES)[number], HouseAnswer>>;

/** A house whose every question goes through both engines, which have to agree. */
export interface HouseOfBoth extends OpenHouse {
  /** What both engines answer, not yet compared. */
  askBoth(...question: Parameters<OpenHouse['ask']>): Promise<BothAnswers>;
}

/**
 * Two gateways before the same departments. `ask` gives the city's answer and fails where the stock one's differs.
 * Writes are safe to repeat, so whoever comes second is told what the first did; engines take turns in being first.
 */
export async function openHouseOfBoth(options: Omit<HouseOptions, 'engine'> = {}): Promise<HouseOfBoth> {
  const house = await openHouse({ ...options, engine: 'city' });
  const stock = await house.openGate({ engine: 'apollo' });
  const urls = { city: house.url, apollo: stock.url };
  let turn = 0;
  const askBoth: HouseOfBoth['askBoth'] = async (who, query, variables = {}, headers = {}) => {
    const all = { ...(who && { authorization: `Bearer ${await house.token(who)}` }), ...headers };
    const askThrough = (engine: keyof BothAnswers) => post(urls[engine], { query, variables }, all);
    if (turn++ % 2 === 0) {
      return { city: await askThrough('city'), apollo: await askThrough('apollo') };
    }
    const apollo = await askThrough('apollo');
    return { city: await askThrough('city'), apollo };
  };
  return {
    ...house,
    askBoth,
    async ask(...question) {
      const answers = await askBoth(...question);
      expectAgreement(answers);
      return answers.city;
    },
  };
}

/**
 * The same status, the same data to the letter, the same errors by code, department and path, in any order. The one
 * liberty is a known fault of the stock engine: errors of a whole call stand at no path.
 */
export function expectAgreement({ city, apollo }: BothAnswers): void {
  expect(told(apollo, placed(apollo.errors, city.errors))).toEqual(told(city, city.errors));
}

const told = ({ status, data }: HouseAnswer, errors: readonly GraphQLFormattedError[]) => ({
  status,
  data: JSON.stringify(data),
  errors: errors.map(({ path = null, ...error }) => JSON.stringify([...kindOf(error), path])).sort(),
});

const kindOf = ({ extensions }: GraphQLFormattedError) => [extensions?.code, extensions?.department ?? null];

function placed(
  errors: readonly GraphQLFormattedError[],
  measure: readonly GraphQLFormattedError[],
): readonly GraphQLFormattedError[] {
  const left = [...measure];
  return errors.map((error) => {
    if (error.path !== undefined) {
      return error;
    }
    const at = left.findIndex((other) => other.path && String(kindOf(other)) === String(kindOf(error)));
    return at < 0 ? error : { ...error, path: left.splice(at, 1)[0]!.path };
  });
}
