import type { Entity, Puzzle } from '../../harness/puzzle.ts';

export const puzzle: Puzzle = {
  world: () => {
    const user: Record<string, unknown> = { __typename: 'User', id: 'u', name: 'Bo' };
    const other: Record<string, unknown> = { __typename: 'User', id: 'v', name: 'Cy', pinned: user };
    const page: Record<string, unknown> = { __typename: 'Page', url: '/', title: 'Home', visits: 3 };
    const note = { __typename: 'Note', text: 'hi', author: other };
    user.pinned = page;
    page.related = [user, note, page];
    const all = [user, page, null, note, other];
    return {
      Query: { search: ({ text }: Entity) => (text === 'none' ? [] : all), best: note, users: [user, other] },
      entities: { User: [user, other], Page: [page] },
    };
  },
  cases: [
    { name: 'only the type', query: '{ search { __typename } }' },
    { name: 'fields by member', query: '{ search { ... on User { id } ... on Page { title } ... on Note { text } } }' },
    {
      name: 'fields of other departments by member',
      query: '{ search { ... on User { name } ... on Page { visits } ... on Note { author { name } } } }',
    },
    { name: 'members not selected are empty objects', query: '{ search { ... on Page { title } } }' },
    { name: 'an empty list', query: '{ search(text: "none") { ... on User { name } } }' },
    {
      name: 'one union leads to another',
      query: '{ search { ... on User { pinned { __typename ... on Page { title visits } ... on User { name } } } } }',
    },
    {
      name: 'a union of itself',
      query:
        '{ search { ... on Page { related { ... on User { name } ... on Page { visits related { __typename } } } } } }',
    },
    { name: 'a single member', query: '{ best { ... on Note { author { name pinned { ... on User { name } } } } } }' },
    {
      name: 'the same alias for different fields',
      query: '{ search { ... on User { label: name } ... on Page { label: title } ... on Note { label: text } } }',
    },
    {
      name: 'the same alias for fields of different types',
      query: '{ search { ... on User { label: id } ... on Page { label: url } } }',
    },
  ],
};
