import { expect, test } from '@jest/globals';
import { CODE_ALPHABET, makeAccessCode, readAccessCode } from './access-code.ts';

test.each([
  ['7K3PQ9XTAB', '7K3PQ9XTAB'],
  ['7k3p q9xt-ab', '7K3PQ9XTAB'],
  ['oi1l0ooooo', '0111000000'],
  ['7K3PQ9XTA', null],
  ['7K3PQ9XTABC', null],
  ['7K3PQ9XTA!', null],
  ['７K3PQ9XTAB', null],
  ['', null],
])('%s is read as %s', (written, code) => {
  expect(readAccessCode(written)).toBe(code);
});

test('made codes can be read back and do not repeat', () => {
  const codes = Array.from({ length: 500 }, makeAccessCode);
  for (const code of codes) {
    expect(readAccessCode(code)).toBe(code);
  }
  expect(new Set(codes).size).toBe(500);
  expect(new Set(codes.join('')).size).toBe(CODE_ALPHABET.length);
});
