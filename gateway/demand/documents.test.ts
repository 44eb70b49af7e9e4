import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { openDocuments } from './documents.ts';

const document = (name: string) => parse(`query ${name} { me { id } }`);

test('the documents used last are kept within the bound, and none that must not be found', async () => {
  const [a, b, c, refused] = [document('A'), document('B'), document('C'), document('D')];
  const documents = openDocuments((each) => each !== refused, 2 * 50 * a.loc!.end);
  await documents.set('a', a);
  await documents.set('b', b);
  expect(await documents.get('a')).toBe(a);
  await documents.set('c', c);
  await documents.set('refused', refused);
  expect(await Promise.all(['a', 'b', 'c', 'refused'].map((key) => documents.get(key)))).toEqual([
    a,
    undefined,
    c,
    undefined,
  ]);
  await documents.delete('a');
  expect(await documents.get('a')).toBeUndefined();
});
