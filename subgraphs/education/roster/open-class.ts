import { randomUUID } from 'node:crypto';
import { badInput } from '#kernel/errors/graph-error.ts';
import type { MutationResolvers } from '../generated.ts';
import { coursesOf } from '../regulation/curriculum.ts';
import type { SchoolClassRow } from '../school-class/school-class.entity.ts';
import { nextYear, requireSchoolYear, schoolYearOn } from '../school-class/school-year.ts';
import { GRADES } from '../school/grades.ts';
import { refused } from './answers.ts';
import { requirePrincipal } from './at-own-school.ts';

const MOST_NAME = 20;
/** From this grade on pupils choose. */
const ELECTIVES_FROM = 10;

/** Opens a class with the subjects that the curriculum gives its grade; nobody teaches them yet. */
export const openClass: NonNullable<MutationResolvers['openClass']> = async (_, { input }, context) => {
  const { viewer, loaders, clock } = context;
  const { grade } = input;
  const schoolYear = requireSchoolYear('schoolYear', input.schoolYear);
  const name = input.name.trim().normalize('NFC');
  if (name.length < 1 || name.length > MOST_NAME) {
    throw badInput('name', `expected 1 to ${MOST_NAME} characters, got ${name.length}`);
  }
  await requirePrincipal(viewer.institution, context);
  const { id: schoolId, level } = (await loaders.schoolById.load(viewer.institution!))!;
  const present = schoolYearOn(clock.today());
  if (schoolYear !== present && schoolYear !== nextYear(present)) {
    throw badInput('schoolYear', `expected ${present} or ${nextYear(present)}, got ${schoolYear}`);
  }
  const [from, to] = GRADES[level];
  if (grade < from || grade > to) {
    throw badInput('grade', `expected a grade from ${from} to ${to}, got ${grade}`);
  }
  if (grade < ELECTIVES_FROM !== (input.stream == null)) {
    throw badInput(
      'stream',
      `expected ${grade < ELECTIVES_FROM ? 'none below' : 'one from'} grade ${ELECTIVES_FROM} on`,
    );
  }
  const courses = coursesOf(grade, input.stream ?? undefined);
  return context.em().transactional(async (em) => {
    const id = randomUUID();
    const [made] = await em.execute<object[]>(
      `insert into school_class (id, school_id, school_year, grade, name) values (?, ?, ?, ?, ?)
       on conflict (school_id, school_year, name) do nothing returning id`,
      [id, schoolId, schoolYear, grade, name],
    );
    if (made) {
      await em.execute(
        `insert into teaching_assignment (id, class_id, subject_code, assessment, periods_per_year)
         select gen_random_uuid(), ?, x.subject, x.assessment, x."periodsPerYear"
         from json_to_recordset(?::json) as x(subject text, assessment text, "periodsPerYear" smallint)`,
        [id, JSON.stringify(courses)],
      );
    }
    const [row] = await em.execute<[SchoolClassRow & { subjects: string[] }]>(
      `select c.id, c.school_id as "schoolId", c.school_year as "schoolYear", c.grade, c.name, c.homeroom_teacher_id as "homeroomTeacherId",
         array(select a.subject_code from teaching_assignment a where a.class_id = c.id) as subjects
       from school_class c where c.school_id = ? and c.school_year = ? and c.name = ?`,
      [schoolId, schoolYear, name],
    );
    if (row.grade !== grade || courses.some(({ subject }) => !row.subjects.includes(subject))) {
      return refused(
        'Nothing was opened: the school has a class of this name in the year, of another grade or with other subjects.',
        'Chưa mở lớp: trường đã có lớp cùng tên trong năm học, thuộc khối khác hoặc học các môn khác.',
      );
    }
    return {
      __typename: 'ClassOpened' as const,
      message: 'The class is open.',
      messageVi: 'Lớp đã mở.',
      schoolClass: row,
    };
  });
};
