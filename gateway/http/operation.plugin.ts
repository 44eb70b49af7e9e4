import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../context.ts';

/** Gives an operation its name in everything that is done for it. */
export const operationPlugin: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ contextValue, operationName, queryHash }) {
        contextValue.operation = { name: operationName, hash: queryHash };
      },
    };
  },
};
