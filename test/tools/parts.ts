import type { GraphQLFormattedError } from 'graphql';

/** One delivery of an answer in parts: the first has data of its own, the others entries. */
export interface Delivery {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly incremental?: readonly {
    readonly path: readonly (string | number)[];
    readonly label?: string;
    readonly data: Record<string, unknown> | null;
    readonly errors?: readonly GraphQLFormattedError[];
  }[];
  readonly hasNext: boolean;
}

export const ACCEPT_PARTS = { accept: 'multipart/mixed;deferSpec=20220824, application/json' };

const PART = /^\r\n---\r\ncontent-type: application\/json; charset=utf-8\r\n\r\n(.*?)(?=\r\n---)/s;
const END = '\r\n-----\r\n';

/** Reads deliveries as they come, the way Apollo's client does. Throws where the form is another. */
export async function* deliveries(response: Response): AsyncGenerator<Delivery, void, void> {
  if (response.headers.get('content-type') !== 'multipart/mixed; boundary="-"; deferSpec=20220824') {
    throw new Error(`expected parts, got ${response.headers.get('content-type')}: ${await response.text()}`);
  }
  if (response.body === null) {
    throw new Error('expected a body');
  }
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    rest += chunk;
    for (let part = PART.exec(rest); part !== null; part = PART.exec(rest)) {
      rest = rest.slice(part[0].length);
      yield JSON.parse(part[1]!) as Delivery;
    }
  }
  if (rest !== END) {
    throw new Error(`expected the stream to end, got ${JSON.stringify(rest)}`);
  }
}

export async function allDeliveries(response: Response): Promise<Delivery[]> {
  const all: Delivery[] = [];
  for await (const delivery of deliveries(response)) {
    all.push(delivery);
  }
  return all;
}

/** Asks until the answer comes in parts: who asks first does not wait long for a plan, and has the whole answer. */
export async function inParts(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const response = await ask();
    if (response.headers.get('content-type')?.startsWith('multipart/mixed')) {
      return response;
    }
    await response.text();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('expected an answer in parts');
}

/** A gate that holds whoever comes until it is opened. */
export function gate() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
