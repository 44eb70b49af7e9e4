import { describe, expect, test } from '@jest/globals';
import { anonymous, type Viewer } from '#kernel/protocol/viewer.ts';
import { DEMAND_DEFAULTS } from '../config/config.ts';
import { callerOf, refusedOperation } from './limits.ts';
import type { Measured } from './measure.ts';

const citizen: Viewer = { ...anonymous, subject: 'mother', citizenId: '1', roles: ['citizen'] };
const guest: Viewer = { ...anonymous, subject: 'guest' };
const teacher: Viewer = { ...citizen, subject: 'teacher', roles: ['citizen', 'teacher'] };

describe('whose measure holds', () => {
  test.each([
    ['nobody’s', anonymous, false, true, 'anonymous'],
    ['a citizen’s', citizen, false, true, 'person'],
    ['a guest’s', guest, false, true, 'person'],
    ['an office’s', teacher, false, true, 'office'],
    ['a registered operation’s, whoever sends it', anonymous, true, true, 'registered'],
    ['everybody’s, where nobody is asked', anonymous, false, false, 'registered'],
  ] as const)('%s', (_, viewer, registered, identified, caller) => {
    expect(callerOf(viewer, registered, identified)).toBe(caller);
  });
});

describe('an operation is refused by what it measures', () => {
  const nothing: Measured = {
    depth: 0,
    fields: 0,
    aliases: 0,
    rootFields: 0,
    objects: 0,
    introspection: { bytes: 0, most: 0 },
    variables: new Set(),
  };
  const { maxObjects } = DEMAND_DEFAULTS;
  test.each<[string, Partial<Measured>, object]>([
    ['depth', { depth: 16 }, { code: 'OPERATION_TOO_DEEP', depth: { measured: 16, limit: 15 } }],
    ['aliases', { aliases: 51 }, { code: 'OPERATION_TOO_WIDE', aliases: { measured: 51, limit: 50 } }],
    ['root fields', { rootFields: 26 }, { code: 'OPERATION_TOO_WIDE', rootFields: { measured: 26, limit: 25 } }],
    ['fields', { fields: 2_001 }, { code: 'OPERATION_TOO_WIDE', fields: { measured: 2_001, limit: 2_000 } }],
    [
      'objects',
      { objects: maxObjects.person + 1 },
      { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated: maxObjects.person + 1, max: maxObjects.person } },
    ],
    ['objects beyond all numbers', { objects: Number.NaN }, { code: 'COST_ESTIMATED_TOO_EXPENSIVE' }],
    [
      'introspection',
      { introspection: { bytes: 40_000, most: 32_768 } },
      { code: 'COST_ESTIMATED_TOO_EXPENSIVE', cost: { estimated: 40_000, max: 32_768 } },
    ],
  ])('%s', (_, measured, extensions) => {
    const refused = refusedOperation({ ...nothing, ...measured }, 'person', DEMAND_DEFAULTS);
    expect(refused?.extensions).toMatchObject(extensions);
  });

  test('and let through at its limits', () => {
    const most = { depth: 15, aliases: 50, rootFields: 25, fields: 2_000, objects: maxObjects.anonymous };
    expect(refusedOperation({ ...nothing, ...most }, 'anonymous', DEMAND_DEFAULTS)).toBeUndefined();
  });
});
