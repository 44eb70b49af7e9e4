import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openLogger } from '#kernel/log/logger.ts';
import { withAuthorization } from '../../gateway/authorization/guard.ts';
import { openCityEngine } from '../../gateway/engine/city-engine.ts';
import { fixed, start } from '../engine/harness/engines.ts';
import { compose } from '../engine/harness/supergraph.ts';
import { openTinyCity, type TinyCity } from './harness/city.ts';

const departments = (name: string) => ({ one: `type Query { open: Int name: String ${name} }` });
const world = { Query: { open: 1, name: 'An' } };
const ROUNDS = 200;

describe.each(['city', 'apollo'] as const)('over the engine %s', (engine) => {
  let city: TinyCity;
  beforeAll(async () => {
    city = await openTinyCity({ departments: departments(''), world, gateway: { engine } });
  });
  afterAll(async () => {
    await city[Symbol.asyncDispose]();
  });

  test('a field that a new supergraph protects is withheld, though its document is an old one', async () => {
    const query = '{ open name }';
    expect((await city.ask(null, query)).data).toEqual({ open: 1, name: 'An' });
    await writeFile(city.supergraphFile, compose(departments('@authenticated')).sdl);
    let data: unknown;
    for (let round = 0; round < ROUNDS; round++) {
      ({ data } = await city.ask(null, query));
      if ((data as { name: unknown }).name === null) {
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(data).toEqual({ open: 1, name: null });
    expect((await city.ask({}, query)).data).toEqual({ open: 1, name: 'An' });
    expect(await readFile(city.supergraphFile, 'utf8')).toContain('@authenticated');
  });
});

test('policies that nobody knows are told when the supergraph is loaded', async () => {
  const { sdl } = compose(departments('@policy(policies: [["role:clerk", "full-moon"], ["citizen"]])'));
  const log = openLogger('gateway', 'silent');
  const told: unknown[] = [];
  log.warn = (...words: unknown[]) => told.push(words);
  const engine = openCityEngine({ supergraph: fixed(sdl), call: async () => ({}) });
  await using _running = await start(withAuthorization(engine, { mode: 'filter', dryRun: false, log }));
  expect(told).toEqual([[{ policies: ['full-moon'] }, expect.stringContaining('grant nothing')]]);
});
