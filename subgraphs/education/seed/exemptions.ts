import type { Id, World } from '#city/world/facts.ts';
import type { BulkTable, BulkWriter } from '#department/orm/bulk.ts';
import { EMPTY_LINE, type Line } from '../mark/line.ts';
import type { ExemptionScope } from '../regulation/exemption.ts';
import { schoolYearFrom } from '../school-class/school-year.ts';
import type { PlannedClass } from './plan.ts';

const SUBJECT = 'PHYSICAL_EDUCATION';
/** One pupil in so many is exempt, every third of them for a disability. */
const EXEMPT = 150;

/** What a pupil is exempt from in a year; null for most. */
export type Exempted = { readonly subject: typeof SUBJECT; readonly scope: ExemptionScope } | null;

/** The line of a subject with the exemption on it. */
export const exempted = (line: Line, subject: string, given: Exempted): Line =>
  given === null || given.subject !== subject
    ? line
    : { ...(given.scope === 'SUBJECT' ? EMPTY_LINE : line), exempt: given.scope };

/** Draws and enters exemptions from physical education: of a past year for both terms, of this one for the first. */
export function openExemptions(world: World, bulk: BulkWriter, principalOf: (schoolId: Id) => Id | undefined) {
  const table: BulkTable = bulk.table('exemption', [
    'id',
    'student_id',
    'class_id',
    'school_year',
    'subject_code',
    'first_term',
    'second_term',
    'scope',
    'ground',
    'document',
    'reason',
    'granted_by',
    'granted_at',
  ]);
  return (student: Id, index: number, { id, schoolId, year, grade }: PlannedClass, past: boolean): Exempted => {
    const principal = principalOf(schoolId);
    if (!principal) {
      return null;
    }
    const random = world.random('exemption', index, year);
    if (random.int(1, EXEMPT) !== 1) {
      return null;
    }
    const disability = random.int(1, 3) === 1;
    if (!disability && grade <= 5) {
      return null;
    }
    const scope = disability ? 'SUBJECT' : 'PRACTICE';
    table.push([
      world.id('exemption', student, year),
      student,
      id,
      schoolYearFrom(year),
      SUBJECT,
      true,
      past,
      scope,
      disability ? 'DISABILITY' : random.pick(['ILLNESS', 'ACCIDENT']),
      `${disability ? 'Giấy xác nhận khuyết tật' : 'Bệnh án'} số ${random.int(100, 9_999)}/${year}`,
      disability ? 'Khuyết tật vận động' : 'Không tập luyện được theo chỉ định của bác sĩ',
      principal,
      `${year}-09-15T03:00:00Z`,
    ]);
    return { subject: SUBJECT, scope };
  };
}
