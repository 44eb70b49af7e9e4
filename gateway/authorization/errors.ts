import { GraphQLError } from 'graphql';
import { refusal } from '../http/refusal.ts';
import type { Holder } from './holder.ts';
import type { Denial } from './operation/denials.ts';
import { type Reason, reasonFor } from './reason.ts';

/** A denial as a client reads it, in `extensions.authorization.denied`. */
export interface SpokenDenial extends Reason {
  readonly path: readonly string[];
  readonly coordinate: string;
}

export function spoken({ path, coordinate, requirement }: Denial, holder: Holder): SpokenDenial {
  return { path, coordinate, ...reasonFor(holder.missing(requirement)) };
}

/** The error that stands beside a null of the gateway's making. Its path has no list indices: it was known before. */
export function withheldError({ path, coordinate, reason, reasonVi }: SpokenDenial): GraphQLError {
  return new GraphQLError(`${coordinate} is withheld. ${reason}`, {
    path,
    extensions: { coordinate, reason, reasonVi, code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
  });
}

/** The one error of an operation that is refused because of some of its fields. */
export function refusedOperation(denied: readonly SpokenDenial[]): GraphQLError {
  const names = [...new Set(denied.map(({ coordinate }) => coordinate))];
  const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
  return refusal('UNAUTHORIZED_FIELD_OR_TYPE', `The operation asks for what the viewer may not have: ${shown}.`, {
    denied,
  });
}
