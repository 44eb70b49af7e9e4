import type { CallSubgraph, SubgraphResponse, EngineOptions } from '../../../gateway/engine/engine.ts';
import { type Department, openDepartment } from './departments.ts';
import { engineNamed, fixed, type OpenEngine, start } from './engines.ts';
import type { Entity, EngineName, World } from './puzzle.ts';
import { type Composed, compose } from './supergraph.ts';

/** Two departments that every test of failures and reloads can read at a glance. */
export const LIBRARY = {
  books: `
    type Query { books: [Book!]! book(id: ID!): Book shelf: Shelf }
    type Mutation { lend(id: ID!): Book }
    type Book @key(fields: "id") { id: ID! title: String! author: Author }
    type Author @key(fields: "id") { id: ID! }
    type Shelf { label: String books: [Book] }
  `,
  people: `
    type Query { authors: [Author] }
    type Author @key(fields: "id") { id: ID! name: String! born: Int secret: String awards: [Award] }
    type Award { name: String year: Int }
    type Book @key(fields: "id") { id: ID! readers: Int! stars: Float }
  `,
};

export function libraryWorld(): World {
  const authors: Entity[] = ['a1', 'a2'].map((id) => ({
    id,
    name: `name ${id}`,
    born: 1900,
    secret: 's',
    awards: [{ name: 'prize', year: 2000 }],
  }));
  const books: Entity[] = ['b1', 'b2', 'b3'].map((id, index) => ({
    id,
    title: `title ${id}`,
    author: index === 2 ? null : authors[0],
    readers: index,
    stars: 4.5,
  }));
  const byId = ({ id }: Entity) => books.find((each) => each.id === id) ?? null;
  return {
    Query: { books, book: byId, shelf: { label: 'top', books }, authors },
    Mutation: { lend: byId },
    entities: { Author: authors, Book: books },
  };
}

export interface Library extends AsyncDisposable {
  readonly engine: OpenEngine;
  readonly composed: Composed;
  /** Every request body sent, with the department. */
  readonly sent: { readonly department: string; readonly query: string; readonly variables: Record<string, unknown> }[];
  /** Answers in a department's stead until it is taken out again. */
  readonly instead: Map<string, CallSubgraph>;
  readonly departments: ReadonlyMap<string, Department>;
}

export async function openLibrary(
  options: Partial<EngineOptions> = {},
  name: EngineName = 'city',
  subgraphs: Readonly<Record<string, string>> = LIBRARY,
  world: World = libraryWorld(),
): Promise<Library> {
  const composed = compose(subgraphs);
  const departments = new Map(
    [...composed.departments].map(([department, typeDefs]) => [
      department,
      openDepartment(department, typeDefs, world),
    ]),
  );
  const sent: Library['sent'] = [];
  const instead = new Map<string, CallSubgraph>();
  const call: CallSubgraph = async (asked, context): Promise<SubgraphResponse> => {
    sent.push({ department: asked.subgraph, ...JSON.parse(asked.body) });
    const special = instead.get(asked.subgraph);
    const answer = special
      ? special(asked, context)
      : (departments.get(asked.subgraph) as Department).serve(asked.body);
    const { signal } = (context ?? {}) as { readonly signal?: AbortSignal };
    return signal === undefined ? answer : Promise.race([answer, aborted(signal)]);
  };
  const engine = await start(engineNamed(name, { supergraph: fixed(composed.sdl), call, ...options }));
  return { engine, composed, sent, instead, departments, [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose]() };
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
