import { badInput } from '#kernel/errors/graph-error.ts';
import type { MutationResolvers } from '../generated.ts';
import { entered } from './answers.ts';
import { readMarksTable } from './marks-table.ts';
import { enterAll } from './record-marks.ts';
import { readReason, requireOwnSheet } from './sheet-access.ts';

const MOST_CHARACTERS = 65_536;

/** Enters a table of marks, or only checks it; either way every problem is told by line and column. */
export const importMarks: NonNullable<MutationResolvers['importMarks']> = async (_, { input }, context) => {
  const { csv, version } = input;
  if (csv.length > MOST_CHARACTERS) {
    throw badInput('csv', `expected up to ${MOST_CHARACTERS} characters, got ${csv.length}`);
  }
  const dryRun = input.dryRun ?? true;
  const reason = readReason(input.reason);
  const sheet = await requireOwnSheet(input.assignmentId, input.term, context);
  const members = await context.loaders.classMembers.load(sheet.classId);
  const table = readMarksTable(csv, new Map(members.map(({ code, id }) => [code, id])));
  const outcome = await enterAll({ sheet, version, ...table, reason, dryRun }, context);
  if ('__typename' in outcome) {
    return outcome;
  }
  const { changed } = outcome;
  const words = dryRun
    ? {
        message: `The table is right: ${changed} marks would be entered.`,
        messageVi: `Bảng điểm hợp lệ: sẽ nhập ${changed} điểm.`,
      }
    : entered(changed);
  return { __typename: 'ImportMarksSuccess', ...words, ...outcome, dryRun, lines: table.lines };
};
