import type { Resolvers } from '../generated.ts';
import { emptyPage } from '../student/empty-page.ts';
import { may } from '../student/find-student.ts';
import { studentPolicy } from '../student/student.policy.ts';

export const termResult: Resolvers = {
  Student: {
    termResults: async (student, page, context) =>
      (await may(student, studentPolicy.readResults, context))
        ? context.loaders.termResultsByStudent(student.id, page)
        : emptyPage(page),
  },
  TermResult: {
    term: ({ term }) => (term === 1 ? 'TERM_1' : 'TERM_2'),
    average: ({ average }) => (average == null ? null : Number(average)),
  },
};
