import { type Ask, instant, row } from './ask.ts';

const OF_FILE = `
select coalesce(json_agg(json_build_object('formType', c.form_type, 'status', c.status, 'issuedOn', c.issued_on) order by c.requested_at desc, c.id desc), '[]') as nodes
from (select * from certificate where citizen_id = $1 and (form_type = 'FORM_1' or citizen_id = $2) order by requested_at desc, id desc limit 5) c`;

/** What a citizen's file shows; form 2 to the person alone. */
export const certificatesOfFile = async ({ databases, viewer, variables }: Ask) => ({
  nodes: (await row<{ nodes: object[] }>(databases.justice, 'of-file', OF_FILE, [variables.id, viewer.citizenId]))!
    .nodes,
});

const IN_HAND = `
select exists (select from certificate where id = $2 and citizen_id = $1 and (status in ('REQUESTED', 'IN_PROGRESS') or issued_on = $3::date)) as requested,
  coalesce((select json_agg(json_build_object('id', c.id, 'formType', c.form_type, 'status', c.status, 'requestedAt', ${instant('c.requested_at')},
      'dueOn', c.due_on, 'issuedOn', c.issued_on, 'statement', c.statement, 'entries', coalesce((
        select json_agg(json_build_object('judgmentNumber', e.judgment_number, 'court', e.court, 'crime', e.crime, 'article', e.article,
          'finalOn', e.final_on, 'penalty', e.penalty, 'prisonMonths', e.prison_months, 'expunged', e.expunged) order by e.position)
        from certificate_entry e where e.certificate_id = c.id), '[]')) order by c.requested_at desc, c.id desc)
    from (select * from certificate where citizen_id = $1 order by requested_at desc, id desc limit 20) c), '[]') as nodes`;

/** What the officer sees who has the person's request in hand. */
export async function recordInHand({ databases, today, viewer, variables }: Ask) {
  const found = await row<{ requested: boolean; nodes: object[] }>(databases.justice, 'in-hand', IN_HAND, [
    variables.id,
    viewer.case,
    today,
  ]);
  return { nodes: found?.requested ? found.nodes : [] };
}
