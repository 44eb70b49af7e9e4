import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Assessment } from '../regulation/assessment.ts';
import { type Course, coursesOf } from '../regulation/curriculum.ts';

/** A class of the next year that pupils come to. */
export interface ClassToBe {
  readonly grade: number;
  readonly name: string;
  /** The class that they come from. */
  readonly fromId: string;
  /** Whether they move up with it; pupils kept back come to a class that others make up. */
  readonly moves: boolean;
}

interface Order {
  readonly schoolId: string;
  readonly schoolYear: string;
  readonly wanted: readonly ClassToBe[];
  readonly dryRun: boolean;
}

interface Teaching {
  readonly classId: string;
  readonly homeroom: string | null;
  readonly subject: string;
  readonly staffId: string | null;
  readonly assessment: Assessment;
  readonly periodsPerYear: number;
}

/** From this grade on a class has the electives that its pupils chose, and keeps them. */
const ELECTIVES_FROM = 10;

/**
 * Makes the classes that are not there yet, with the subjects of their grade. The homeroom teacher and those who
 * teach a subject go along with their class while they hold a post at the school; other subjects wait for a teacher.
 */
export async function openClasses(em: EntityManager, { schoolId, schoolYear, wanted, dryRun }: Order) {
  const existing = await em.execute<{ id: string; name: string }[]>(
    'select id, name from school_class where school_id = ? and school_year = ?',
    [schoolId, schoolYear],
  );
  const idByName = new Map(existing.map(({ id, name }) => [name, id]));
  const missing = missingFrom(wanted, idByName);
  if (missing.length === 0 || dryRun) {
    return { idByName, newNames: missing.map(({ name }) => name) };
  }
  const before = await em.execute<Teaching[]>(
    `select c.id as "classId", h.id as homeroom, a.subject_code as subject, s.id as "staffId", a.assessment, a.periods_per_year as "periodsPerYear"
     from school_class c join teaching_assignment a on a.class_id = c.id
     left join staff s on s.id = a.staff_id and s.until is null left join staff h on h.id = c.homeroom_teacher_id and h.until is null
     where c.id = any(?::uuid[])`,
    [`{${missing.map(({ fromId }) => fromId).join(',')}}`],
  );
  const teachingOf = Map.groupBy(before, ({ classId }) => classId);
  const classes = missing.map(({ grade, name, fromId, moves }) => {
    const teaching = teachingOf.get(fromId) ?? [];
    const courses: readonly Course[] = grade >= ELECTIVES_FROM ? teaching : coursesOf(grade);
    return {
      id: randomUUID(),
      grade,
      name,
      homeroom: moves ? (teaching[0]?.homeroom ?? null) : null,
      courses: courses.map(({ subject, assessment, periodsPerYear }) => ({
        subject,
        assessment,
        periods: periodsPerYear,
        staff: moves ? (teaching.find((each) => each.subject === subject)?.staffId ?? null) : null,
      })),
    };
  });
  await em.execute(
    `insert into school_class (id, school_id, school_year, grade, name, homeroom_teacher_id)
     select x.id, ?, ?, x.grade, x.name, x.homeroom from json_to_recordset(?::json) as x(id uuid, grade smallint, name text, homeroom uuid)`,
    [schoolId, schoolYear, JSON.stringify(classes)],
  );
  await em.execute(
    `insert into teaching_assignment (id, class_id, subject_code, staff_id, assessment, periods_per_year)
     select gen_random_uuid(), x.class, x.subject, x.staff, x.assessment, x.periods
     from json_to_recordset(?::json) as x(class uuid, subject text, staff uuid, assessment text, periods smallint)`,
    [JSON.stringify(classes.flatMap(({ id, courses }) => courses.map((course) => ({ class: id, ...course }))))],
  );
  for (const { id, name } of classes) {
    idByName.set(name, id);
  }
  return { idByName, newNames: missing.map(({ name }) => name) };
}

/** Each class once. Teachers follow the pupils who move up; a class that only pupils kept back come to has none yet. */
function missingFrom(wanted: readonly ClassToBe[], idByName: ReadonlyMap<string, string>): ClassToBe[] {
  const missing = new Map<string, ClassToBe>();
  for (const each of wanted) {
    if (!idByName.has(each.name) && !missing.get(each.name)?.moves) {
      missing.set(each.name, each);
    }
  }
  return [...missing.values()].sort((a, b) => a.grade - b.grade || a.name.localeCompare(b.name, 'vi'));
}
