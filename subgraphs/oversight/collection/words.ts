import type { Glossary } from '#department/audit-log/glossary.ts';
import type { Reader } from '#department/orm/database.ts';

const KEEP = `insert into word (department, kind, name, en, vi)
  select $1, w.kind, w.name, w.en, w.vi from json_to_recordset($2::json) as w(kind text, name text, en text, vi text)
  on conflict (department, kind, name) do update set en = excluded.en, vi = excluded.vi
  where (word.en, word.vi) is distinct from (excluded.en, excluded.vi)`;

/** Keeps what a department calls things. Nothing is taken away: old entries are told in the words they had. */
export async function keepWords(reader: Reader, department: string, glossary: Glossary): Promise<void> {
  const rows = [
    ...(glossary.department ? [{ kind: 'DEPARTMENT', name: '', ...glossary.department }] : []),
    ...Object.entries(glossary.roles).map(([name, words]) => ({ kind: 'ROLE', name, ...words })),
    ...Object.entries(glossary.fields).map(([name, words]) => ({ kind: 'FIELD', name, ...words })),
  ];
  await reader.rows(KEEP, [department, JSON.stringify(rows)]);
}
