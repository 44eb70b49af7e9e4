import { ConfigError, type Environment, readSettings } from '#kernel/config/env.ts';
import { type Term, termsOf } from './retention.ts';

/** Where a department's ledger is read. */
export interface SourceAddress {
  readonly department: string;
  /** Address of the department's graph; its ledger stands beside it. */
  readonly url: string;
}

export interface CollectionSettings {
  readonly sources: readonly SourceAddress[];
  /** Oversight's own private key; null where there are no sources. */
  readonly keyFile: string | null;
  readonly pollMs: number;
  /** How long a reader waits for the latest looks. */
  readonly catchUpMs: number;
  /** How long copies of entries are kept. */
  readonly retention: readonly Term[];
}

function sourceOf(text: string): SourceAddress {
  const [, department, url] = /^([a-z][a-z0-9-]*)=(https?:\/\/.+)$/.exec(text.trim()) ?? [];
  if (!department || !url || !URL.canParse(url)) {
    throw new ConfigError('OVERSIGHT_SOURCES must be a list like population=http://127.0.0.1:4101/graphql,health=…');
  }
  return { department, url };
}

/** @throws ConfigError with one sentence that names the setting */
export function collectionSettings(env: Environment): CollectionSettings {
  const settings = readSettings(env);
  const sources = (settings.text('OVERSIGHT_SOURCES')?.split(',') ?? []).map(sourceOf);
  return {
    sources,
    keyFile:
      sources.length > 0
        ? settings.required('OVERSIGHT_KEY_FILE', 'the file with the key that opens the departments’ ledgers')
        : null,
    pollMs: settings.integer('OVERSIGHT_POLL_MS', 1_000, 10, 3_600_000),
    catchUpMs: settings.integer('OVERSIGHT_CATCH_UP_MS', 1_000, 10, 60_000),
    retention: termsOf('OVERSIGHT_RETENTION', settings.textOr('OVERSIGHT_RETENTION', '2026-01-01=10')),
  };
}
