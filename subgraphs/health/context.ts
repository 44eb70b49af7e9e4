import type { DepartmentContext } from '#department/define.ts';
import type { careEpisodeLoaders } from './care-episode/care-episode.loaders.ts';
import type { emergencyAccessLoaders } from './emergency-access/emergency-access.loaders.ts';
import type { facilityLoaders } from './facility/facility.loaders.ts';
import type { healthRecordLoaders } from './health-record/health-record.loaders.ts';
import type { insuranceCardLoaders } from './insurance-card/insurance-card.loaders.ts';
import type { pharmacyLoaders } from './pharmacy/pharmacy.loaders.ts';

export type Loaders = ReturnType<typeof facilityLoaders> &
  ReturnType<typeof pharmacyLoaders> &
  ReturnType<typeof insuranceCardLoaders> &
  ReturnType<typeof healthRecordLoaders> &
  ReturnType<typeof careEpisodeLoaders> &
  ReturnType<typeof emergencyAccessLoaders>;

export type Context = DepartmentContext<Loaders>;
