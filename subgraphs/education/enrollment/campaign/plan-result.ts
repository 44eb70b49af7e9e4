import type { CampaignRow } from './campaign.entity.ts';

export const planned = (campaign: CampaignRow) => ({ __typename: 'EnrollmentPlanSuccess' as const, campaign });

export const planRefused = (message: string, messageVi: string) => ({
  __typename: 'EnrollmentPlanRefused' as const,
  message,
  messageVi,
});

/** True where the database refused a row by the constraint named. */
export const violates = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  ((error as { constraint?: string }).constraint === constraint || violates(error.cause, constraint));
