import { expungedFrom, type Judgment } from '../conviction/expungement.ts';
import type { FormType } from './certificate.entity.ts';

export interface ContentEntry<Each extends Judgment> {
  readonly judgment: Each;
  /** Always false on form 1. */
  readonly expunged: boolean;
}

export interface Content<Each extends Judgment> {
  readonly statement: 'NO_RECORD' | 'RECORD';
  readonly entries: readonly ContentEntry<Each>[];
}

/**
 * What a certificate says when issued on a date. Form 1 knows judgments that count on that day and says
 * "no record" to everyone else alike; form 2 lists all, expunged ones marked.
 * Source: Law on Judicial Records 28/2009/QH12, articles 42 and 43.
 *
 * @param judgments every judgment of the person; those that are final only later are left out
 */
export function contentOf<Each extends Judgment>(
  formType: FormType,
  judgments: readonly Each[],
  issuedOn: string,
): Content<Each> {
  const known = judgments.filter(({ finalOn }) => finalOn <= issuedOn);
  const all = known.map((judgment) => {
    const from = expungedFrom(judgment, known);
    return { judgment, expunged: from !== null && from <= issuedOn };
  });
  const counting = all.filter(({ expunged }) => !expunged);
  const entries = formType === 'FORM_1' ? counting : all;
  const byDate = [...entries].sort((one, other) => (one.judgment.finalOn < other.judgment.finalOn ? -1 : 1));
  return { statement: counting.length > 0 ? 'RECORD' : 'NO_RECORD', entries: byDate };
}
