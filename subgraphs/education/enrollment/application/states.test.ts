import { expect, test } from '@jest/globals';
import { type ApplicationStatus, canFollow, HOLDS_PLACE, TRANSITIONS } from './states.ts';

const all = Object.keys(TRANSITIONS) as ApplicationStatus[];

/** Every state that can be reached from one. */
function reachable(from: ApplicationStatus, seen = new Set<ApplicationStatus>()): Set<ApplicationStatus> {
  for (const next of TRANSITIONS[from]) {
    if (!seen.has(next)) {
      reachable(next, seen.add(next));
    }
  }
  return seen;
}

test('every state is reached from the code, and none leads back to it', () => {
  expect([...reachable('CODE_ISSUED')].sort()).toEqual(all.filter((state) => state !== 'CODE_ISSUED').sort());
});

test('what is rejected, withdrawn or transferred stays so', () => {
  expect(all.filter((state) => TRANSITIONS[state].length === 0)).toEqual(['REJECTED', 'WITHDRAWN', 'TRANSFERRED']);
});

test('a place is come by through the check of the documents only, and before it nobody is enrolled', () => {
  expect(all.filter((state) => canFollow(state, 'ACCEPTED'))).toEqual(['DOCUMENTS_CHECK']);
  expect(all.filter((state) => canFollow(state, 'ENROLLED'))).toEqual(['CONFIRMED']);
});

test('a place is left by withdrawing or by going to another school, and by nothing else', () => {
  const leaving = HOLDS_PLACE.flatMap((state) => TRANSITIONS[state]).filter((state) => !HOLDS_PLACE.includes(state));
  expect([...new Set(leaving)].sort()).toEqual(['TRANSFERRED', 'WITHDRAWN']);
});
