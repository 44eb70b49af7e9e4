import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenHouse, openHouse } from '../house.ts';
import { withRoom } from '../tools/patience.ts';

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const codesOf = ({ errors }: { readonly errors: readonly { readonly extensions?: unknown }[] }) =>
  errors.map(({ extensions }) => (extensions as { readonly code?: unknown }).code);

let unseenSoFar = 0;
const unseen = (): string => `{ unseen${unseenSoFar++}: me { fullName } }`;

/** Some three kilobytes, in which each fragment spreads the three before it. */
function spreading(levels: number): string {
  const leaves =
    'id fullName sex insuranceCard { validTo } vehicles(first: 2) { nodes { plate } } residence { address }';
  const fragments = Array.from({ length: levels + 1 }, (_, level) => {
    const spread = [
      level > 0 ? `children { ...F${level - 1} }` : '',
      level > 1 ? `student { citizen { ...F${level - 2} } }` : '',
      level > 2 ? `household { members { citizen { ...F${level - 3} } } }` : '',
    ];
    return `fragment F${level} on Citizen { ${leaves} ${spread.join(' ')} }`;
  });
  return `{ spread${unseenSoFar++}: me { ...F${levels} } } ${fragments.join(' ')}`;
}

/** As wide as a stranger's operation may just be, and new each time. */
const asLargeAsAllowed = (): string => spreading(4);

describe('an operation that comes to much once its fragments are spread out', () => {
  test.each([null, 'mother'] as const)('is refused at once, with count and limit (%s)', async (who) => {
    const began = performance.now();
    const got = await house.ask(who, spreading(10));
    expect(codesOf(got)).toEqual(['OPERATION_TOO_WIDE']);
    const [error] = got.errors;
    expect(error?.message).toMatch(/^The operation has \d+ fields with fragments spread out; at most \d+ are/);
    expect(error?.extensions?.fields).toEqual({ measured: expect.any(Number), limit: 2_000 });
    expect(performance.now() - began).toBeLessThan(withRoom(500));
  });
});

describe('what strangers ask for first', () => {
  test('does not stand in the way of those who have logged in', async () => {
    await house.ask('mother', unseen());
    let answered = 0;
    const strangers = Array.from({ length: 40 }, async () => {
      const answer = await house.ask(null, asLargeAsAllowed());
      answered += 1;
      return answer;
    });
    expect((await house.ask('mother', unseen())).errors).toEqual([]);
    // In one queue hers would be the last.
    expect(answered).toBeLessThan(strangers.length);
    const codes = (await Promise.all(strangers)).flatMap(codesOf);
    expect(codes.filter((code) => code !== 'OVERLOADED' && code !== 'PLAN_TOO_LARGE')).toEqual([]);
  });

  test('is refused with 503 and a time to come again where too much of it waits', async () => {
    const asked = Array.from({ length: 60 }, () => house.ask(null, asLargeAsAllowed()));
    const refused = (await Promise.all(asked)).filter((answer) => codesOf(answer).includes('OVERLOADED'));
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, headers } of refused) {
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('1');
    }
  });

  test('is answered where it was asked before, however many wait', async () => {
    const known = '{ communes(first: 1) { nodes { name } } }';
    expect((await house.ask(null, known)).errors).toEqual([]);
    const asked = Array.from({ length: 40 }, () => house.ask(null, asLargeAsAllowed()));
    expect((await house.ask(null, known)).errors).toEqual([]);
    await Promise.all(asked);
  });
});
