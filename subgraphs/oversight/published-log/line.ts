import { hash } from 'node:crypto';
import { isPrivate } from '../access-entry/access-entry.policy.ts';

/** What a published day holds of a line of a person's log: what the person reads of it, and no more. */
export interface PublishedLine {
  readonly id: string;
  readonly at: Date;
  readonly department: string;
  readonly outcome: string;
  readonly times: number;
  readonly roles: readonly string[];
  readonly institution: string | null;
  readonly fields: readonly string[];
  readonly purpose: string | null;
}

/** A line as one text; whoever has the answer of `accessLog` has all of it. */
function textOf({ id, at, department, outcome, times, roles, institution, fields, purpose }: PublishedLine): string {
  const official = !isPrivate(roles);
  return JSON.stringify([
    id,
    at.toISOString(),
    department,
    outcome,
    times,
    official ? (roles.find((role) => role !== 'citizen') ?? null) : null,
    official ? institution : null,
    [...fields].sort(),
    purpose,
  ]);
}

/** The digest of all lines that a day has of a person, in whatever order they come. */
export const listDigest = (lines: readonly PublishedLine[]): string =>
  hash('sha256', `city-log-list/1\n${lines.map(textOf).sort().join('\n')}`, 'hex');
