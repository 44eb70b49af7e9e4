import { defineRoom, type LoaderTools } from '#department/define.ts';
import { LedgerBreak, Source } from './audit.entity.ts';
import { auditLoaders } from './audit.loaders.ts';
import { audit } from './audit.resolvers.ts';
import type { Collection } from '../collection/collection.ts';

/** The audit's loaders, and the collection of all ledgers, which goes on while oversight runs. */
const loaders = (tools: LoaderTools, _: unknown, collection: Collection) => ({ ...auditLoaders(tools), collection });

export const auditRoom = defineRoom({ entities: [LedgerBreak, Source], loaders, resolvers: audit });
