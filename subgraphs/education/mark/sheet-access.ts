import { badInput } from '#kernel/errors/graph-error.ts';
import { authorize } from '#department/policy/policy.ts';
import { requireId } from '#department/scalars/id.ts';
import type { Context } from '../context.ts';
import type { Term } from '../generated.ts';
import { postsOf } from '../staff/posts.ts';
import { markPolicy, type Teaching } from './mark.policy.ts';
import type { SheetRow } from './sheet.loaders.ts';
import { termNumber } from './term.ts';

/** What the policies of a sheet judge by. */
export const teachingOf = async (sheet: SheetRow | null, context: Context): Promise<Teaching> => ({
  schoolId: sheet?.schoolId ?? null,
  classId: sheet?.classId ?? null,
  teacherId: sheet?.teacherId ?? null,
  posts: await postsOf(context),
});

/** The sheet that someone wants to write on; a sheet that is not there is refused like one of another's. */
export async function requireOwnSheet(
  assignmentId: string,
  term: Term,
  context: Context,
): Promise<SheetRow & { readonly teacherId: string }> {
  const sheet = await context.loaders
    .sheetByAssignment({ term: termNumber(term) })
    .load(requireId('assignmentId', assignmentId));
  authorize(
    context.viewer,
    markPolicy.record,
    await teachingOf(sheet, context),
    "A subject's teacher may enter its marks",
  );
  return sheet as SheetRow & { readonly teacherId: string };
}

const MOST_REASON = 500;

/** @throws BAD_USER_INPUT naming `reason` */
export function readReason(reason: string | null | undefined): string | null {
  const text = reason?.trim().normalize('NFC') ?? '';
  if (text.length > MOST_REASON) {
    throw badInput('reason', `expected up to ${MOST_REASON} characters, got ${text.length}`);
  }
  return text === '' ? null : text;
}
