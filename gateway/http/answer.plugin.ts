import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';
import { takesAnything } from './accept.ts';

const JSON_CONTENT_TYPE = 'application/json; charset=utf-8';

/** What only an answer that goes on needs, and what holds the client's request and reply. */
const NO_STREAM = { recheck: undefined, renew: undefined, outlive: undefined, stream: undefined };

/**
 * Spares an answer what it costs in Apollo Server beyond its own time.
 *
 * - Apollo Server hands gateways an object with accessors that close over the request. V8 keeps the hidden classes of such
 *   objects in old space, and with them everything the request held, until the next full collection: each answer would
 *   be copied twice as survivor before it is freed. Whoever has sent the answer tells it to be forgotten.
 * - It weighs media types against one another for clients to whom they are all the same.
 */
export const answerPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart({ contextValue, request, response }) {
    contextValue.continuation.release = () => {
      response.body = { kind: 'single', singleResult: {} };
      Object.assign(request, { http: undefined, variables: undefined });
      Object.assign(contextValue, NO_STREAM);
    };
    if (takesAnything(request.http?.headers.get('accept'))) {
      response.http.headers.set('content-type', JSON_CONTENT_TYPE);
    }
  },
};
