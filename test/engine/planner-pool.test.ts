import { afterEach, describe, expect, test } from '@jest/globals';
import type { QueueTicket } from '../../gateway/engine/planner/planner.ts';
import { WaitersGone } from '../../gateway/engine/planner/pool/fair-queue.ts';
import { PlannerCrashed, PlannerBackingOff, PlanTooLarge } from '../../gateway/engine/planner/pool/planner-errors.ts';
import type { PlannerLane } from '../../gateway/engine/planner/pool/lane.ts';
import { openPlannerPool, type PooledPlanner } from '../../gateway/engine/planner/pool/pool.ts';
import { withRoom } from '../tools/patience.ts';

const NONE = { labels: new Set<string>(), roll: 0 };
const PROGRAM = {
  url: new URL('./harness/told-planner.ts', import.meta.url),
  planMs: 200,
  openMs: 10_000,
  residentBytesMax: 400 * 1024 * 1024,
  heapMegabytes: 64,
};

const opened: PooledPlanner[] = [];
afterEach(() => Promise.all(opened.splice(0).map((planner) => planner.close())));

async function openTold(program = PROGRAM) {
  const planner = await openPlannerPool(program).open('a supergraph');
  opened.push(planner);
  const plan = (text: string, caller = 'one', lane: PlannerLane = 'whole', turn: Partial<QueueTicket> = {}) =>
    planner.plan(lane, text, NONE, { caller, stranger: false, urgent: false, wanted: () => true, ...turn });
  return { planner, plan };
}

describe('a plan', () => {
  test.each([
    ['thinks for ever', 'think', PlanTooLarge],
    ['takes memory without end', 'hoard', PlanTooLarge],
    ['ends its process', 'die', PlannerCrashed],
  ])('that %s costs its own caller this one plan', async (_, text, failure) => {
    const { plan } = await openTold();
    await expect(plan(text)).rejects.toThrow(failure);
    expect(await plan('next')).toBe('next');
  });

  test('that never comes, though nothing is done for it, is given up', async () => {
    const { plan } = await openTold({ ...PROGRAM, planMs: 20 });
    await expect(plan('wait')).rejects.toThrow(PlanTooLarge);
    expect(await plan('next')).toBe('next');
  });

  test('that ended a process ends no second one', async () => {
    const { plan } = await openTold();
    await expect(plan('die')).rejects.toThrow(PlannerCrashed);
    const began = performance.now();
    await expect(plan('die', 'other')).rejects.toThrow(PlannerCrashed);
    expect(performance.now() - began).toBeLessThan(withRoom(20));
  });

  test('of whoever ended many is not made for a while; everybody else has theirs', async () => {
    const program = { ...PROGRAM, planMs: 20 };
    const { plan } = await openTold(program);
    for (let round = 0; round < 5; round++) {
      await expect(plan(`slow${round} 30000`)).rejects.toThrow(PlanTooLarge);
    }
    await expect(plan('harmless')).rejects.toThrow(PlannerBackingOff);
    expect(await plan('harmless', 'other')).toBe('harmless');
  });
});

describe('whoever waits for a plan', () => {
  const finished = async (asked: Record<string, Promise<unknown>>): Promise<string[]> => {
    const order: string[] = [];
    await Promise.all(Object.entries(asked).map(([name, plan]) => plan.finally(() => order.push(name))));
    return order;
  };

  test('has his turn after one plan of each other, however many they wait for', async () => {
    const { plan } = await openTold();
    const many = Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`many${n}`, plan(`m${n} 20`, 'many')]));
    const order = await finished({ ...many, few: plan('few', 'few') });
    expect(order.indexOf('few')).toBeLessThanOrEqual(2);
  });

  test('waits for no stranger', async () => {
    const { plan } = await openTold();
    await plan('here', 'nobody', 'strangers');
    await plan('here');
    const order = await finished({ strange: plan('slow 1000', 'nobody', 'strangers'), mine: plan('mine') });
    expect(order).toEqual(['mine', 'strange']);
  });

  test('goes first where it is urgent', async () => {
    const { plan } = await openTold();
    const asked = {
      first: plan('a 50', 'a'),
      second: plan('b', 'b'),
      urgent: plan('c', 'c', 'whole', { urgent: true }),
    };
    expect(await finished(asked)).toEqual(['first', 'urgent', 'second']);
  });

  test('is not planned for once he has left', async () => {
    const { plan } = await openTold();
    let here = true;
    const first = plan('a 50', 'a');
    const left = plan('think', 'b', 'whole', { wanted: () => here });
    here = false;
    await expect(left).rejects.toThrow(WaitersGone);
    expect(await first).toBe('a 50');
  });

  test('is turned away, and told when to come again, where too many wait', async () => {
    const { plan } = await openTold();
    await plan('here', 'nobody', 'strangers');
    const waiting = Array.from({ length: 9 }, (_, index) => plan(`${index} 0`, 'nobody', 'strangers'));
    await expect(plan('more', 'nobody', 'strangers')).rejects.toMatchObject({
      extensions: { code: 'OVERLOADED', retryAfterMs: 1_000 },
    });
    const other = plan('other', 'another', 'strangers');
    await Promise.all([...waiting, other]);
  });
});
