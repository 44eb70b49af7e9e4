import { expect, test } from '@jest/globals';
import { byteCache } from './byte-cache.ts';

test('what was used longest ago makes room first', () => {
  const cache = byteCache<string>(100);
  cache.set('a', 'A', 40);
  cache.set('b', 'B', 40);
  cache.get('a');
  cache.set('c', 'C', 40);
  expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual(['A', undefined, 'C']);
  expect([cache.bytes, cache.size]).toEqual([80, 2]);
});

test('what is set anew is counted once', () => {
  const cache = byteCache<string>(100);
  cache.set('a', 'A', 40);
  cache.set('a', 'AA', 60);
  expect([cache.get('a'), cache.bytes, cache.size]).toEqual(['AA', 60, 1]);
});

test('what is larger than the cache is not kept, nor is what it replaces', () => {
  const cache = byteCache<string>(100);
  cache.set('a', 'A', 40);
  cache.set('b', 'B', 40);
  cache.set('a', 'AAA', 101);
  expect([cache.get('a'), cache.get('b'), cache.bytes]).toEqual([undefined, 'B', 40]);
});

test('the most used come first', () => {
  const cache = byteCache<string>(100);
  for (const key of ['a', 'b', 'c']) {
    cache.set(key, key, 10);
  }
  cache.get('b');
  cache.get('b');
  cache.get('c');
  expect(cache.mostUsed(2)).toEqual(['b', 'c']);
});
