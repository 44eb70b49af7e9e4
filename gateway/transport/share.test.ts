import { expect, test } from '@jest/globals';
import { Ending } from './ending.ts';
import { openShared } from './share.ts';

/** Work that ends when told. */
function slowWork() {
  const begun: { ending: Ending; finish: (value: string) => void; fail: (error: Error) => void }[] = [];
  const begin = (ending: Ending) =>
    new Promise<string>((finish, fail) => {
      begun.push({ ending, finish, fail });
    });
  return { begun, begin };
}

test('equal work under way at once is done once, later work anew', async () => {
  const shared = openShared<string>();
  const { begun, begin } = slowWork();
  const both = [shared.join('a', new Ending(), begin), shared.join('a', new Ending(), begin)];
  expect(begun).toHaveLength(1);
  begun[0]!.finish('done');
  expect(await Promise.all(both)).toEqual(['done', 'done']);
  expect(shared.size).toBe(0);
  void shared.join('a', new Ending(), begin);
  expect(begun).toHaveLength(2);
});

test('other work is other work', () => {
  const shared = openShared<string>();
  const { begun, begin } = slowWork();
  void shared.join('a', new Ending(), begin);
  void shared.join('b', new Ending(), begin);
  expect(begun).toHaveLength(2);
});

test('one who leaves leaves the others theirs; the last to leave ends the work', async () => {
  const shared = openShared<string>();
  const { begun, begin } = slowWork();
  const endings = [new Ending(), new Ending()];
  const waits = endings.map((ending) => shared.join('a', ending, begin).catch((error: Error) => error.message));
  endings[0]!.end(new Error('first gone'));
  expect(begun[0]!.ending.ended).toBe(false);
  endings[1]!.end(new Error('second gone'));
  expect(begun[0]!.ending.ended).toBe(true);
  expect(await Promise.all(waits)).toEqual(['first gone', 'second gone']);
  expect(shared.size).toBe(0);
});

test('a failure is shared, and not remembered', async () => {
  const shared = openShared<string>();
  const { begun, begin } = slowWork();
  const both = [shared.join('a', new Ending(), begin), shared.join('a', new Ending(), begin)];
  begun[0]!.fail(new Error('broken'));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(shared.size).toBe(0);
});
