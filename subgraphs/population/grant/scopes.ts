export const DATA_SCOPES = ['PERSON', 'EDUCATION', 'INSURANCE', 'HEALTH', 'TRANSPORT', 'CRIMINAL_RECORD'] as const;
export type DataScope = (typeof DATA_SCOPES)[number];
