import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { EvidenceDraft } from './entry.ts';
import { openRefusals, type Refusals } from './refusals.ts';

const draft = (more: Partial<EvidenceDraft> = {}): EvidenceDraft => ({
  at: '2026-11-20T01:02:03.456Z',
  outcome: 'DENIED',
  actor: null,
  actorCitizenId: null,
  roles: [],
  institution: null,
  subjects: ['mother'],
  fields: ['Query.citizen'],
  purpose: null,
  legalBasis: null,
  caseReference: null,
  operationName: null,
  operationHash: '',
  requestId: 'r',
  clientRequestId: null,
  times: 1,
  lost: 0,
  lostSince: null,
  brokenAt: null,
  ...more,
});
let written: EvidenceDraft[];
let refusals: Refusals;
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['nextTick'] });
  written = [];
  refusals = openRefusals((drafts) => written.push(...drafts));
});
afterEach(() => {
  refusals[Symbol.dispose]();
  jest.useRealTimers();
});
const knock = (more: Partial<EvidenceDraft> = {}) => written.push(...refusals.fold([draft(more)]));

test('the first is written at once, the rest as a number', () => {
  for (let i = 0; i < 240; i++) {
    knock();
  }
  expect(written.map(({ times }) => times)).toEqual([1]);
  jest.advanceTimersByTime(1_300);
  expect(written.map(({ times }) => times)).toEqual([1, 239]);
});

test('who knocks for an hour leaves a dozen entries, and no knock is lost', () => {
  for (let i = 0; i < 3_600; i++) {
    knock();
    jest.advanceTimersByTime(900);
  }
  refusals.flush();
  expect(written.length).toBeLessThanOrEqual(14);
  expect(written.reduce((sum, { times }) => sum + times, 0)).toBe(3_600);
});

test('looks are never held, and what is asked for is never lost among the repeats', () => {
  knock();
  knock({ fields: ['Citizen.healthRecord'], actor: null });
  knock({ fields: ['Query.citizen'] });
  knock({ outcome: 'RELEASED' });
  knock({ outcome: 'RELEASED' });
  refusals.flush();
  expect(written.map(({ outcome, times, fields }) => [outcome, times, fields.join()])).toEqual([
    ['DENIED', 1, 'Query.citizen'],
    ['RELEASED', 1, 'Query.citizen'],
    ['RELEASED', 1, 'Query.citizen'],
    ['DENIED', 2, 'Citizen.healthRecord,Query.citizen'],
  ]);
});

test.each<[string, Partial<EvidenceDraft>]>([
  ['another asker', { actor: 'somebody' }],
  ['another person', { subjects: ['father'] }],
  ['the next hour', { at: '2026-11-20T02:00:00.000Z' }],
])('%s is told apart', (_, other) => {
  knock();
  knock(other);
  expect(written).toHaveLength(2);
});

test('other words of the reason make no other entry, and are not told where they differ', () => {
  for (const caseReference of ['VA-2026-1', 'VA-2026-2', 'VA-2026-2']) {
    knock({ purpose: 'p', caseReference });
  }
  refusals.flush();
  for (const caseReference of ['VA-2026-3', 'VA-2026-4']) {
    knock({ purpose: 'p', caseReference });
  }
  refusals.flush();
  expect(written.map(({ purpose, caseReference, times }) => [purpose, caseReference, times])).toEqual([
    ['p', 'VA-2026-1', 1],
    ['p', 'VA-2026-2', 2],
    [null, null, 2],
  ]);
});

test('what is held when the hour or the department ends is written', () => {
  knock();
  knock();
  knock({ at: '2026-11-20T02:00:00.000Z' });
  expect(written).toHaveLength(3);
  knock({ at: '2026-11-20T02:00:00.000Z' });
  refusals[Symbol.dispose]();
  expect(written).toHaveLength(4);
});
