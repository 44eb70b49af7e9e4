import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '#kernel/errors/graph-error.ts';
import { digestOf } from '#department/receipts/idempotency.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { DecidePromotionInput, MutationResolvers } from '../generated.ts';
import { readReason } from '../mark/sheet-access.ts';
import { rulesFor } from '../regulation/applicability.ts';
import { principalOf } from '../staff/posts.ts';
import { authorizeForOtherPupils } from '../student/for-others.ts';
import { namedTwice, notInClass, type PupilProblem, problem, promotionRejected, termsNotLocked } from './answers.ts';
import { openClassFile, type PupilFile } from './class-file.ts';
import { isJudgement, type Judgement, judgePupil, type Said } from './judge.ts';
import type { PromotionRecord } from './promotion.entity.ts';
import { promotionPolicy } from './promotion.policy.ts';

const MOST_HALF_DAYS = 400;

/**
 * Says what becomes of every pupil of a class, all or none. It rests on results that are judged anew under the
 * pupils' locks, so a correction that is on its way comes before or after, never in between. An earlier word is
 * altered only for a reason and stays on file; of pupils who have moved up already none is altered.
 */
export const decidePromotion: NonNullable<MutationResolvers['decidePromotion']> = async (_, { input }, context) => {
  const classId = requireId('classId', input.classId);
  const reason = readReason(input.reason);
  const dryRun = input.dryRun ?? true;
  const said = sayings(input);
  const schoolClass = await context.loaders.classById.load(classId);
  const { place, staffId } = await principalOf({ schoolId: schoolClass?.schoolId ?? null, classId }, context);
  authorize(context.viewer, promotionPolicy.decide, place, 'The principal may decide who moves up');
  // The rule judges all pupils alike; where the principal says something of one, it is not a child of her own.
  await authorizeForOtherPupils([...said.keys()], context);
  const { grade, schoolYear } = schoolClass!;
  const rules = rulesFor(grade, schoolYear);
  if (!rules) {
    throw badInput('classId', 'expected a class of grades 1 to 12 that a regulation judges, got another');
  }
  return context.em().transactional(async (em) => {
    const unlocked = await em.execute<{ term: 1 | 2 }[]>(
      `select distinct t.term from teaching_assignment a cross join (values (1), (2)) t(term)
       left join sheet h on h.assignment_id = a.id and h.term = t.term where a.class_id = ? and h.locked_at is null order by 1`,
      [classId],
    );
    if (unlocked.length > 0) {
      return termsNotLocked(unlocked.map(({ term }) => term));
    }
    const files = await openClassFile(em, schoolClass!);
    const problems = namesAmiss(said, files);
    const words: PromotionRecord[] = [];
    const changed: PromotionRecord[] = [];
    for (const file of files) {
      const judged = judgePupil(file, input.round, said.get(file.studentId)?.[0] ?? {});
      const standing = file.words[input.round];
      if (!isJudgement(judged)) {
        problems.push(...(judged ?? []));
        if (judged === null) {
          words.push(file.words.YEAR_END!);
        }
      } else if (standing && same(standing, judged)) {
        words.push(standing);
      } else {
        if (standing) {
          problems.push(...inTheWay(file, reason));
        }
        const word = {
          ...judged,
          classId,
          schoolYear,
          grade,
          regulation: rules.regulation,
          note: judged.note ?? (standing ? reason : null),
          decidedBy: staffId!,
          decidedAt: context.clock.now(),
        };
        words.push(word);
        changed.push(word);
      }
    }
    if (problems.length > 0) {
      return promotionRejected(problems);
    }
    const version = versionOf(words);
    if (input.version != null && input.version !== version) {
      return promotionRejected([otherThanShown]);
    }
    if (!dryRun && changed.length > 0) {
      await write(em, changed);
    }
    return {
      __typename: 'PromotionDecided' as const,
      message: dryRun
        ? `Nothing stands in the way: ${changed.length} of ${words.length} pupils would be decided on.`
        : `${words.length} pupils are decided on.`,
      messageVi: dryRun
        ? `Không có vướng mắc: sẽ xét ${changed.length} trong ${words.length} học sinh.`
        : `Đã xét ${words.length} học sinh.`,
      dryRun,
      changed: changed.length,
      version,
      promotions: words,
    };
  });
};

/** What a principal is shown and then decides on: not who decided when, which an equal word keeps. */
const versionOf = (words: readonly PromotionRecord[]): string =>
  digestOf(
    words.map(({ studentId, round, outcome, grounds, subjects, level, training, absentHalfDays }) => [
      studentId,
      round,
      outcome,
      [...grounds].sort(),
      [...subjects].sort(),
      level,
      training,
      absentHalfDays,
    ]),
  );

const otherThanShown = problem(
  undefined,
  'What the year came to is other than was shown; look at it again.',
  'Kết quả đã khác so với lúc xem; hãy xem lại trước khi quyết định.',
);

type Sayings = ReadonlyMap<string, readonly [said: Said, times: number]>;

function sayings({ absences, words }: DecidePromotionInput): Sayings {
  const said = new Map<string, [Said, number]>();
  function add(key: keyof Said, studentId: string, more: Said) {
    const [before, times] = said.get(studentId) ?? [{}, 1];
    said.set(studentId, [{ ...before, ...more }, before[key] === undefined ? times : times + 1]);
  }
  for (const [at, { studentId, halfDays }] of (absences ?? []).entries()) {
    if (halfDays < 0 || halfDays > MOST_HALF_DAYS) {
      throw badInput(`absences.${at}.halfDays`, `expected 0 to ${MOST_HALF_DAYS}, got ${halfDays}`);
    }
    add('absentHalfDays', requireId(`absences.${at}.studentId`, studentId), { absentHalfDays: halfDays });
  }
  for (const [at, { studentId, promote, reason }] of (words ?? []).entries()) {
    const why = readReason(reason);
    if (!why) {
      throw badInput(`words.${at}.reason`, 'expected why the principal decides so, got nothing');
    }
    add('word', requireId(`words.${at}.studentId`, studentId), { word: { promote, reason: why } });
  }
  return said;
}

function namesAmiss(said: Sayings, files: readonly PupilFile[]): PupilProblem[] {
  const members = new Set(files.map(({ studentId }) => studentId));
  return [...said].flatMap(([studentId, [, times]]) =>
    !members.has(studentId) ? [notInClass()] : times > 1 ? [namedTwice(studentId)] : [],
  );
}

/** What keeps an earlier word from being altered. */
function inTheWay({ studentId, moved }: PupilFile, reason: string | null): PupilProblem[] {
  if (moved) {
    return [
      problem(
        studentId,
        'The pupil was decided on otherwise and has a place in the next year already.',
        'Học sinh đã được xét khác và đã được xếp lớp năm học sau.',
      ),
    ];
  }
  return reason
    ? []
    : [
        problem(
          studentId,
          'The pupil was decided on otherwise before: say why the word is altered.',
          'Học sinh đã được xét khác trước đó: hãy nêu lý do thay đổi.',
        ),
      ];
}

const same = (standing: PromotionRecord, judged: Judgement): boolean =>
  standing.outcome === judged.outcome &&
  standing.level === judged.level &&
  standing.training === judged.training &&
  standing.absentHalfDays === judged.absentHalfDays &&
  (judged.note === null ? !standing.grounds.includes('PRINCIPAL') : standing.note === judged.note) &&
  String([...standing.grounds].sort()) === String([...judged.grounds].sort()) &&
  String([...standing.subjects].sort()) === String([...judged.subjects].sort());

/** A new first word takes the place of what was said after the summer, too: it may ask for another summer. */
async function write(em: EntityManager, words: readonly PromotionRecord[]): Promise<void> {
  const { schoolYear, round, decidedAt } = words[0]!;
  await em.execute(
    `update promotion set superseded_at = ? where student_id = any(?::uuid[]) and school_year = ? and superseded_at is null
       and (round = ? or ? = 'YEAR_END')`,
    [decidedAt, `{${words.map(({ studentId }) => studentId).join(',')}}`, schoolYear, round, round],
  );
  await em.execute(
    `insert into promotion (id, student_id, class_id, school_year, grade, round, outcome, grounds, subjects, regulation, level, training,
       absent_half_days, note, decided_by, decided_at)
     select x.id, x."studentId", x."classId", x."schoolYear", x.grade, x.round, x.outcome, x.grounds, x.subjects, x.regulation, x.level,
       x.training, x."absentHalfDays", x.note, x."decidedBy", x."decidedAt"
     from json_to_recordset(?::json) as x(id uuid, "studentId" uuid, "classId" uuid, "schoolYear" text, grade smallint, round text,
       outcome text, grounds text[], subjects text[], regulation text, level text, training text, "absentHalfDays" smallint, note text,
       "decidedBy" uuid, "decidedAt" timestamptz)`,
    [JSON.stringify(words.map((word) => ({ id: randomUUID(), ...word })))],
  );
}
