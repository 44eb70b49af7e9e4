import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type DocumentNode, GraphQLError, Kind, type OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { plainWord } from '../telemetry/client.ts';
import { refusal } from './refusal.ts';

/** Gives an operation its name in everything that is done for it, and refuses requests that do not say which one. */
export const operationPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document, operation, operationName, queryHash, request }) {
        if (!operation) {
          throw unresolved(document, typeof request.operationName === 'string');
        }
        contextValue.operation = { name: operationName, hash: queryHash };
        const { record } = contextValue;
        record.name = plainWord(operationName);
        record.type = operation.operation;
        record.hash = queryHash;
        admitKind(operation.operation, contextValue);
      },
    };
  },
};

/** Nothing is written by GET or QUERY, and a subscription needs a client that takes its events, and room. */
function admitKind(kind: OperationTypeNode, { mayWrite, stream }: GatewayContext): void {
  if (kind === 'mutation' && !mayWrite) {
    throw new GraphQLError('Mutations are sent by POST, got another method.', {
      extensions: { code: 'BAD_REQUEST', http: { status: 405, headers: new HeaderMap([['allow', 'POST']]) } },
    });
  }
  if (kind !== 'subscription') {
    return;
  }
  if (stream === null) {
    const sentence = 'A subscription is answered with events: expected the header "Accept: text/event-stream".';
    throw refusal('EVENT_STREAM_EXPECTED', sentence);
  }
  stream.enter();
}

function unresolved({ definitions }: DocumentNode, named: boolean) {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  const got = named ? 'another name' : 'none';
  return refusal(
    'OPERATION_RESOLUTION_FAILURE',
    `operationName: expected the name of one of the ${operations} operations of the document, got ${got}.`,
  );
}
