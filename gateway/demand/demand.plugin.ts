import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { DemandConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import { refusal } from '../http/refusal.ts';
import { type Measured, measure } from './measure.ts';

/** Refuses operations that ask for too much before any department hears of them. */
export function demandPlugin({
  maxDepth,
  maxAliases,
  maxRootFields,
}: DemandConfig): ApolloServerPlugin<GatewayContext> {
  /** Apollo Server keeps documents that were valid, and hands out the same for the same text. */
  const known = new WeakMap<OperationDefinitionNode, Measured>();
  const measured = (document: DocumentNode, operation: OperationDefinitionNode): Measured => {
    const found = known.get(operation) ?? measure(document, operation);
    known.set(operation, found);
    return found;
  };
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation }) {
          if (!operation) return;
          const { depth, aliases, rootFields } = measured(document, operation);
          const over = (what: string, measured: number, limit: number) =>
            `The operation has ${measured} ${what}; at most ${limit} are allowed. Split it.`;
          if (depth > maxDepth) {
            throw refusal(
              'OPERATION_TOO_DEEP',
              `The operation is ${depth} fields deep; at most ${maxDepth} are allowed.`,
              {
                depth: { measured: depth, limit: maxDepth },
              },
            );
          }
          if (aliases > maxAliases) {
            throw refusal('OPERATION_TOO_WIDE', over('aliases', aliases, maxAliases), {
              aliases: { measured: aliases, limit: maxAliases },
            });
          }
          if (rootFields > maxRootFields) {
            throw refusal('OPERATION_TOO_WIDE', over('root fields', rootFields, maxRootFields), {
              rootFields: { measured: rootFields, limit: maxRootFields },
            });
          }
        },
      };
    },
  };
}
