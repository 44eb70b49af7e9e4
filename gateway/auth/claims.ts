import type { JWTPayload } from 'jose';
import type { Viewer } from '#kernel/protocol/viewer.ts';
import { scopesOf } from '../authorization/scopes.ts';

/** What is written down about a viewer, compared and hashed must be one text for one person: no number, no space, no accent. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/;
/** In lower case: an id that can be written in two ways is two ids to a ledger. */
const CITIZEN_ID = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const ROLE = /^[A-Za-z0-9][A-Za-z0-9:._/-]{0,63}$/;
const INSTITUTION = /^[\x21-\x7e]{1,128}$/;
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,128}$/;
const MOST_ROLES = 100;
const MOST_SCOPES = 500;

/** A claim that the city reads and that is not in its form; the value is not repeated. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';
}

function read(claims: JWTPayload, name: string, form: RegExp): string {
  const value = claims[name];
  if (typeof value !== 'string' || !form.test(value)) {
    throw new ClaimError(`its claim \`${name}\` is not a text of the right form`);
  }
  return value;
}

const optional = (claims: JWTPayload, name: string, form: RegExp): string | null =>
  claims[name] === undefined || claims[name] === null ? null : read(claims, name, form);

function list(claims: JWTPayload, name: string, form: RegExp, most: number): readonly string[] {
  const { [name]: value = [] } = claims;
  const isList = Array.isArray(value) && value.length <= most;
  if (!isList || !value.every((each) => typeof each === 'string' && form.test(each))) {
    throw new ClaimError(`its claim \`${name}\` is not a list of at most ${most} texts of the right form`);
  }
  return value as readonly string[];
}

/**
 * The claims that the city reads; a provider with other names or forms maps them on its side.
 *
 * @throws ClaimError
 */
export function viewerOf(claims: JWTPayload): Viewer {
  const scopes = scopesOf(claims);
  if (scopes.length > MOST_SCOPES || !scopes.every((scope) => SCOPE.test(scope))) {
    throw new ClaimError(`its scopes are not at most ${MOST_SCOPES} texts of the right form`);
  }
  return {
    subject: read(claims, 'sub', SUBJECT),
    citizenId: optional(claims, 'citizen_id', CITIZEN_ID),
    roles: list(claims, 'roles', ROLE, MOST_ROLES),
    institution: optional(claims, 'institution', INSTITUTION),
    ...(scopes.length > 0 && { scopes }),
  };
}
