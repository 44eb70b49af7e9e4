import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { products, reviews, stock, users } from './data.ts';

export const departmentNames = ['accounts', 'products', 'inventory', 'reviews'] as const;

export type DepartmentName = (typeof departmentNames)[number];

/** The SDL as Federation 1 has it; Federation 2 takes it as well. */
export const sdlOf = (name: DepartmentName): string =>
  readFileSync(new URL(`sdl/${name}.graphql`, import.meta.url), 'utf8');

interface Key {
  readonly id?: string;
  readonly upc?: string;
}

const productByUpc = ({ upc }: Key) => products.find((product) => product.upc === upc);

const resolvers = {
  accounts: {
    Query: { me: () => users[0], users: () => users },
    User: { __resolveReference: ({ id }: Key) => users.find((user) => user.id === id) },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: productByUpc },
  },
  inventory: {
    Product: {
      __resolveReference: (reference: Key) => reference,
      inStock: ({ upc }: Key) => stock.has(upc ?? ''),
      shippingEstimate: ({ price, weight }: { price: number; weight: number }) => (price > 1000 ? 0 : weight / 2),
    },
  },
  reviews: {
    Review: {
      __resolveReference: ({ id }: Key) => reviews.find((review) => review.id === id),
      author: () => users[0],
      product: ({ product }: { product: string }) => ({ __typename: 'Product', upc: product }),
    },
    User: { reviews: () => reviews.slice(0, 2) },
    Product: { reviews: ({ upc }: Key) => reviews.filter(({ product }) => product === upc) },
  },
};

async function answer(schema: GraphQLSchema, body: string): Promise<Buffer> {
  const { query, variables, operationName } = JSON.parse(body) as {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string;
  };
  const result: ExecutionResult = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    operationName,
  });
  return Buffer.from(JSON.stringify(result));
}

/** A department that works a body out once and then answers it from memory, so that it is never the bottleneck. */
async function serve(name: DepartmentName): Promise<Server> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdlOf(name)), resolvers: resolvers[name] }]);
  const known = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks).toString();
      let answered = known.get(body);
      if (answered === undefined) {
        answered = await answer(schema, body).catch((error: Error) =>
          Buffer.from(JSON.stringify({ errors: [{ message: error.message }] })),
        );
        known.set(body, answered);
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answered.length });
      response.end(answered);
    });
  });
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Started as a process of its own: opens the four departments and tells the parent where they answer. */
if (import.meta.main) {
  const urls: Record<string, string> = {};
  for (const name of departmentNames) {
    const server = await serve(name);
    urls[name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  process.send?.({ urls });
  process.on('disconnect', () => process.exit(0));
}
