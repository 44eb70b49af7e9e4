import { graphError } from '#kernel/errors/graph-error.ts';
import { CASE_HEADER, PURPOSE_HEADER } from '#kernel/protocol/headers.ts';

/** Why a client asks, in its own words: departments decide what the words are worth. */
export interface NamedPurpose {
  readonly purpose: string | null;
  readonly case: string | null;
}

/** Codes of purposes and references of dossiers, such as `000.00.01.H26-261120-0001`: safe in every log. */
const PURPOSE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const CASE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

function read(headers: Readonly<Record<string, unknown>>, name: string, form: RegExp): string | null {
  const value = headers[name];
  if (value === undefined || value === '') {
    return null;
  }
  if (typeof value === 'string' && form.test(value)) {
    return value;
  }
  throw graphError(
    'BAD_REQUEST',
    `${name}: expected 1 to 64 letters, digits and the signs . _ - of a code, got something else.`,
    { header: name },
  );
}

/** @throws BAD_REQUEST naming the header; the value is not repeated */
export const purposeOf = async (headers: Readonly<Record<string, unknown>>): Promise<NamedPurpose> => ({
  purpose: read(headers, PURPOSE_HEADER, PURPOSE),
  case: read(headers, CASE_HEADER, CASE),
});
