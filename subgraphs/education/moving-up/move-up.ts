import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import type { MutationResolvers } from '../generated.ts';
import { type PupilProblem, problem } from '../promotion/answers.ts';
import { promotionPolicy } from '../promotion/promotion.policy.ts';
import { isOpen, type PromotionOutcome } from '../regulation/promotion.ts';
import { firstDayOf, firstYearOf, nextYear, requireSchoolYear, schoolYearOn } from '../school-class/school-year.ts';
import { postsOf } from '../staff/posts.ts';
import { nextName } from './next-class.ts';
import { type ClassToBe, openClasses } from './open-classes.ts';

const MOST_PROBLEMS = 200;

interface PupilRow {
  readonly studentId: string;
  readonly grade: number;
  readonly classId: string | null;
  readonly className: string | null;
  readonly outcome: PromotionOutcome | null;
  /** School that has the pupil in the next year already. */
  readonly nextSchoolId: string | null;
}

/** Pupils of a school year, grade 1 and up, with the last word on each and the place held in the next year. */
const PUPILS = `select p.id as "studentId", p.grade, p.class_id as "classId", c.name as "className", w.outcome, n.school_id as "nextSchoolId"
  from pupil p left join school_class c on c.id = p.class_id
  left join lateral (select outcome from promotion w where w.student_id = p.id and w.school_year = p.school_year and w.superseded_at is null
    order by w.round limit 1) w on true
  left join placement n on n.student_id = p.id and n.school_year = ? and n.left_on is null
  where p.school_id = ? and p.school_year = ? and p.grade > 0 order by p.sort_name, p.id`;

/**
 * Opens the places of the next school year. The pupils' rows are locked in order, so that no word on them and no
 * other school's placement comes in between; whoever runs it a second time finds everything done.
 */
export const moveUp: NonNullable<MutationResolvers['moveUp']> = async (_, { input }, context) => {
  const { viewer, clock } = context;
  const schoolYear = requireSchoolYear('schoolYear', input.schoolYear);
  const dryRun = input.dryRun ?? true;
  const schoolId = viewer.institution;
  const place = { schoolId, classId: null, posts: await postsOf(context) };
  authorize(viewer, promotionPolicy.decide, place, "The principal may open the next year's places");
  const present = schoolYearOn(clock.today());
  if (firstYearOf(schoolYear) > firstYearOf(present)) {
    throw badInput('schoolYear', `expected ${present} or an earlier year, got ${schoolYear}`);
  }
  const next = nextYear(schoolYear);
  return context.em().transactional(async (em) => {
    await em.execute(
      `select s.id from student s where exists (select from pupil p where p.id = s.id and p.school_id = ? and p.school_year = ?)
       order by s.id for no key update of s`,
      [schoolId, schoolYear],
    );
    const pupils = await em.execute<PupilRow[]>(PUPILS, [next, schoolId, schoolYear]);
    const staying = pupils.filter(({ nextSchoolId }) => nextSchoolId === null || nextSchoolId === schoolId);
    const problems = staying.flatMap(amiss);
    if (problems.length > 0) {
      return rejected(problems);
    }
    const of = (outcome: PromotionOutcome) => staying.filter((each) => each.outcome === outcome);
    const [promoted, retained] = [of('PROMOTED'), of('RETAINED')];
    const places = [...promoted, ...retained].map((pupil): ClassToBe & { readonly pupil: PupilRow } => {
      const moves = pupil.outcome === 'PROMOTED';
      const grade = moves ? pupil.grade + 1 : pupil.grade;
      return { pupil, moves, grade, name: nextName(pupil.className!, pupil.grade, grade), fromId: pupil.classId! };
    });
    const open = await openClasses(em, { schoolId: schoolId!, schoolYear: next, wanted: places, dryRun });
    const unplaced = places.filter(({ pupil }) => pupil.nextSchoolId === null);
    const placed = dryRun
      ? unplaced.length
      : await placeAll(em, { schoolId: schoolId!, schoolYear: next, unplaced, classIds: open.idByName });
    return {
      __typename: 'MovedUp' as const,
      message: dryRun
        ? `Nothing stands in the way: ${placed} pupils would be placed in ${next}.`
        : `${placed} pupils were placed in ${next}.`,
      messageVi: dryRun
        ? `Không có vướng mắc: sẽ xếp lớp ${placed} học sinh năm học ${next}.`
        : `Đã xếp lớp ${placed} học sinh năm học ${next}.`,
      dryRun,
      schoolYear: next,
      promoted: promoted.length,
      retained: retained.length,
      completed: of('COMPLETED').length,
      elsewhere: pupils.length - staying.length,
      placed,
      newClasses: open.newNames,
    };
  });
};

function amiss({ studentId, classId, outcome }: PupilRow): PupilProblem[] {
  if (classId === null) {
    return [problem(studentId, 'The pupil is in no class.', 'Học sinh chưa được xếp lớp.')];
  }
  if (outcome === null) {
    return [problem(studentId, 'The year of the pupil is not decided yet.', 'Học sinh chưa được xét cuối năm.')];
  }
  if (isOpen(outcome)) {
    return [
      problem(
        studentId,
        'The pupil waits for the word after the summer.',
        'Học sinh đang chờ kết quả xét sau kỳ nghỉ hè.',
      ),
    ];
  }
  return [];
}

const rejected = (problems: PupilProblem[]) => ({
  __typename: 'MoveUpRejected' as const,
  message: `Nothing was written: ${problems.length} pupils are in the way.`,
  messageVi: `Chưa xếp lớp: còn vướng mắc ở ${problems.length} học sinh.`,
  problems: problems.slice(0, MOST_PROBLEMS),
  total: problems.length,
});

interface Placing {
  readonly schoolId: string;
  readonly schoolYear: string;
  readonly unplaced: readonly (ClassToBe & { readonly pupil: PupilRow })[];
  readonly classIds: ReadonlyMap<string, string>;
}

/** A place that another school gives at the same moment is left to it. */
async function placeAll(em: EntityManager, { schoolId, schoolYear, unplaced, classIds }: Placing): Promise<number> {
  const placed = await em.execute<object[]>(
    `insert into placement (id, student_id, school_id, school_year, grade, class_id, entered_on)
     select x.id, x.student, ?, ?, x.grade, x.class, ?::date
     from json_to_recordset(?::json) as x(id uuid, student uuid, grade smallint, class uuid)
     on conflict (student_id, school_year) where left_on is null do nothing returning id`,
    [
      schoolId,
      schoolYear,
      firstDayOf(schoolYear),
      JSON.stringify(
        unplaced.map(({ pupil, grade, name }) => ({
          id: randomUUID(),
          student: pupil.studentId,
          grade,
          class: classIds.get(name),
        })),
      ),
    ],
  );
  return placed.length;
}
