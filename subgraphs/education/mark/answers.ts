import type { Problem } from './enter-marks.ts';
import type { SheetRow } from './sheet.loaders.ts';

/** What a write came to, in words. Each is a member of the verbs' result unions. */
export const marksRejected = (problems: Problem[]) => ({
  __typename: 'MarksRejected' as const,
  message: `Nothing was entered: ${problems.length} of the marks cannot be.`,
  messageVi: `Chưa nhập điểm nào: có ${problems.length} điểm không hợp lệ.`,
  problems,
});

export const sheetChanged = (sheet: SheetRow) => ({
  __typename: 'SheetChanged' as const,
  message: 'Nothing was entered: somebody else wrote on this sheet since it was read. Read it again.',
  messageVi: 'Chưa nhập điểm nào: sổ điểm đã được người khác thay đổi. Hãy tải lại.',
  sheet,
});

export const termLocked = () => ({
  __typename: 'TermLocked' as const,
  message: 'Nothing was entered: the term is locked. Ask the principal for a correction.',
  messageVi: 'Chưa nhập điểm nào: học kỳ đã khóa sổ. Hãy gửi yêu cầu sửa điểm tới hiệu trưởng.',
});

export const entered = (changed: number) => ({
  message: changed === 0 ? 'All marks stood there already.' : `${changed} marks were entered.`,
  messageVi: changed === 0 ? 'Các điểm đã có sẵn trong sổ.' : `Đã nhập ${changed} điểm.`,
});
