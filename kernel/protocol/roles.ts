/** Roles that an identity provider may put into a token; a provider with other names maps them on its side. */
export const ROLES = [
  'citizen',
  'teacher',
  'principal',
  'clerk',
  'doctor',
  'pharmacist',
  'insurance-appraiser',
  'traffic-officer',
  'justice-officer',
  'one-stop-officer',
  'analyst',
  'auditor',
  'department-owner',
  'operator',
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: unknown): text is Role => (ROLES as readonly unknown[]).includes(text);
