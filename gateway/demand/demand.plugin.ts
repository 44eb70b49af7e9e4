import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { DemandConfig } from '../config/config.ts';
import type { GatewayContext } from '../context.ts';
import { comparable } from './comparisons.ts';
import { type Documents, openDocuments } from './documents.ts';
import { extentOf } from './extent.ts';
import { callerOf, refusedExtent, refusedOperation, refusedWriting } from './limits.ts';
import type { MeasuredGraph } from './measure.ts';
import { openMeasures } from './measures.ts';
import { readPrices } from './prices.ts';
import { openRegistered } from './registered.ts';
import { withoutRepetitions } from './repetitions.ts';
import { linesOf } from './text.ts';
import { refusedVariables } from './variables.ts';

export interface Demand {
  readonly plugin: ApolloServerPlugin<GatewayContext>;
  /** Where Apollo Server keeps documents that were let through and found valid. */
  readonly documents: Documents;
}

type Request = GraphQLRequestContext<GatewayContext>;

/**
 * Refuses operations that ask for too much before anything works on them: between parsing and validation, because
 * validation itself can take longer than any answer, and for each request, because variables tell sizes too.
 *
 * @param identified false where nobody is asked who he is
 */
export function openDemand(config: DemandConfig, identified: boolean): Demand {
  const graphs = new WeakMap<GraphQLSchema, MeasuredGraph>();
  const measures = openMeasures();
  const isRegistered = openRegistered(config.operationsFolder);
  const registered = new WeakMap<DocumentNode, boolean>();
  /** Apollo Server takes no refusal between parsing and validation: an empty document goes on instead, to be refused. */
  const refused = new WeakMap<DocumentNode, GraphQLError>();

  const graphOf = (schema: GraphQLSchema, sdl = ''): MeasuredGraph => {
    let graph = graphs.get(schema);
    if (graph === undefined) {
      graph = { schema, prices: readPrices(schema, sdl, config.listSize) };
      graphs.set(schema, graph);
    }
    return graph;
  };
  const registeredOf = (document: DocumentNode, text: string): boolean => {
    const known = registered.get(document) ?? isRegistered(text);
    registered.set(document, known);
    return known;
  };
  const refusedRequest = (
    { schema, request, contextValue, source = '' }: Request,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): GraphQLError | undefined => {
    const measured = measures.of(document, operation, graphOf(schema), request.variables);
    const isKnown = registeredOf(document, source);
    contextValue.record.registered = isKnown;
    contextValue.record.cost = measured.objects;
    const caller = callerOf(contextValue.viewer, isKnown, identified);
    return refusedOperation(measured, caller, config);
  };

  const admitted = (request: Request, document: DocumentNode): DocumentNode | GraphQLError => {
    const { source = '' } = request;
    const extent = extentOf(document);
    const unreadable = refusedExtent(extent, config);
    if (unreadable !== undefined) {
      return unreadable;
    }
    const once = withoutRepetitions(document);
    const operation = getOperationAST(once, request.request.operationName);
    return (
      (operation && refusedRequest(request, once, operation)) ??
      refusedWriting(once === document ? extent : extentOf(once), () => comparable(once, linesOf(source)), config) ??
      once
    );
  };

  return {
    documents: openDocuments((document) => !refused.has(document)),
    plugin: {
      async serverWillStart() {
        return {
          schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl }) {
            graphOf(apiSchema, coreSupergraphSdl);
          },
        };
      },
      async requestDidStart() {
        return {
          async validationDidStart(request) {
            const result = admitted(request, request.document);
            const document = result instanceof Error ? emptyDocument(request.request.operationName) : result;
            if (result instanceof Error) {
              refused.set(document, result);
            }
            Object.assign(request, { document });
          },
          async didResolveOperation(request) {
            const { document, operation } = request;
            const refusal =
              refused.get(document) ??
              refusedVariables(request.request.variables, config) ??
              (operation && refusedRequest(request, document, operation));
            if (refusal) {
              throw refusal;
            }
          },
        };
      },
    },
  };
}

/** Valid over any schema, and costs nothing to find so. */
function emptyDocument(operationName: string | undefined): DocumentNode {
  const selections = [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const];
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    ...(operationName ? { name: { kind: Kind.NAME, value: operationName } } : {}),
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation] };
}
