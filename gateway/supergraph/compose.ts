import { type CompositionResult, composeServices } from '@apollo/composition';
import { type DocumentNode, GraphQLError, type Location, parse, Source } from 'graphql';
import type { DepartmentSdl } from './supergraph-config.ts';

/** What stands in the way of a supergraph, and where. */
export interface CompositionProblem {
  readonly code: string;
  /** One sentence, with the departments it is about. */
  readonly message: string;
  /** `subgraphs/health/facility/facility.graphql:12:3`, as far as known. */
  readonly places: readonly string[];
}

export type Composition =
  | { readonly ok: true; readonly supergraph: string; readonly hints: readonly string[] }
  | { readonly ok: false; readonly problems: readonly CompositionProblem[] };

const UNRECOGNISED = 'UNRECOGNISED';

const placeOf = ({ source, startToken }: Location): string => `${source.name}:${startToken.line}:${startToken.column}`;

function parseFiles({ files }: DepartmentSdl): DocumentNode {
  const documents = files.map(({ path, text }) => parse(new Source(text, path)));
  return { kind: documents[0]!.kind, definitions: documents.flatMap(({ definitions }) => definitions) };
}

function problem(error: unknown): CompositionProblem {
  if (!(error instanceof GraphQLError)) {
    return { code: UNRECOGNISED, message: String(error), places: [] };
  }
  const nodes = (error.nodes ?? []).flatMap(({ loc }) => (loc ? [placeOf(loc)] : []));
  const source = error.source && error.locations?.[0];
  const own = source ? [`${error.source!.name}:${source.line}:${source.column}`] : [];
  const code = typeof error.extensions.code === 'string' ? error.extensions.code : 'INVALID_GRAPHQL';
  return {
    code,
    message: error.message.replace(/^\[(\w+)\] /, '$1: '),
    places: [...new Set(nodes.length > 0 ? nodes : own)],
  };
}

/** Composes the departments' SDL into the supergraph; every problem is told, with file and line. */
export function compose(departments: readonly DepartmentSdl[]): Composition {
  const parsed: { name: string; url: string; typeDefs: DocumentNode }[] = [];
  const broken: CompositionProblem[] = [];
  for (const department of departments) {
    try {
      parsed.push({ name: department.name, url: department.url, typeDefs: parseFiles(department) });
    } catch (error) {
      broken.push(problem(error));
    }
  }
  if (broken.length > 0) {
    return { ok: false, problems: broken };
  }
  const result: CompositionResult = composeServices(parsed);
  if (result.errors) {
    return { ok: false, problems: result.errors.map(problem) };
  }
  return { ok: true, supergraph: `${result.supergraphSdl.trimEnd()}\n`, hints: result.hints.map(String) };
}

/** What a person reads when composing fails. */
export const describeProblems = (problems: readonly CompositionProblem[]): string =>
  problems
    .map(({ code, message, places }) => [`${code}: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n'))
    .join('\n\n');
