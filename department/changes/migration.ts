/** One channel for all kinds of things of a department: who listens sorts them. */
export const CHANNEL = 'city_changes';

/** Rows that arrive by the thousand are a new city, and no news: the bulk writer sets this for its transaction. */
export const BULK_SETTING = 'city.bulk';

/** SQL of the function that announces; once for each department. It sends a topic and an opaque id, nothing of the row. */
export const ANNOUNCE = `
create function announce_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('${CHANNEL}', tg_argv[0] || ':' || (to_jsonb(new) ->> tg_argv[1]));
  return null;
end $$;
`;

/**
 * SQL by which each new row of a table announces, with its transaction, that something has changed.
 *
 * @param column the column that holds the id of what has changed
 */
export const announceEach = (table: string, topic: string, column: string): string => `
create trigger announce after insert on ${table} for each row
  when (coalesce(current_setting('${BULK_SETTING}', true), '') <> 'on')
  execute function announce_change('${topic}', '${column}');
`;
