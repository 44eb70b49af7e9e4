/** What may follow what in the life of an application: this table is the only place that says so. */
export const TRANSITIONS = {
  CODE_ISSUED: ['REGISTERED', 'WITHDRAWN'],
  REGISTERED: ['DOCUMENTS_CHECK', 'WITHDRAWN'],
  DOCUMENTS_CHECK: ['ACCEPTED', 'REJECTED', 'NEED_MORE', 'WITHDRAWN'],
  NEED_MORE: ['DOCUMENTS_CHECK', 'REJECTED', 'WITHDRAWN'],
  ACCEPTED: ['CONFIRMED', 'WITHDRAWN'],
  CONFIRMED: ['ENROLLED', 'WITHDRAWN'],
  ENROLLED: ['WITHDRAWN', 'TRANSFERRED'],
  REJECTED: [],
  WITHDRAWN: [],
  TRANSFERRED: [],
} as const satisfies Record<string, readonly string[]>;

export type ApplicationStatus = keyof typeof TRANSITIONS;

/** Statuses in which an application holds one of its school's places. */
export const HOLDS_PLACE: readonly ApplicationStatus[] = ['ACCEPTED', 'CONFIRMED', 'ENROLLED'];

export const allowedAfter = (status: ApplicationStatus): readonly ApplicationStatus[] => TRANSITIONS[status];

export const canFollow = (from: ApplicationStatus, to: ApplicationStatus): boolean => allowedAfter(from).includes(to);
