import type { LoaderTools } from '#kernel/department/define.ts';
import { listByParent } from '#kernel/pagination/lists.ts';
import type { Connection } from '#kernel/pagination/page.ts';
import { TermResult, type TermResultRow } from './term-result.entity.ts';

export type TermResultPage = Connection<TermResultRow>;

export const resultLoaders = ({ reader, cursors }: LoaderTools) => ({
  termResultsByStudent: listByParent<TermResultRow>(reader, cursors, TermResult, 'studentId', {
    list: 'student.termResults',
    order: [
      { by: 'schoolYear', descending: true },
      { by: 'term', descending: true },
      { by: 'id', descending: true },
    ],
  }),
});
