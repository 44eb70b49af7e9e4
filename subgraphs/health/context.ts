import type { DepartmentContext, LoaderTools } from '#department/define.ts';
import { careEpisodeLoaders } from './care-episode/care-episode.loaders.ts';
import { emergencyAccessLoaders } from './emergency-access/emergency-access.loaders.ts';
import { facilityLoaders } from './facility/facility.loaders.ts';
import { healthRecordLoaders } from './health-record/health-record.loaders.ts';
import { insuranceCardLoaders } from './insurance-card/insurance-card.loaders.ts';
import { pharmacyLoaders } from './pharmacy/pharmacy.loaders.ts';

export const loaders = (tools: LoaderTools) => ({
  ...facilityLoaders(tools),
  ...pharmacyLoaders(tools),
  ...insuranceCardLoaders(tools),
  ...healthRecordLoaders(tools),
  ...careEpisodeLoaders(tools),
  ...emergencyAccessLoaders(tools),
});

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
