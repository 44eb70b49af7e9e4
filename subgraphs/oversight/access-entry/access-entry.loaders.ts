import DataLoader from 'dataloader';
import type { LoaderTools } from '#department/define.ts';
import { rowByKey } from '#department/loaders/batch.ts';
import { listByParent } from '#department/pagination/lists.ts';
import type { Connection } from '#department/pagination/page.ts';
import { vocabularyOf, type Vocabulary, type WordRow } from './words.ts';
import { Access, type AccessRow, Entry, type EntryRow } from './access-entry.entity.ts';

/** A page of a person's log, with the departments whose latest looks may be missing. */
export type AccessPage = Connection<AccessRow> & { readonly incompleteDepartments: readonly string[] };

/** All words there are, read once for a call: some hundred rows. */
function openVocabulary(reader: LoaderTools['reader']): () => Promise<Vocabulary> {
  let read: Promise<Vocabulary> | undefined;
  return () => (read ??= reader.rows<WordRow>('select department, kind, name, en, vi from word').then(vocabularyOf));
}

export const accessLoaders = ({ reader, cursors }: LoaderTools) => ({
  vocabulary: openVocabulary(reader),
  accessesByCitizen: listByParent<AccessRow>(reader, cursors, Access, 'citizenId', {
    list: 'citizen.accessLog/2',
    // `RELEASED` before `DENIED`: refusals, which anybody can bring about, bury no look.
    order: [
      { by: 'outcome', descending: true },
      { by: 'at', descending: true },
      { by: 'id', descending: true },
    ],
  }),
  entryById: rowByKey<EntryRow>(reader, Entry),
  /** Whether a request reached one person only: a case that is also somebody else's is not told. */
  reachedOnePerson: new DataLoader<string, boolean>(async (requests) => {
    const rows = await reader.rows<{ request: string }>(
      'select request_id as request from access where request_id = any($1::text[]) group by 1 having count(distinct citizen_id) > 1',
      [requests],
    );
    const several = new Set(rows.map(({ request }) => request));
    return requests.map((request) => !several.has(request));
  }),
});
