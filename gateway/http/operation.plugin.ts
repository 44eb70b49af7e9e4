import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { refusal } from './refusal.ts';

/** Gives an operation its name in everything that is done for it, and refuses requests that do not say which one. */
export const operationPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, document, operation, operationName, queryHash, request }) {
        if (!operation) throw unresolved(document, typeof request.operationName === 'string');
        contextValue.operation = { name: operationName, hash: queryHash };
      },
    };
  },
};

function unresolved({ definitions }: DocumentNode, named: boolean) {
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;
  const got = named ? 'another name' : 'none';
  return refusal(
    'OPERATION_RESOLUTION_FAILURE',
    `operationName: expected the name of one of the ${operations} operations of the document, got ${got}.`,
  );
}
