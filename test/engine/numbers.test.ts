import { expect, test } from '@jest/globals';
import type { SubgraphResponse } from '../../gateway/engine/engine.ts';
import { withText } from '../../gateway/numbers/with-text.ts';
import { openLibrary } from './harness/library.ts';

const BANK = {
  accounts: `
    scalar Decimal
    type Query { account: Account list: [Decimal] pay(sum: Decimal): Boolean }
    type Account @key(fields: "number") { number: Decimal! id: ID balance: Decimal rate: Float any: Decimal }
  `,
  holders: 'scalar Decimal type Account @key(fields: "number") { number: Decimal! holder: String }',
};

/** Departments that answer these texts, and the bodies that they were sent. */
async function ask(query: string, texts: Readonly<Record<string, string>>, context: Record<string, unknown> = {}) {
  const bodies: string[] = [];
  await using library = await openLibrary(
    {
      call: async ({ subgraph, body }) => {
        bodies.push(body);
        const text = texts[subgraph] ?? '{}';
        return withText(JSON.parse(text) as SubgraphResponse, text);
      },
    },
    'city',
    BANK,
    {},
  );
  const { data, errors } = await library.engine.run({ query, context });
  expect(errors).toBeUndefined();
  return { data: JSON.stringify(data), bodies };
}

test('numbers of departments’ own scalars and ids leave as they came', async () => {
  const accounts =
    '{"data":{"account":{"id":12345678901234567890,"balance":1.10,"rate":1.10,"any":{"a":[9007199254740993,"1.0"]}},"list":[1.0,2,null]}}';
  const { data } = await ask('{ account { id balance rate any } list }', { accounts });
  expect(data).toBe(
    '{"account":{"id":"12345678901234567890","balance":1.10,"rate":1.1,"any":{"a":[9007199254740993,"1.0"]}},"list":[1.0,2,null]}',
  );
});

test('they find entities with all their digits', async () => {
  const { data, bodies } = await ask('{ account { number holder } }', {
    accounts: '{"data":{"account":{"__typename":"Account","number":9007199254740993}}}',
    holders: '{"data":{"_entities":[{"holder":"Lan"}]}}',
  });
  expect(bodies[1]).toContain('"number":9007199254740993}');
  expect(data).toBe('{"account":{"number":9007199254740993,"holder":"Lan"}}');
});

test('a default of theirs stands in the request', async () => {
  const { bodies } = await ask('query ($sum: Decimal = 1.10) { pay(sum: $sum) }', {
    accounts: '{"data":{"pay_0":true}}',
  });
  expect(bodies[0]).toContain('$sum:Decimal=1.10');
  expect(bodies[0]).toContain('"variables":{}');
});
