import type { WorldSpec } from '#city/world/facts.ts';
import { withClient } from './provision.ts';

const TABLE = `create table if not exists synthetic_city (
  seed bigint not null, citizens bigint not null, today date not null, made_at timestamptz not null default now())`;

/** What an earlier run filled a database with; null for one that no synthetic city is in. */
export async function foundCity(url: string): Promise<WorldSpec | null> {
  return withClient(url, async (client) => {
    await client.query(TABLE);
    const { rows } = await client.query<{ seed: string; citizens: string; today: string }>(
      'select seed::text, citizens::text, today::text from synthetic_city',
    );
    return rows[0] ? { seed: Number(rows[0].seed), citizens: Number(rows[0].citizens), today: rows[0].today } : null;
  });
}
