import { type Ask, instant, row } from './ask.ts';

interface Student {
  readonly school: object | null;
  readonly applications: readonly object[];
  readonly results: readonly {
    readonly term: string;
    readonly average: number | null;
    readonly level: string | null;
  }[];
}

const STUDENT = `
select (select json_build_object('name', o.name) from placement p join school o on o.id = p.school_id
    where p.student_id = s.id and p.school_year = $2 and p.left_on is null) as school,
  coalesce((select json_agg(json_build_object('status', a.status, 'channel', a.channel) order by a.issued_at desc, a.id desc)
    from (select * from application where student_id = s.id order by issued_at desc, id desc limit 5) a), '[]') as applications,
  coalesce((select json_agg(json_build_object('term', 'TERM_' || t.term, 'average', t.average, 'level', t.level) order by t.school_year desc, t.term desc, t.id desc)
    from (select * from term_result where student_id = s.id order by school_year desc, term desc, id desc limit 4) t), '[]') as results
from student s where s.citizen_id = $1`;

function schoolYearOn(today: string): string {
  const from = Number(today.slice(0, 4)) - (today.slice(5) < '09-01' ? 1 : 0);
  return `${from}-${from + 1}`;
}

export async function student({ databases, today, variables }: Ask): Promise<object | null> {
  const found = await row<Student>(databases.education, 'student', STUDENT, [variables.id, schoolYearOn(today)]);
  return (
    found && {
      school: found.school,
      enrollmentApplications: { nodes: found.applications },
      termResults: {
        nodes: found.results.map(({ average, ...result }) => ({
          ...result,
          average: average === null ? null : average / 10,
        })),
      },
    }
  );
}

interface Desk {
  readonly name: string;
  readonly total: number;
  readonly nodes: readonly object[];
}

const DESK = `
select o.name, (select count(*)::integer from wish w where w.wished_school_id = o.id and w.campaign_id = $2) as total,
  coalesce((select json_agg(json_build_object('id', w.id, 'status', w.status, 'channel', w.channel,
      'registeredAt', ${instant('w.registered_at')},
      'student', (select json_build_object('fullName', s.full_name, 'dateOfBirth', s.date_of_birth) from student s where s.id = w.student_id),
      'choices', (select json_agg(json_build_object('position', c.position, 'priority', c.priority, 'school', json_build_object('name', x.name)) order by c.position)
        from application_choice c join school x on x.id = c.school_id where c.application_id = w.id),
      'documents', coalesce((select json_agg(json_build_object('kind', d.kind, 'state', d.state) order by d.kind)
        from application_document d where d.application_id = w.id), '[]')) order by w.rank, w.registered_at, w.id)
    from (select * from wish where wished_school_id = o.id and campaign_id = $2 order by rank, registered_at, id limit 50) w), '[]') as nodes
from school o where o.id = $1 and exists (
  select from staff s where s.citizen_id = $3 and s.school_id = o.id and s.role in ('PRINCIPAL', 'CLERK') and s.until is null)`;

export async function desk({ databases, viewer, variables }: Ask): Promise<object> {
  const found = await row<Desk>(databases.education, 'desk', DESK, [
    variables.schoolId,
    variables.campaignId,
    viewer.citizenId,
  ]);
  if (!found || viewer.institution !== variables.schoolId) {
    return { school: null };
  }
  const { name, total, nodes } = found;
  const page = { totalCount: total, nodes, pageInfo: { hasNextPage: total > nodes.length } };
  return { school: { name, enrollmentApplications: page } };
}
