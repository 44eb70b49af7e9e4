import type { DepartmentContext } from '#department/define.ts';
import type { applicationLoaders } from './enrollment/application/application.loaders.ts';
import type { campaignLoaders } from './enrollment/campaign/campaign.loaders.ts';
import type { exemptionLoaders } from './exemption/exemption.loaders.ts';
import type { sheetLoaders } from './mark/sheet.loaders.ts';
import type { promotionLoaders } from './promotion/promotion.loaders.ts';
import type { resultLoaders } from './result/result.loaders.ts';
import type { rosterLoaders } from './roster/roster.loaders.ts';
import type { schoolClassLoaders } from './school-class/school-class.loaders.ts';
import type { schoolLoaders } from './school/school.loaders.ts';
import type { staffLoaders } from './staff/staff.loaders.ts';
import type { studentLoaders } from './student/student.loaders.ts';
import type { teachingLoaders } from './teaching/teaching.loaders.ts';

export type Loaders = ReturnType<typeof schoolLoaders> &
  ReturnType<typeof schoolClassLoaders> &
  ReturnType<typeof staffLoaders> &
  ReturnType<typeof teachingLoaders> &
  ReturnType<typeof studentLoaders> &
  ReturnType<typeof sheetLoaders> &
  ReturnType<typeof resultLoaders> &
  ReturnType<typeof exemptionLoaders> &
  ReturnType<typeof promotionLoaders> &
  ReturnType<typeof rosterLoaders> &
  ReturnType<typeof campaignLoaders> &
  ReturnType<typeof applicationLoaders>;

export type Context = DepartmentContext<Loaders>;
