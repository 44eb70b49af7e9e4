import { describe, expect, test } from '@jest/globals';
import type { Judgment } from '../conviction/expungement.ts';
import { contentOf } from './content.ts';

const spent: Judgment = {
  id: 'spent',
  committedOn: '2016-08-01',
  finalOn: '2017-05-10',
  penalty: { kind: 'PRISON', months: 36 },
  courtOnly: false,
  neverConvicted: false,
  finishedOn: '2020-05-10',
  dutiesDoneOn: '2018-01-01',
  courtExpungedOn: null,
};
const fresh: Judgment = { ...spent, id: 'fresh', committedOn: '2024-08-01', finalOn: '2025-01-15', finishedOn: null };
const ids = ({ entries }: { entries: readonly { judgment: Judgment; expunged: boolean }[] }) =>
  entries.map(({ judgment, expunged }) => `${judgment.id}${expunged ? ' (expunged)' : ''}`);

describe('form 1', () => {
  test('says there is a record on the last day before it is expunged, and none on the day', () => {
    expect(contentOf('FORM_1', [spent], '2022-05-09')).toMatchObject({ statement: 'RECORD' });
    expect(contentOf('FORM_1', [spent], '2022-05-10')).toEqual({ statement: 'NO_RECORD', entries: [] });
  });

  test('is the same for someone whose judgments are expunged and for someone who never had any', () => {
    const never = { ...spent, id: 'negligent', neverConvicted: true };
    expect(contentOf('FORM_1', [spent, never], '2022-05-10')).toEqual(contentOf('FORM_1', [], '2022-05-10'));
  });

  test('tells of a judgment that counts and of no other', () => {
    const content = contentOf('FORM_1', [spent, fresh], '2026-11-20');
    expect(content).toEqual(contentOf('FORM_1', [fresh], '2026-11-20'));
    expect(ids(content)).toEqual(['fresh']);
  });
});

describe('form 2', () => {
  test('tells of all, by date, expunged ones marked', () => {
    expect(ids(contentOf('FORM_2', [fresh, spent], '2026-11-20'))).toEqual(['spent (expunged)', 'fresh']);
    expect(contentOf('FORM_2', [spent], '2026-11-20').statement).toBe('NO_RECORD');
  });

  test('knows nothing of judgments that were not final on the day', () => {
    expect(ids(contentOf('FORM_2', [fresh, spent], '2025-01-14'))).toEqual(['spent (expunged)']);
  });
});
