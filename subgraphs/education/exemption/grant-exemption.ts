import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { GrantExemptionInput, MutationResolvers } from '../generated.ts';
import { judge, openSheet, type OpenSheet, writeChanges } from '../mark/enter-marks.ts';
import { marksOn } from '../mark/line.ts';
import { readReason } from '../mark/sheet-access.ts';
import { termNumber } from '../mark/term.ts';
import { rulesFor } from '../regulation/applicability.ts';
import { exemptionsAllowed } from '../regulation/exemption.ts';
import { settleResults } from '../result/settle-results.ts';
import { postsOf } from '../staff/posts.ts';
import { factsOf } from '../student/find-student.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { termLocked } from './answers.ts';
import { Exemption, type ExemptionRow, termsOf } from './exemption.entity.ts';
import { exemptionPolicy } from './exemption.policy.ts';

export const WHO = "The principal may exempt the school's pupils";
const MOST_DOCUMENT = 200;

function read(input: GrantExemptionInput) {
  const document = input.document.trim().normalize('NFC');
  if (document.length < 1 || document.length > MOST_DOCUMENT) {
    throw badInput('document', `expected 1 to ${MOST_DOCUMENT} characters, got ${document.length}`);
  }
  const reason = readReason(input.reason);
  if (!reason) {
    throw badInput('reason', 'expected why the pupil is exempt, got nothing');
  }
  if (input.terms.length === 0) {
    throw badInput('terms', 'expected one term or both, got none');
  }
  const terms = input.terms.map(termNumber);
  const { subjectCode, scope, ground } = input;
  return {
    subjectCode,
    scope,
    ground,
    document,
    reason,
    firstTerm: terms.includes(1),
    secondTerm: terms.includes(2),
  };
}

/**
 * Exempts a pupil. Marks that stand there already are taken away from an exempt subject, with their history, and
 * the results that follow are settled in the same transaction. The sheets are locked first, so a mark on its way
 * onto one is entered before and taken away, or comes after and is refused.
 */
export const grantExemption: NonNullable<MutationResolvers['grantExemption']> = async (_, { input }, context) => {
  const { viewer, loaders } = context;
  const studentId = requireId('studentId', input.studentId);
  const asked = read(input);
  const student = await loaders.studentById.load(studentId);
  const place = student
    ? await factsOf(student, context)
    : { schoolId: null, classId: null, posts: await postsOf(context) };
  authorize(viewer, exemptionPolicy.decide, place, WHO);
  await authorizeForOtherPupils([studentId], context);
  const { classId, schoolId, posts } = place;
  const by = posts.find((post) => post.role === 'PRINCIPAL' && post.schoolId === schoolId)!.staffId;
  const schoolClass = classId === null ? null : await loaders.classById.load(classId);
  const assignments = classId === null ? [] : await loaders.assignmentsByClass.load(classId);
  const assignment = assignments.find(({ subjectCode }) => subjectCode === asked.subjectCode);
  const rules = schoolClass && rulesFor(schoolClass.grade, schoolClass.schoolYear);
  const allowed = assignment && rules ? exemptionsAllowed(rules.regulation, asked.subjectCode, asked.ground) : [];
  if (!assignment || !allowed.includes(asked.scope)) {
    return {
      __typename: 'ExemptionNotAllowed',
      message: assignment
        ? `The regulation allows no such exemption; for this subject and ground it allows ${allowed.join(', ') || 'none'}.`
        : "The pupil's class has no such subject.",
      messageVi: assignment
        ? 'Quy chế không cho phép miễn học như vậy đối với môn học và lý do này.'
        : 'Lớp của học sinh không có môn học này.',
      allowed: [...allowed],
    };
  }
  const sheets = await Promise.all(
    termsOf(asked).map((term) => loaders.sheetByAssignment({ term }).load(assignment.id)),
  );
  const { schoolYear } = schoolClass!;
  return context.em().transactional(async (em) => {
    const open: OpenSheet[] = [];
    for (const sheet of sheets) {
      open.push(await openSheet(em, sheet!));
    }
    const standing = await em.find(
      Exemption,
      { studentId, schoolYear, subjectCode: asked.subjectCode, revokedAt: null },
      { disableIdentityMap: true },
    );
    const other = standing.find((each) => termsOf(each).some((term) => termsOf(asked).includes(term)));
    if (other) {
      return same(other, asked) ? granted(other, 0) : exists(other);
    }
    if (open.some(({ sheet }) => sheet.lockedAt)) {
      return termLocked();
    }
    const at = context.clock.now();
    let taken = 0;
    if (asked.scope === 'SUBJECT') {
      for (const each of open) {
        taken += await takeMarksAway(em, each, studentId, { by, reason: asked.reason, at });
      }
    }
    const row = em.create(Exemption, {
      id: randomUUID(),
      studentId,
      classId: classId!,
      schoolYear,
      ...asked,
      grantedBy: by,
      grantedAt: at,
    });
    await em.flush();
    await em.execute(
      `insert into mark_line (sheet_id, student_id, exempt) select x, ?::uuid, ?::text from unnest(?::uuid[]) x
       on conflict (sheet_id, student_id) do update set exempt = excluded.exempt`,
      [studentId, asked.scope, `{${open.map(({ sheet }) => sheet.id).join(',')}}`],
    );
    await settleResults(em, schoolYear, [studentId]);
    return granted(row as ExemptionRow, taken);
  });
};

async function takeMarksAway(
  em: EntityManager,
  open: OpenSheet,
  studentId: string,
  { by, reason, at }: { by: string; reason: string; at: Date },
): Promise<number> {
  const entries = marksOn(open.lines.get(studentId)).map((place) => ({ row: 0, studentId, ...place, value: null }));
  const { changes } = judge(open, entries);
  if (changes.length > 0) {
    await writeChanges(em, open, changes, { by, approvedBy: null, reason, at });
  }
  return changes.length;
}

type Asked = ReturnType<typeof read>;
const same = (row: ExemptionRow, asked: Asked): boolean =>
  (Object.keys(asked) as (keyof Asked)[]).every((key) => row[key] === asked[key]);

const granted = (row: ExemptionRow, marksTakenAway: number) => ({
  __typename: 'ExemptionGranted' as const,
  message:
    marksTakenAway === 0 ? 'The pupil is exempt.' : `The pupil is exempt; ${marksTakenAway} marks were taken away.`,
  messageVi:
    marksTakenAway === 0 ? 'Học sinh được miễn học.' : `Học sinh được miễn học; đã bỏ ${marksTakenAway} điểm đã nhập.`,
  exemption: row,
  marksTakenAway,
});

const exists = (row: ExemptionRow) => ({
  __typename: 'ExemptionExists' as const,
  message: 'Nothing was granted: the pupil is exempt in one of the terms already. Take that exemption back first.',
  messageVi: 'Chưa cho miễn học: học sinh đã được miễn học trong học kỳ này. Hãy thu hồi quyết định cũ trước.',
  exemption: row,
});
