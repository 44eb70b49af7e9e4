import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type {
  DocumentNode,
  GraphQLError,
  GraphQLFormattedError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';

/** One call to one department, ready to be sent. */
export interface DepartmentCall {
  /** Name of the subgraph as the supergraph spells it in `@join__graph(name:)`. */
  readonly department: string;
  /** Address from the supergraph; the transport may know a better one. */
  readonly url: string;
  /** JSON text of `{ query, variables, operationName }`. */
  readonly body: string;
  /** Writes are never retried nor shared. */
  readonly mutation: boolean;
}

/** What a department answered: an object as the GraphQL specification describes it. */
export interface DepartmentAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * How a call travels. Rejects with a coded `GraphQLError` where no answer came
 * (see `docs/errors.md`); the engine turns that into errors at the paths that the call was for.
 * `context` is the context value of the client's operation.
 */
export type CallDepartment = (call: DepartmentCall, context: unknown) => Promise<DepartmentAnswer>;

/** The supergraph as it is now and whenever it changes. */
export interface SupergraphSource {
  current(): string;
  /** Calls back with each new SDL; returns the way to stop. A listener that throws refuses the new SDL. */
  subscribe(listener: (sdl: string) => void | Promise<void>): () => void;
}

/** A valid operation with coerced variables, before anything is planned. */
export interface OperationToPrepare {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** With all directives of the departments, those for authorisation included. */
  readonly supergraphSdl: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What may be carried out of an operation. The answer keeps the shape that the client asked for: what `document`
 * leaves out is never fetched and stands as null, with no second walk over the answer.
 */
export interface PreparedOperation {
  /**
   * The reduced operation, null where nothing is left of it. Reuse the object for equal decisions: plans are found
   * by it. Absent: the whole operation.
   */
  readonly document?: DocumentNode | null;
  /** Added to the answer as they are; give each a `path`. */
  readonly errors?: readonly GraphQLError[];
  /** What was left out: response keys from the root, without list indices. Their nulls need no further error. */
  readonly withheld?: readonly (readonly string[])[];
}

/** Decides before planning what of an operation is carried out; a coded `GraphQLError` thrown refuses all of it. */
export type PrepareOperation = (
  operation: OperationToPrepare,
  context: unknown,
) => PreparedOperation | undefined | Promise<PreparedOperation | undefined>;

/** One call to a department, when it is over. */
export interface FetchObservation {
  readonly department: string;
  readonly mutation: boolean;
  readonly durationMs: number;
  /** Length of the request body, in UTF-16 units. */
  readonly requestChars: number;
  readonly outcome: 'answered' | 'failed';
  readonly answer: DepartmentAnswer | undefined;
  readonly cause: unknown;
}

export type FetchObserver = (observation: FetchObservation, context: unknown) => void;

export interface EngineOptions {
  readonly supergraph: SupergraphSource;
  readonly call: CallDepartment;
  /** Authorisation hooks in here. The stock engine does not ask it. */
  readonly prepare?: PrepareOperation;
  /** Tracing and evidence hook in here; must not throw. The stock engine does not tell it. */
  readonly onFetch?: FetchObserver;
  /** Labels of progressive overrides that are active for an operation, by its context. */
  readonly labels?: (context: unknown) => Iterable<string>;
  /** 0 (inclusive) to 1; rolled once per operation for `percent(x)` labels. */
  readonly random?: () => number;
  /** Default 64 MiB. */
  readonly planCacheBytes?: number;
  /** Default: Hive's where it can, Apollo's otherwise. */
  readonly planner?: 'hive' | 'apollo';
}

/**
 * A federation engine: plans an operation over the departments and carries it out.
 * Apollo Server keeps parsing, validation, plugins and HTTP; an engine is what stands behind
 * its gateway interface.
 */
export interface Engine {
  readonly name: string;
  readonly gateway: GatewayInterface;
}

export type OpenEngine = (options: EngineOptions) => Engine;
