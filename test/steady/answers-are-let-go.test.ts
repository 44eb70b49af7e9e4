import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { answerWith, openSickCity } from './sick-city.ts';

const REQUESTS = 100;
const ITEMS = 500;
/** Other tests of the process leave things behind that weigh on one round, hardly on all. */
const ROUNDS = 3;

setFlagsFromString('--expose-gc');
const collect: (options?: { readonly type: 'minor' }) => void = runInNewContext('gc');

/** It was parsed, shaped and written: kept, it would weigh about twice its length. */
test('an answer that has been sent is freed by the next small collection, not kept until a full one', async () => {
  const list = Array.from({ length: ITEMS }, (_, index) => ({ name: `${'long'.repeat(40)}${index}` }));
  const answer = JSON.stringify({ data: { sick: { list } } });
  await using city = await openSickCity();
  city.behave(answerWith(answer));
  const kept: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    collect();
    for (let asked = 0; asked < REQUESTS; asked++) {
      const { errors } = await city.ask('{ sick { list { name } } }');
      expect(errors).toEqual([]);
    }
    collect({ type: 'minor' });
    collect({ type: 'minor' });
    const before = process.memoryUsage().heapUsed;
    collect();
    kept.push((before - process.memoryUsage().heapUsed) / REQUESTS);
  }
  const [, ...warm] = kept;
  expect(Math.min(...warm)).toBeLessThan(answer.length);
});
