import type { Assessment } from '../regulation/assessment.ts';
import { type MarkKind, type MarkValue, notationOf } from './mark-value.ts';

/** A mark with the place it stands at. */
export interface MarkRecord {
  readonly subjectCode: string;
  readonly assessment: Assessment;
  readonly term: 1 | 2;
  readonly kind: MarkKind;
  readonly position: number;
  readonly code: number | null;
}

/** A mark as teachers write it. */
export const written = (assessment: Assessment, kind: MarkKind, code: number | null): MarkValue | null =>
  code === null ? null : (notationOf(assessment, kind)?.write(code) ?? null);
