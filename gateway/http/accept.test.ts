import { expect, test } from '@jest/globals';
import { takes } from './accept.ts';

test.each([
  [undefined, true, false],
  ['', true, false],
  ['*/*', true, false],
  ['application/json', true, false],
  ['text/event-stream', false, true],
  ['Text/Event-Stream; q=0.5', false, true],
  ['text/event-stream, application/json', true, true],
  ['application/graphql-response+json;charset=utf-8, text/event-stream', true, true],
  ['text/event-stream;q=0, */*', true, false],
  ['text/event-stream, */*;q=0.0', false, true],
  ['text/*', false, false],
  ['text/html', false, false],
])('%j: a document %j, events %j', (accept, document, events) => {
  expect(takes(accept)).toEqual({ document, events, multipartEvents: false });
});

test.each([
  ['multipart/mixed;boundary="graphql";subscriptionSpec=1.0,application/json', true, true],
  ['multipart/mixed; subscriptionSpec="1.0"', false, true],
  ['multipart/mixed;subscriptionSpec=2.0, application/json', true, false],
  ['multipart/mixed;deferSpec=20220824, application/json', true, false],
])('%j: a document %j, events in parts %j', (accept, document, multipartEvents) => {
  expect(takes(accept)).toEqual({ document, events: false, multipartEvents });
});
