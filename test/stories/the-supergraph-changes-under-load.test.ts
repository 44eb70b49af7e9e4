import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OpenHouse, openHouse } from '../house.ts';
import { textOf } from '../tools/sources.ts';
import { eventually } from '../tools/patience.ts';

const committed = textOf('gateway/supergraph/supergraph.graphql');
/** The same graph, told in other words. */
const grown = committed.replace('Name as registered, family name first.', 'The name, as it was registered.');

describe.each(['city', 'apollo'] as const)('through the %s engine', (engine) => {
  let house: OpenHouse;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supergraph-'));
    file = join(folder, 'supergraph.graphql');
    await writeFile(file, committed);
    house = await openHouse({ engine, gateway: { supergraphFile: file } });
  });
  afterAll(async () => {
    await house[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const description = async (): Promise<string> =>
    (await house.ask(null, '{ __type(name: "Citizen") { fields { name description } } }')).data.__type.fields.find(
      ({ name }: { name: string }) => name === 'fullName',
    ).description;

  test('no request fails while the graph is exchanged, and the new one is served', async () => {
    let running = true;
    const failures: unknown[] = [];
    let answered = 0;
    const load = Array.from({ length: 4 }, async () => {
      while (running) {
        const { data, errors } = await house.ask('mother', '{ me { fullName insuranceCard { benefitRate } } }');
        answered++;
        if (errors.length > 0 || data.me.insuranceCard === null) {
          failures.push(errors);
        }
      }
    });
    for (let exchange = 0; exchange < 5; exchange++) {
      await writeFile(file, grown);
      await eventually(async () => (await description()) === 'The name, as it was registered.');
      await writeFile(file, committed);
      await eventually(async () => (await description()) === 'Name as registered, family name first.');
    }
    running = false;
    await Promise.all(load);
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(20);
  });

  test('a file that is no supergraph is refused and the graph in use stays', async () => {
    await writeFile(file, 'type Query {');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await house.ask('mother', '{ me { fullName } }')).data.me.fullName).toBe('Nguyễn Thị Thanh Hà');
  });
});
