import { codes } from './codes.ts';

/** The page of all error codes, as `docs/errors.md` holds it. */
export function documentCodes(): string {
  const rows = Object.entries(codes).map(
    ([code, { says, since, status, reportable }]) =>
      `| \`${code}\` | ${says} | ${status} | ${reportable ? 'ours' : 'the caller’s'} | ${since} |`,
  );
  return [
    '# Error codes',
    '',
    'Printed from `kernel/errors/codes.ts` by `npm run generate`; do not edit.',
    '',
    'Every error carries `extensions.code`. Errors that a department caused name it in `extensions.department`.',
    'The status is that of the HTTP answer where nothing else of the operation was answered; an answer in part is 200.',
    '',
    '| Code | What it says | Status | Whose fault | Since |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
