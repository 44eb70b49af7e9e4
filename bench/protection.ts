import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCluster } from '../city/postgres/cluster.ts';
import { openHouse, post } from '../test/house.ts';
import { CITIZEN_FILE } from '../test/stories/operations.ts';
import { freePort } from './tools/free-port.ts';

const ROUNDS = 5;
const REQUESTS = 60;

/** What the gateway's share of protection adds to a citizen file: one city, gates with more and less of it, turn by turn. */
export async function run(): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), 'city-bench-'));
  await using opened = new AsyncDisposableStack();
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const cluster = opened.use(await openCluster({ folder, port: await freePort(), durable: true }));
  process.env.CITY_TEST_DATABASE_URL = cluster.url;
  const house = opened.use(await openHouse());
  // The same departments behind a gate that only recognises people.
  const without = await house.openGate({ authorization: { mode: 'off', dryRun: false } });
  const gates = { on: house.url, off: without.url };
  const headers = { authorization: `Bearer ${await house.token('mother')}` };
  const ask = (url: string) => post(url, { query: CITIZEN_FILE, variables: { id: house.id('mother') } }, headers);

  const answers = await Promise.all(Object.values(gates).map(async (url) => JSON.stringify((await ask(url)).data)));
  if (new Set(answers).size !== 1) {
    throw new Error('The gates do not give the same answer.');
  }
  const figures = { on: [] as number[], off: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['on', 'off'] as const) {
      for (let request = 0; request < REQUESTS; request++) {
        const began = performance.now();
        await ask(gates[name]);
        if (round > 0) {
          figures[name].push(performance.now() - began);
        }
      }
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  const on = median(figures.on);
  const off = median(figures.off);
  process.stdout.write(
    `citizen file over five departments, authorisation at the gateway off  ${off.toFixed(2)} ms (median)\n` +
      `citizen file over five departments, authorisation at the gateway on   ${on.toFixed(2)} ms (median), ${(on / off).toFixed(2)} times\n` +
      'What recording adds in a department: npm run bench -- evidence\n',
  );
  return { authorisation: { onMs: on, offMs: off, ratio: on / off } };
}
