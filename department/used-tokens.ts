import { graphError } from '#kernel/errors/graph-error.ts';
import { sqlMigration } from './orm/migration.ts';

/** Which tokens were used, as all replicas of a department know it; emptied as they expire. */
export const usedTokensMigration = sqlMigration(
  'wire-0001',
  `
create table wire_token (
  id text primary key,
  forgotten_at timestamptz not null
);
create index on wire_token (forgotten_at);
`,
);

/** Notes a token as used. Settles where it is the first time, anywhere; the caller's answer waits for it. */
export type UseToken = (id: string, forgottenAt: number) => Promise<boolean>;

type Rows = (name: string, text: string, values: readonly unknown[]) => Promise<{ id: string }[]>;

interface Use {
  readonly id: string;
  readonly forgottenAt: number;
  readonly tell: (first: boolean) => void;
  readonly fail: (error: unknown) => void;
}

export interface UsedTokens extends AsyncDisposable {
  readonly use: UseToken;
}

const NOTE = `insert into wire_token (id, forgotten_at)
  select id, to_timestamp(at) from unnest($1::text[], $2::float8[]) as used (id, at) on conflict do nothing returning id`;
const FORGET = 'delete from wire_token where forgotten_at < now()';
const FORGET_EVERY_MS = 30_000;

/** Calls that come while one statement is under way share the next one, so that many calls cost few statements. */
export function openUsedTokens(department: string, rows: Rows): UsedTokens {
  let waiting: Use[] = [];
  let noting = false;

  const note = async (): Promise<void> => {
    noting = true;
    while (waiting.length > 0) {
      const uses = waiting;
      waiting = [];
      try {
        const values = [uses.map(({ id }) => id), uses.map(({ forgottenAt }) => forgottenAt)];
        const first = new Set((await rows('note_tokens', NOTE, values)).map(({ id }) => id));
        for (const { id, tell } of uses) {
          tell(first.has(id));
        }
      } catch {
        const away = graphError('DEPARTMENT_UNAVAILABLE', `The database of ${department} does not answer.`);
        for (const { fail } of uses) {
          fail(away);
        }
      }
    }
    noting = false;
  };
  const forgetting = setInterval(() => {
    rows('forget_tokens', FORGET, []).catch(() => undefined);
  }, FORGET_EVERY_MS).unref();

  return {
    use: (id, forgottenAt) =>
      new Promise((tell, fail) => {
        waiting.push({ id, forgottenAt, tell, fail });
        if (!noting) {
          void note();
        }
      }),
    async [Symbol.asyncDispose]() {
      clearInterval(forgetting);
    },
  };
}
