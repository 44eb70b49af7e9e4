import type { DepartmentContext, LoaderTools } from '#department/define.ts';
import { applicationLoaders } from './enrollment/application/application.loaders.ts';
import { campaignLoaders } from './enrollment/campaign/campaign.loaders.ts';
import { exemptionLoaders } from './exemption/exemption.loaders.ts';
import { sheetLoaders } from './mark/sheet.loaders.ts';
import { promotionLoaders } from './promotion/promotion.loaders.ts';
import { resultLoaders } from './result/result.loaders.ts';
import { rosterLoaders } from './roster/roster.loaders.ts';
import { schoolLoaders } from './school/school.loaders.ts';
import { schoolClassLoaders } from './school-class/school-class.loaders.ts';
import { staffLoaders } from './staff/staff.loaders.ts';
import { studentLoaders } from './student/student.loaders.ts';
import { teachingLoaders } from './teaching/teaching.loaders.ts';

export function loaders(tools: LoaderTools) {
  const schools = schoolLoaders(tools);
  const classes = schoolClassLoaders(tools);
  return {
    ...schools,
    ...classes,
    ...staffLoaders(tools),
    ...teachingLoaders(tools),
    ...studentLoaders(tools, { ...schools, ...classes }),
    ...sheetLoaders(tools),
    ...resultLoaders(tools),
    ...exemptionLoaders(tools),
    ...promotionLoaders(tools),
    ...rosterLoaders(tools),
    ...campaignLoaders(tools),
    ...applicationLoaders(tools),
  };
}

export type Context = DepartmentContext<ReturnType<typeof loaders>>;
