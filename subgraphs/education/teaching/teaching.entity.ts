import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Assessment } from '../regulation/assessment.ts';

export const Subject = defineEntity({
  name: 'Subject',
  properties: {
    code: p.string().primary(),
    name: p.text(),
    nameVi: p.text(),
    position: p.smallint(),
  },
});

/** A subject taught to a class, by somebody or by nobody yet. */
export const TeachingAssignment = defineEntity({
  name: 'TeachingAssignment',
  properties: {
    id: p.uuid().primary(),
    classId: p.uuid(),
    subjectCode: p.string(),
    assessment: p.string().$type<Assessment>(),
    periodsPerYear: p.smallint(),
    staffId: p.uuid().nullable(),
  },
});

export type SubjectRow = InferEntity<typeof Subject>;
export type TeachingAssignmentRow = InferEntity<typeof TeachingAssignment>;
