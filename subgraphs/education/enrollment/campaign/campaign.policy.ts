import { allOf, hasRole, type Policy } from '#department/policy/policy.ts';

const atDepartment: Policy<unknown> = ({ institution }) => institution === 'EDUCATION_DEPARTMENT';

export const campaignPolicy = {
  /** Windows, quotas and catchments are the department's to set; none of them speaks of a person. */
  plan: allOf<unknown>(hasRole('department-owner'), atDepartment),
};

export const WHO_PLANS = 'The education department plans campaigns';
