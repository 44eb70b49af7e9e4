import { addYears } from '#kernel/clock/calendar.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import type { DataScope } from './scopes.ts';

/** Nothing is let open for longer; who wants more grants anew. The city's own choice, not a law's. */
const LONGEST_YEARS = 1;

/** Both days included. */
export interface Term {
  readonly validFrom: string;
  readonly validTo: string;
}

const onPaper = (date: string): string => date.split('-').reverse().join('/');

export function termRefused({ earliest, latest }: { earliest: string; latest: string }) {
  return {
    __typename: 'GrantTermRefused' as const,
    message: `A term begins on ${earliest} or later, and one that begins so ends by ${latest}.`,
    messageVi: `Thời hạn bắt đầu sớm nhất từ ngày ${onPaper(earliest)}; nếu bắt đầu như vậy thì kết thúc chậm nhất ngày ${onPaper(latest)}.`,
    earliest,
    latest,
  };
}

/** The term that was asked for, or why there is none. */
export function termOf(
  { validFrom, validTo }: { readonly validFrom?: string | null; readonly validTo: string },
  today: string,
): Term | ReturnType<typeof termRefused> {
  const from = validFrom ?? today;
  const earliest = from < today ? today : from;
  const latest = addYears(earliest, LONGEST_YEARS);
  const fits = from >= today && validTo >= from && validTo <= latest;
  return fits ? { validFrom: from, validTo } : termRefused({ earliest, latest });
}

/** @throws BAD_USER_INPUT naming the argument */
export function requireScopes(argument: string, scopes: readonly DataScope[]): DataScope[] {
  const each = [...new Set(scopes)].sort();
  if (each.length === 0 || each.length !== scopes.length) {
    throw badInput(
      argument,
      `expected at least one scope and each once, got ${scopes.length} of which ${each.length} differ`,
    );
  }
  return each;
}

export const grantNotFound = {
  __typename: 'GrantNotFound' as const,
  message: 'There is nothing with this id that you have granted.',
  messageVi: 'Không có ủy quyền hoặc đồng ý nào của bạn mang mã này.',
};
