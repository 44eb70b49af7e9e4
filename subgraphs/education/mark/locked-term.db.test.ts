import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Data } from '../../../test/tools/department.ts';
import { type Gradebook, openGradebook, PROBLEMS } from '../../../test/tools/gradebook.ts';

let book: Gradebook;
beforeAll(async () => {
  book = await openGradebook();
  const marks = book.pupils.map(({ id }) => ({ studentId: id, kind: 'REGULAR', position: 4, value: 9 }));
  expect(await book.recordMarks(marks, await book.version())).toMatchObject({ changed: marks.length });
});
afterAll(() => book[Symbol.asyncDispose]());

describe('a locked term', () => {
  const LOCK =
    'mutation ($input: LockTermInput!) { lockTerm(input: $input) { message sheets { lockedAt } pupilsWithoutResult } }';
  const REQUEST = `mutation ($input: RequestMarkCorrectionInput!) { requestMarkCorrection(input: $input) { __typename ... on MarkCorrectionRequested { correction { id status oldValue newValue } } ${PROBLEMS} } }`;
  const DECIDE =
    'mutation ($input: DecideMarkCorrectionInput!) { decideMarkCorrection(input: $input) { __typename ... on MarkCorrectionDecided { correction { status decidedBy { role } } } ... on MarkCorrectionOutdated { message } } }';
  const request = async (input: object): Promise<Data> =>
    (
      await book.city.ask(book.teacher, REQUEST, {
        input: { assignmentId: book.assignmentId, term: book.term, reason: 'Cộng sót điểm', ...input },
      })
    ).data.requestMarkCorrection;
  const decide = (correctionId: string, approve: boolean, viewer = book.principal) =>
    book.city.ask(viewer, DECIDE, { input: { correctionId, approve } });

  test('before the lock a correction is not what is needed', async () => {
    const { midTerm } = await book.marksOf(book.pupils[0]!.id);
    expect(
      await request({ studentId: book.pupils[0]!.id, kind: 'MID_TERM', value: midTerm === 1 ? 2 : 1 }),
    ).toMatchObject({
      __typename: 'TermNotLocked',
    });
  });

  test('is locked by the principal alone, and once', async () => {
    const input = { classId: book.classId, term: book.term };
    expect((await book.city.ask(book.teacher, LOCK, { input })).errors[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    const { data, errors } = await book.city.ask(book.principal, LOCK, { input });
    expect(errors).toEqual([]);
    expect(data.lockTerm.sheets).toHaveLength(13);
    expect(data.lockTerm.pupilsWithoutResult).toBe(book.pupils.length);
    expect((await book.city.ask(book.principal, LOCK, { input })).data.lockTerm.sheets).toEqual(data.lockTerm.sheets);
  });

  test('takes no mark, however it is sent, but answers a repeated request as before', async () => {
    const studentId = book.pupils[1]!.id;
    const { regular } = await book.marksOf(studentId);
    expect(
      await book.recordMarks([{ studentId, kind: 'REGULAR', position: 4, value: 3 }], await book.version()),
    ).toMatchObject({
      __typename: 'TermLocked',
    });
    expect(
      await book.recordMark({ studentId, kind: 'REGULAR', position: 4, value: 3, replaces: regular[3] }),
    ).toMatchObject({ __typename: 'TermLocked' });
    expect(await book.recordMarks([{ studentId, kind: 'REGULAR', position: 4, value: regular[3] }], 1)).toMatchObject({
      changed: 0,
    });
  });

  test('is changed once the principal has approved, and the history tells who, why and by whose word', async () => {
    const studentId = book.pupils[1]!.id;
    const asked = await request({ studentId, kind: 'REGULAR', position: 4, value: 10 });
    expect(asked).toMatchObject({
      __typename: 'MarkCorrectionRequested',
      correction: { status: 'PENDING', oldValue: 9, newValue: 10 },
    });
    expect((await request({ studentId, kind: 'REGULAR', position: 4, value: 10 })).correction.id).toBe(
      asked.correction.id,
    );
    expect((await book.marksOf(studentId)).regular[3]).toBe(9);
    expect((await decide(asked.correction.id, true, book.teacher)).errors[0]).toMatchObject({
      extensions: { code: 'FORBIDDEN' },
    });
    const waiting = await book.city.ask(
      book.principal,
      '{ myPosts { staff { school { markCorrections { nodes { id reason student { id } subject { code } requestedBy { fullName } } } } } } }',
    );
    expect(waiting.data.myPosts[0].staff.school.markCorrections.nodes).toEqual([
      {
        id: asked.correction.id,
        reason: 'Cộng sót điểm',
        student: { id: studentId },
        subject: { code: 'MATHEMATICS' },
        requestedBy: { fullName: 'Lê Thị Thu Trang' },
      },
    ]);
    const approved = await decide(asked.correction.id, true);
    expect(approved.data.decideMarkCorrection).toEqual({
      __typename: 'MarkCorrectionDecided',
      correction: { status: 'APPROVED', decidedBy: { role: 'PRINCIPAL' } },
    });
    expect((await decide(asked.correction.id, true)).data).toEqual(approved.data);
    expect((await decide(asked.correction.id, false)).data.decideMarkCorrection).toMatchObject({
      __typename: 'MarkCorrectionOutdated',
    });
    expect((await book.marksOf(studentId)).regular[3]).toBe(10);
    expect((await book.changes()).nodes[0]).toMatchObject({
      oldValue: 9,
      newValue: 10,
      reason: 'Cộng sót điểm',
      approvedBy: { role: 'PRINCIPAL' },
    });
  });

  test('asks for a reason, and keeps a refused correction off the sheet', async () => {
    const studentId = book.pupils[2]!.id;
    const { midTerm } = await book.marksOf(studentId);
    const place = { studentId, kind: 'MID_TERM', value: midTerm === 1 ? 2 : 1 };
    const empty = await book.city.ask(book.teacher, REQUEST, {
      input: { assignmentId: book.assignmentId, term: book.term, ...place, reason: '  ' },
    });
    expect(empty.errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'reason' } });
    const { correction } = await request(place);
    expect((await decide(correction.id, false)).data.decideMarkCorrection.correction.status).toBe('REFUSED');
    expect((await book.marksOf(studentId)).midTerm).toBe(midTerm);
  });

  test('never has its history rewritten, not even by SQL', async () => {
    for (const sql of ["update mark_change set reason = 'x'", 'delete from mark_change', 'truncate mark_change']) {
      await expect(book.rows(sql)).rejects.toThrow('the history of marks is only ever added to');
    }
    expect((await book.changes()).totalCount).toBeGreaterThan(book.pupils.length);
  });
});
