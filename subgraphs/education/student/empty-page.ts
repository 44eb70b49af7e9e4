import { type Connection, connectionOf, type PageArguments, pageSize } from '#department/pagination/page.ts';

/** What a viewer gets who may not see a list: the page of a list with nothing in it. */
export const emptyPage = ({ first, after }: PageArguments): Connection<never> =>
  connectionOf<never>(
    [],
    pageSize(first),
    after,
    async () => 0,
    () => '',
  );
