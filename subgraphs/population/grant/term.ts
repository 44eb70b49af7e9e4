import { addYears } from '#kernel/clock/calendar.ts';
import { badInput } from '#kernel/errors/graph-error.ts';
import type { DataScope } from './scopes.ts';

/** Nothing is let open for longer; who wants more grants anew. The city's own choice, not a law's. */
const LONGEST_YEARS = 1;

/** Nobody signs today for years that nobody can see; who wants more grants anew when the time comes. */
const LATEST_BEGINNING_YEARS = 1;

/** Both days included. */
export interface Term {
  readonly validFrom: string;
  readonly validTo: string;
}

const onPaper = (date: string): string => date.split('-').reverse().join('/');

interface Bounds {
  readonly earliest: string;
  readonly latest: string;
  readonly latestBeginning: string;
}

export function termRefused(bounds: Bounds) {
  const { earliest, latest, latestBeginning } = bounds;
  return {
    __typename: 'GrantTermRefused' as const,
    message: `A term begins between ${earliest} and ${latestBeginning}, and one that begins on ${earliest} ends by ${latest}.`,
    messageVi: `Thời hạn bắt đầu sớm nhất từ ngày ${onPaper(earliest)} và chậm nhất ngày ${onPaper(latestBeginning)}; nếu bắt đầu từ ngày ${onPaper(earliest)} thì kết thúc chậm nhất ngày ${onPaper(latest)}.`,
    ...bounds,
  };
}

/** The term that was asked for, or why there is none. */
export function termOf(
  { validFrom, validTo }: { readonly validFrom?: string | null; readonly validTo: string },
  today: string,
): Term | ReturnType<typeof termRefused> {
  const from = validFrom ?? today;
  const latestBeginning = addYears(today, LATEST_BEGINNING_YEARS);
  const mayBegin = from >= today && from <= latestBeginning;
  const earliest = mayBegin ? from : today;
  const latest = addYears(earliest, LONGEST_YEARS);
  const fits = mayBegin && validTo >= from && validTo <= latest;
  return fits ? { validFrom: from, validTo } : termRefused({ earliest, latest, latestBeginning });
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
