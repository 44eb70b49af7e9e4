import type { EnrollmentLevel } from '../campaign/campaign.entity.ts';
import type { DocumentKind } from './application.entity.ts';

const ALWAYS: readonly DocumentKind[] = ['BIRTH_CERTIFICATE', 'RESIDENCE_CONFIRMATION'];

/**
 * Documents without which no place is given. Source: the city's yearly guidance on enrollment; unverified.
 *
 * @param needsReason true for children above the usual age
 */
export const requiredDocuments = (level: EnrollmentLevel, needsReason: boolean): readonly DocumentKind[] => [
  ...ALWAYS,
  ...(level === 'SECONDARY' ? (['COMPLETION_CERTIFICATE'] as const) : []),
  ...(needsReason ? (['PRIORITY_CERTIFICATE'] as const) : []),
];
