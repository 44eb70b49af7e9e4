/** The data of the events in a text, and what is left of it for the next piece. */
function eventsIn(text) {
  const blocks = text.split('\n\n');
  const rest = blocks.pop();
  const data = blocks
    .filter((block) => block.startsWith('event: next\n'))
    .map((block) => JSON.parse(block.slice(block.indexOf('data: ') + 'data: '.length)));
  return { data, rest };
}

async function* read(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const { data, rest } = eventsIn(text + value);
    text = rest;
    yield* data;
  }
}

/**
 * The results in a stream of events, as GraphiQL takes them. It stops a subscription by `return`, which a generator
 * hears only once the next event has come: so the request is ended instead.
 *
 * @param {ReadableStream} body of the answer
 * @param {() => void} end ends the request
 */
export function resultsIn(body, end) {
  const results = read(body);
  let stopped = false;
  const over = { done: true, value: undefined };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        return stopped ? over : await results.next();
      } catch (error) {
        if (stopped) {
          return over;
        }
        throw error;
      }
    },
    async return() {
      stopped = true;
      end();
      return over;
    },
  };
}
