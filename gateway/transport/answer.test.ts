import { expect, test } from '@jest/globals';
import { readAnswer } from './answer.ts';

test.each(['{"data":{"a":1}}', '{"data":null,"errors":[{"message":"no"}]}', '{"errors":[{"message":"no"}]}'])(
  'is an answer: %s',
  (text) => {
    expect(readAnswer(text)).toEqual(JSON.parse(text));
  },
);

test.each(['', '{"data":{"a":', 'null', '[]', '"x"', '{}', '{"data":[]}', '{"data":1}', '{"data":{},"errors":"no"}'])(
  'is none: %s',
  (text) => {
    expect(readAnswer(text)).toBeNull();
  },
);

test.each(['{"data":{},"errors":[null]}', '{"errors":[{"message":1}]}', '{"errors":["no"]}'])(
  'errors without a message are none: %s',
  (text) => {
    expect(readAnswer(text)).toBeNull();
  },
);
