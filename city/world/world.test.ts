import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { CAST, type Household, type World, type WorldSpec } from './facts.ts';
import { openWorld } from './world.ts';
import { withRoom } from '../../test/tools/patience.ts';

const spec = (change: Partial<WorldSpec> = {}): WorldSpec => ({
  seed: 7,
  citizens: 20_000,
  today: '2026-11-20',
  ...change,
});

function digest(world: World): string {
  const sum = createHash('sha256');
  const { districts, communes, schools, facilities, pharmacies, cast } = world;
  sum.update(JSON.stringify({ districts, communes, schools, facilities, pharmacies, cast }));
  for (const household of world.households()) {
    sum.update(JSON.stringify(household));
  }
  return sum.digest('hex');
}

describe('determinism', () => {
  test('the same spec is the same city, to the byte, on any machine', () => {
    expect(digest(openWorld(spec({ citizens: 2000 })))).toBe(
      'bfd8016c4ad307dfa73012998bcb9e421cbe0b0a79ab44f770e357a99cea9b46',
    );
  });

  test('a city can be walked twice, and two walks at once do not disturb each other', () => {
    const world = openWorld(spec({ citizens: 1000 }));
    const once = [...world.households()];
    const left = world.households()[Symbol.iterator]();
    const right = world.households()[Symbol.iterator]();
    for (const household of once) {
      expect(left.next().value).toEqual(household);
      expect(right.next().value).toEqual(household);
    }
    expect(left.next().done).toBe(true);
  });

  test('another seed is another city on the same geography', () => {
    const one = openWorld(spec({ citizens: 1000 }));
    const other = openWorld(spec({ citizens: 1000, seed: 8 }));
    expect(digest(other)).not.toBe(digest(one));
    expect(other.communes.map(({ code }) => code)).toEqual(one.communes.map(({ code }) => code));
    expect(other.cast.mother.citizenId).not.toBe(one.cast.mother.citizenId);
  });

  test('random streams do not depend on the order of asking', () => {
    const world = openWorld(spec({ citizens: 300 }));
    const first = world.random('vehicle', 3).next();
    world.random('vehicle', 4).next();
    expect(world.random('vehicle', 3).next()).toBe(first);
    expect(world.random('vehicle', 4).next()).not.toBe(first);
    expect(world.id('vehicle', 17)).toBe(world.id('vehicle', 17));
    expect(world.id('vehicle', 17)).not.toBe(world.id('licence', 17));
  });
});

describe('bad specs', () => {
  test.each([
    [{ citizens: 299 }, 'Expected from 300 to 10000000 citizens, got 299.'],
    [{ citizens: 10_000_001 }, 'Expected from 300 to 10000000 citizens, got 10000001.'],
    [{ citizens: 1000.5 }, 'Expected from 300 to 10000000 citizens, got 1000.5.'],
    [{ citizens: Number.NaN }, 'Expected from 300 to 10000000 citizens, got NaN.'],
    [{ seed: 0.5 }, 'Expected a whole number from 0 to 4294967295 as seed, got 0.5.'],
    [{ seed: -1 }, 'Expected a whole number from 0 to 4294967295 as seed, got -1.'],
    [{ today: '2026-02-30' }, 'Expected today as a date from 2000-01-01 to 2099-12-31, got "2026-02-30".'],
    [{ today: '1999-12-31' }, 'Expected today as a date from 2000-01-01 to 2099-12-31, got "1999-12-31".'],
  ])('refuses %j', (change, sentence) => {
    expect(() => openWorld(spec(change))).toThrow(new RangeError(sentence));
  });
});

describe('size', () => {
  test.each([300, 301, 999, 1000, 11_999, 12_000, 20_000])(
    'a city of %d has exactly as many people, and the whole cast',
    (citizens) => {
      const world = openWorld(spec({ citizens }));
      const ids = new Set([...world.households()].flatMap(({ members }) => members.map(({ id }) => id)));
      expect(ids.size).toBe(citizens);
      for (const name of CAST) {
        const { citizenId } = world.cast[name];
        expect(citizenId === null ? name === 'guest' : ids.has(citizenId)).toBe(true);
      }
    },
  );

  test('opens in a blink, because people are made only as they are asked for', () => {
    openWorld(spec());
    const start = performance.now();
    openWorld(spec({ citizens: 10_000_000 }));
    expect(performance.now() - start).toBeLessThan(withRoom(1000));
  });

  test('a city of 150,000 streams in flat memory', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    function heapMegabytes() {
      collect();
      return process.memoryUsage().heapUsed / 1e6;
    }
    let people = 0;
    let before = 0;
    let household: Household | undefined;
    for (household of openWorld(spec({ citizens: 150_000 })).households()) {
      people += household.members.length;
      if (before === 0 && people > 50_000) {
        before = heapMegabytes();
      }
    }
    expect(people).toBe(150_000);
    expect(heapMegabytes() - before).toBeLessThan(8);
  });
});
