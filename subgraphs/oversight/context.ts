import type { DepartmentContext } from '#department/define.ts';
import type { accessLoaders } from './access-entry/access-entry.loaders.ts';
import type { auditLoaders } from './audit/audit.loaders.ts';
import type { publishedLogLoaders } from './published-log/published-log.loaders.ts';
import type { withholdingLoaders } from './withholding/withholding.loaders.ts';
import type { Collection } from './collection/collection.ts';

export type Loaders = ReturnType<typeof accessLoaders> &
  ReturnType<typeof auditLoaders> &
  ReturnType<typeof publishedLogLoaders> &
  ReturnType<typeof withholdingLoaders> & { readonly collection: Collection };

export type Context = DepartmentContext<Loaders>;
