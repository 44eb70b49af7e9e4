import { settleResults } from '../../subgraphs/education/result/settle-results.ts';
import { type Data, openDepartment } from './department.ts';

const YEAR = '2025-2026';
export const PROBLEMS = '... on PromotionRejected { message problems { message messageVi student { id } } }';
export const PROMOTION =
  'round outcome grounds reassess { code } learning training note decidedBy { role } decidedAt student { id }';
const DECIDE = `mutation ($input: DecidePromotionInput!) { decidePromotion(input: $input) { __typename
  ... on PromotionDecided { dryRun changed message promotions { ${PROMOTION} } } ${PROBLEMS} ... on TermsNotLocked { terms message } } }`;
const REASSESS = `mutation ($input: RecordReassessmentsInput!) { recordReassessments(input: $input) { __typename
  ... on SummerRecorded { changed } ${PROBLEMS} } }`;
const RETRAIN = `mutation ($input: SetSummerTrainingInput!) { setSummerTraining(input: $input) { __typename
  ... on SummerRecorded { changed } ${PROBLEMS} } }`;

/** A class of last year in which everyone did well, both terms locked and nobody decided on, nor placed in the next year. */
export async function openSchoolYear(grade: number) {
  const city = await openDepartment('education');
  const principal = city.as('principal');
  const rows = (sql: string, values: unknown[] = []): Promise<Data[]> => city.running.database.reader.rows(sql, values);
  const [{ id: classId }] = await rows(
    `select c.id from school_class c join pupil p on p.class_id = c.id
     where c.school_id = $1 and c.school_year = $2 and c.grade = $3 group by 1 order by count(*) desc, 1 limit 1`,
    [principal.institution, YEAR, grade],
  );
  const pupils = (await rows('select id from pupil where class_id = $1 order by sort_name, id', [classId])).map(
    ({ id }) => id as string,
  );
  await rows('delete from summer_result');
  await rows('delete from promotion');
  await rows("delete from placement where school_year = '2026-2027'");

  /** Gives pupils one mark throughout the year in some subjects, or in all of them where none are named. */
  const mark = (
    students: readonly string[],
    tenths: number,
    passed: number,
    subjects: readonly string[] | null = null,
  ) =>
    rows(
      `update mark_line l set
         regular = array_fill((case a.assessment when 'SCORED' then $2::int else $3::int end)::smallint, array[cardinality(l.regular)]),
         mid_term = case a.assessment when 'SCORED' then $2::int when 'COMMENT' then $3::int end::smallint,
         end_of_term = case a.assessment when 'SCORED' then $2::int when 'COMMENT' then $3::int when 'LEVEL_AND_TEST' then $2::int / 10 * 10 end::smallint,
         end_of_term_level = case when a.assessment like 'LEVEL%' then $3::int + 1 end::smallint
       from sheet h join teaching_assignment a on a.id = h.assignment_id
       where h.id = l.sheet_id and h.school_year = $1 and l.student_id = any($4::uuid[]) and ($5::text[] is null or a.subject_code = any($5))`,
      [YEAR, tenths, passed, students, subjects],
    );
  const train = (students: readonly string[], level: string) =>
    rows('update term_result set training = $2 where student_id = any($3::uuid[]) and school_year = $1', [
      YEAR,
      level,
      students,
    ]);
  const settle = () => city.running.database.fork().transactional((em) => settleResults(em, YEAR, pupils));
  await rows('update mark_line set exempt = null where student_id = any($1::uuid[])', [pupils]);
  await rows('delete from exemption');
  await mark(pupils, 70, 1);
  await train(pupils, 'GOOD');
  await settle();

  const ask = async (query: string, input: object, viewer = principal): Promise<Data> => {
    const { data, errors } = await city.ask(viewer, query, { input });
    if (errors.length > 0) {
      throw new Error(errors[0]!.message);
    }
    return Object.values(data)[0];
  };
  return {
    city,
    principal,
    classId: classId as string,
    pupils,
    rows,
    mark,
    train,
    settle,
    decide: (more: object = {}, viewer = principal) =>
      ask(DECIDE, { classId, round: 'YEAR_END', dryRun: false, ...more }, viewer),
    reassess: async (subject: string, results: object[], viewer = principal) => {
      const [{ id: assignmentId }] = await rows(
        'select id from teaching_assignment where class_id = $1 and subject_code = $2',
        [classId, subject],
      );
      return ask(REASSESS, { assignmentId, results }, viewer);
    },
    retrain: (trainings: object[], viewer = principal) => ask(RETRAIN, { classId, trainings }, viewer),
    [Symbol.asyncDispose]: () => city[Symbol.asyncDispose](),
  };
}

export type SchoolYear = Awaited<ReturnType<typeof openSchoolYear>>;
