import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { refusal } from '../http/refusal.ts';

/** Asks what an operation would be denied, without carrying it out. */
export const EXPLAIN_HEADER = 'city-explain';

/** `City-Explain: authorization`. Whoever asks for an explanation must not see the operation carried out by mistake. */
export function wantsExplanation({ request }: GatewayGraphQLRequestContext): boolean {
  const asked = request.http?.headers.get(EXPLAIN_HEADER)?.trim();
  if (asked !== undefined && asked !== '' && asked !== 'authorization') {
    throw refusal('BAD_USER_INPUT', 'City-Explain: expected "authorization", got another word.', {
      argument: 'City-Explain',
    });
  }
  return asked === 'authorization';
}
