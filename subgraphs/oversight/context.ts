import type { DepartmentContext, LoaderTools } from '#department/define.ts';
import { accessLoaders } from './access-entry/access-entry.loaders.ts';
import { auditLoaders } from './audit/audit.loaders.ts';
import { publishedLogLoaders } from './published-log/published-log.loaders.ts';
import { withholdingLoaders } from './withholding/withholding.loaders.ts';
import type { Collection } from './collection/collection.ts';

export const loaders = (tools: LoaderTools, collection: Collection) => ({
  ...accessLoaders(tools),
  ...auditLoaders(tools),
  ...publishedLogLoaders(tools),
  ...withholdingLoaders(tools),
  collection,
});

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
