import type { ExemptionScope } from '../regulation/exemption.ts';
import type { TermResultRow } from '../result/result.entity.ts';
import type { SchoolClassRow } from '../school-class/school-class.entity.ts';
import type { StudentRow } from '../student/student.entity.ts';
import type { MarkValue } from './mark-value.ts';
import type { SheetRow } from './sheet.loaders.ts';

/** What a viewer may see of a class's gradebook. */
export interface ClassSheetRecord {
  readonly schoolClass: SchoolClassRow;
  readonly term: 1 | 2;
  readonly sheets: SheetRow[];
  /** Whether the viewer sees every subject, and so the results too. */
  readonly whole: boolean;
}

/** One pupil's marks in one subject, ready to be given out: class sheets have hundreds of them. */
export interface SubjectMarksRecord {
  readonly subjectCode: string;
  readonly term: 'TERM_1' | 'TERM_2';
  readonly regular: readonly (MarkValue | null)[];
  readonly midTerm: MarkValue | null;
  readonly endOfTerm: MarkValue | null;
  readonly midTermLevel: MarkValue | null;
  readonly endOfTermLevel: MarkValue | null;
  readonly average: number | null;
  readonly passed: boolean | null;
  readonly exemption: ExemptionScope | null;
}

export interface PupilMarksRecord {
  readonly student: StudentRow;
  readonly marks: readonly SubjectMarksRecord[];
  readonly result: TermResultRow | null;
}
