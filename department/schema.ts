import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/index.js';
import { type DocumentNode, type GraphQLSchema, parse, Source } from 'graphql';
import { recordReleases } from './audit-log/record.ts';
import { minimise } from './purpose/minimise.ts';
import { canonicalIds } from './scalars/canonical-ids.ts';
import { DateScalar, DateTimeScalar } from './scalars/scalars.ts';
import { bounded, shareRoots } from './execution/bounded.ts';
import type { ResolverMap } from './define.ts';

const common = fileURLToPath(new URL('common.graphql', import.meta.url));

/** The SDL files of a department, each parsed under its own name so that errors tell file and line. */
export async function readSdl(folder: URL): Promise<DocumentNode> {
  const root = fileURLToPath(folder);
  const files = await Array.fromAsync(glob('**/*.graphql', { cwd: root }), (file) => join(root, file));
  const documents = [common, ...files.sort()].map((file) => parse(new Source(readFileSync(file, 'utf8'), file)));
  return { kind: documents[0]!.kind, definitions: documents.flatMap(({ definitions }) => definitions) };
}

/** Lays the rooms' maps over one another; a field that two rooms resolve is a mistake and said so. */
function merge(maps: readonly ResolverMap[]): GraphQLResolverMap<unknown> {
  const merged: Record<string, Record<string, unknown>> = Object.create(null);
  for (const [type, fields] of maps.flatMap((map) => Object.entries(map))) {
    merged[type] ??= {};
    for (const [field, resolver] of Object.entries(fields as Record<string, unknown>)) {
      if (Object.hasOwn(merged[type], field)) {
        throw new Error(`${type}.${field} is resolved in two rooms.`);
      }
      merged[type][field] = resolver;
    }
  }
  return { ...merged, Date: DateScalar, DateTime: DateTimeScalar } as GraphQLResolverMap<unknown>;
}

/** What a department answers with: its SDL, its resolvers, and around them what holds for every department. */
export const buildSchema = (sdl: DocumentNode, resolvers: readonly ResolverMap[]): GraphQLSchema =>
  canonicalIds(
    bounded(
      recordReleases(shareRoots(minimise(buildSubgraphSchema([{ typeDefs: sdl, resolvers: merge(resolvers) }])))),
    ),
  );
