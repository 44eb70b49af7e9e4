import { expect, test } from '@jest/globals';
import { Cancellation } from './cancellation.ts';
import { openInFlight } from './in-flight.ts';

/** Work that ends when told. */
function slowWork() {
  const begun: { cancellation: Cancellation; finish: (value: string) => void; fail: (error: Error) => void }[] = [];
  const begin = (cancellation: Cancellation) =>
    new Promise<string>((finish, fail) => {
      begun.push({ cancellation, finish, fail });
    });
  return { begun, begin };
}

test('equal work under way at once is done once, later work anew', async () => {
  const shared = openInFlight<string>();
  const { begun, begin } = slowWork();
  const both = [shared.join('a', new Cancellation(), begin), shared.join('a', new Cancellation(), begin)];
  expect(begun).toHaveLength(1);
  begun[0]!.finish('done');
  expect(await Promise.all(both)).toEqual(['done', 'done']);
  expect(shared.size).toBe(0);
  void shared.join('a', new Cancellation(), begin);
  expect(begun).toHaveLength(2);
});

test('other work is other work', () => {
  const shared = openInFlight<string>();
  const { begun, begin } = slowWork();
  void shared.join('a', new Cancellation(), begin);
  void shared.join('b', new Cancellation(), begin);
  expect(begun).toHaveLength(2);
});

test('one who leaves leaves the others theirs; the last to leave ends the work', async () => {
  const shared = openInFlight<string>();
  const { begun, begin } = slowWork();
  const cancellations = [new Cancellation(), new Cancellation()];
  const waits = cancellations.map((cancellation) =>
    shared.join('a', cancellation, begin).catch((error: Error) => error.message),
  );
  cancellations[0]!.cancel(new Error('first gone'));
  expect(begun[0]!.cancellation.cancelled).toBe(false);
  cancellations[1]!.cancel(new Error('second gone'));
  expect(begun[0]!.cancellation.cancelled).toBe(true);
  expect(await Promise.all(waits)).toEqual(['first gone', 'second gone']);
  expect(shared.size).toBe(0);
});

test('a failure is shared, and not remembered', async () => {
  const shared = openInFlight<string>();
  const { begun, begin } = slowWork();
  const both = [shared.join('a', new Cancellation(), begin), shared.join('a', new Cancellation(), begin)];
  begun[0]!.fail(new Error('broken'));
  expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(shared.size).toBe(0);
});
