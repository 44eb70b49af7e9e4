import type { Client } from 'pg';

/** The same data as an operation gives, fetched by someone who knows the tables: what a graph has to be measured by. */
export interface ByHand {
  readonly rows: number;
  /** In the shape of the operation's `data`. */
  readonly data: unknown;
}

type Row = Record<string, unknown>;

const query = async <T extends object = Row>(
  client: Client,
  name: string,
  text: string,
  values: unknown[],
): Promise<T[]> => (await client.query<T & Row>({ name, text, values })).rows;

const points = (tenths: unknown): number | null => (typeof tenths === 'number' ? tenths / 10 : null);
const LEVEL_SIGNS = ['', 'C', 'H', 'T'];

interface SheetRow {
  readonly class: string;
  readonly version: number;
  readonly id: string;
  readonly name: string;
  readonly subject: string;
  readonly assessment: string;
  readonly regular: number[];
  readonly mid: number | null;
  readonly final: number | null;
  readonly average: number | null;
  readonly passed: boolean | null;
  readonly mean: number | null;
  readonly level: string | null;
  readonly training: string | null;
}

/** One statement: pupils × subjects with their lines and results; grouped here. */
export async function classSheetByHand(client: Client, classId: string): Promise<ByHand> {
  const rows = await query<SheetRow>(
    client,
    'class-sheet',
    `
    with member as materialized (
      select s.id, s.full_name, row_number() over (order by s.sort_name, s.id) as place
      from placement p join student s on s.id = p.student_id where p.class_id = $1 and p.left_on is null)
    select c.name as class, h.version, m.id, m.full_name as name, a.subject_code as subject, a.assessment, l.regular, l.mid_term as mid,
      l.end_of_term as final, l.average, l.passed, r.average as mean, r.level, r.training
    from sheet h join school_class c on c.id = h.class_id join teaching_assignment a on a.id = h.assignment_id
    join subject j on j.code = a.subject_code join mark_line l on l.sheet_id = h.id join member m on m.id = l.student_id
    left join term_result r on r.class_id = c.id and r.term = 2 and r.student_id = m.id
    where h.class_id = $1 and h.term = 2 order by m.place, j.position`,
    [classId],
  );
  const value = ({ assessment }: SheetRow, code: number | null) =>
    assessment === 'SCORED' ? points(code) : code === null ? null : code === 1 ? 'Đ' : 'CĐ';
  const pupils = [...Map.groupBy(rows, ({ id }) => id).values()].map((lines) => {
    const { id, name, mean, level, training } = lines[0]!;
    return {
      student: { id, fullName: name },
      marks: lines.map((line) => ({
        subjectCode: line.subject,
        regular: (line.regular ?? []).map((code) => value(line, code)),
        midTerm: value(line, line.mid),
        endOfTerm: value(line, line.final),
        average: points(line.average),
        passed: line.passed,
      })),
      result: level && { average: points(mean), level, training },
    };
  });
  const subjects = rows
    .slice(0, pupils[0]?.marks.length)
    .map(({ subject, version }) => ({ subjectCode: subject, version }));
  return { rows: rows.length, data: { schoolClass: { name: rows[0]!.class, sheet: { subjects, pupils } } } };
}

interface ChildRow {
  readonly mother: string;
  readonly id: string;
  readonly name: string;
}
interface ParentRow {
  readonly citizen: string;
  readonly school: string | null;
  readonly class: string | null;
  readonly marks: Row[] | null;
  readonly results: Row[] | null;
}

/** One statement in each of the two databases that the view needs. */
export async function parentsViewByHand(
  population: Client,
  education: Client,
  motherId: string,
  schoolYear: string,
  today: string,
): Promise<ByHand> {
  const children = await query<ChildRow>(
    population,
    'children',
    `
    select m.full_name as mother, c.id, c.full_name as name from citizen m join guardianship g on g.guardian_id = m.id join citizen c on c.id = g.child_id
    where m.id = $1 and g.valid_from <= $2::date and (g.valid_to is null or g.valid_to > $2::date) and c.date_of_birth + interval '18 years' > $2::date
    order by c.date_of_birth, c.id`,
    [motherId, today],
  );
  const rows = await query<ParentRow>(
    education,
    'pupils',
    `
    select s.citizen_id as citizen, o.name as school, c.name as class,
      (select json_agg(json_build_object('subjectCode', a.subject_code, 'assessment', a.assessment, 'regular', l.regular, 'mid', l.mid_term, 'level', l.mid_term_level) order by j.position)
       from mark_line l join sheet h on h.id = l.sheet_id join teaching_assignment a on a.id = h.assignment_id join subject j on j.code = a.subject_code
       where l.student_id = s.id and h.school_year = $2 and h.term = 1) as marks,
      (select json_agg(x order by x."schoolYear" desc, x.term desc) from (select school_year as "schoolYear", 'TERM_' || term as term, average, level
       from term_result where student_id = s.id order by school_year desc, term desc limit 4) x) as results
    from student s left join placement p on p.student_id = s.id and p.school_year = $2 and p.left_on is null
    left join school o on o.id = p.school_id left join school_class c on c.id = p.class_id where s.citizen_id = any($1::uuid[])`,
    [children.map(({ id }) => id), schoolYear],
  );
  const studentOf = new Map(rows.map((row) => [row.citizen, row]));
  const code = (assessment: unknown, kept: unknown) =>
    assessment === 'COMMENT' && typeof kept === 'number' ? (kept === 1 ? 'Đ' : 'CĐ') : points(kept);
  const student = ({ school, class: name, marks, results }: ParentRow) => ({
    school: school && { name: school },
    schoolClass: name && { name },
    marks: (marks ?? []).map(({ subjectCode, assessment, regular, mid, level }) => ({
      subjectCode,
      regular: (regular as number[]).map((each) => code(assessment, each)),
      midTerm: code(assessment, mid),
      midTermLevel: level === null ? null : LEVEL_SIGNS[level as number],
    })),
    termResults: { nodes: (results ?? []).map(({ average, ...result }) => ({ ...result, average: points(average) })) },
  });
  const data = {
    me: {
      fullName: children[0]!.mother,
      children: children.map(({ id, name }) => ({
        id,
        fullName: name,
        student: studentOf.has(id) ? student(studentOf.get(id)!) : null,
      })),
    },
  };
  return {
    rows:
      children.length +
      rows.reduce((sum, { marks, results }) => sum + (marks?.length ?? 0) + (results?.length ?? 0), 0),
    data,
  };
}

interface PageRow {
  readonly school: string;
  readonly total: number;
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly results: Row[] | null;
}

/** One statement: a page of pupils with class, results and the number of all pupils. */
export async function principalsPageByHand(client: Client, schoolId: string, schoolYear: string): Promise<ByHand> {
  const rows = await query<PageRow>(
    client,
    'page',
    `
    with page as materialized (
      select s.id, s.full_name, p.class_id, row_number() over (order by s.sort_name, s.id) as place
      from placement p join student s on s.id = p.student_id
      where p.school_id = $1 and p.school_year = $2 and p.left_on is null order by place limit 101)
    select o.name as school, t.total, m.id, m.full_name as name, c.name as class,
      (select json_agg(x) from (select school_year as "schoolYear", 'TERM_' || term as term, average, level
       from term_result where student_id = m.id order by school_year desc, 2 desc limit 2) x) as results
    from school o cross join (select count(*)::int as total from placement where school_id = $1 and school_year = $2 and left_on is null) t
    cross join page m left join school_class c on c.id = m.class_id where o.id = $1 order by m.place`,
    [schoolId, schoolYear],
  );
  const page = rows.slice(0, 100);
  const nodes = page.map(({ id, name, class: schoolClass, results }) => ({
    id,
    fullName: name,
    schoolClass: { name: schoolClass },
    termResults: { nodes: (results ?? []).map(({ average, ...result }) => ({ ...result, average: points(average) })) },
  }));
  const students = { totalCount: rows[0]!.total, pageInfo: { hasNextPage: rows.length > 100 }, nodes };
  return { rows: page.length, data: { school: { name: rows[0]!.school, students } } };
}
