import { randomBytes } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { notWithheld } from '../access-entry/access-entry.policy.ts';
import { dayBefore, type Head, type HeadSigner, headHash, NO_HEAD, startOfDay } from './head.ts';
import { listDigest, type PublishedLine } from './line.ts';
import { BUCKET_DEPTH, bitsOf, bucketOf, keyOf, type Leaf, openTree, rootOf } from './tree.ts';

/** Rows that are read or written at a time. */
const PAGE = 10_000;
/** Buckets that are hashed before others have a turn. */
const BUCKETS_AT_ONCE = 16;
/** Buckets after which the database hears from the transaction, which it would end for idling: seconds, with many persons. */
const BUCKETS_UNHEARD = 128;
const BUCKETS = 2 ** BUCKET_DEPTH;
/** Any number: who holds it publishes. */
const LOCK = 7_210_010;

/** Whatever shows and stands in no head yet; a refusal that comes later for the same hour is a line of its own. */
const COVER = `update access t set head = ?, fold = null where t.head is null and t.at < ? and ${notWithheld.sql}`;
const LINES = `select a.citizen_id as "citizenId", a.id, a.at, a.department, a.outcome, a.times, e.roles, e.institution,
    case when a.fields is null then e.fields else a.fields end as fields,
    case when a.fields is null then e.purpose else a.purpose end as purpose
  from access a join entry e on e.id = a.entry_id
  where a.head = ? and (a.citizen_id, a.id) > (?::uuid, ?::uuid) order by a.citizen_id, a.id limit ${PAGE}`;
const NIL = '00000000-0000-0000-0000-000000000000';

type Line = PublishedLine & { readonly citizenId: string };

/** The digest of each person's lines of a head. */
async function digestsOf(em: EntityManager, number: number): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  let open: Line[] = [];
  function close(): void {
    if (open[0]) {
      digests.set(open[0].citizenId, listDigest(open));
    }
    open = [];
  }
  for (let after = { citizenId: NIL, id: NIL }; ; ) {
    const page = await em.execute<Line[]>(LINES, [number, after.citizenId, after.id]);
    for (const line of page) {
      if (open[0] && open[0].citizenId !== line.citizenId) {
        close();
      }
      open.push({ ...line, at: new Date(line.at) });
    }
    if (page.length < PAGE) {
      close();
      return digests;
    }
    after = page.at(-1)!;
  }
}

/** Keys under a salt with which no two persons share a place. */
function placed(digests: ReadonlyMap<string, string>): { salt: string; keys: ReadonlyMap<string, string> } {
  for (;;) {
    const salt = randomBytes(16).toString('hex');
    const keys = new Map([...digests.keys()].map((citizenId) => [citizenId, keyOf(salt, citizenId)]));
    if (new Set([...keys.values()].map(bitsOf)).size === keys.size) {
      return { salt, keys };
    }
  }
}

async function bucketRoots(em: EntityManager, secret: string, leaves: readonly Leaf[]): Promise<Buffer[]> {
  const tree = openTree(secret);
  const byBucket = Map.groupBy(leaves, ({ key }) => bucketOf(key));
  const roots: Buffer[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    roots.push(tree.bucketRoot(bucket, byBucket.get(bucket) ?? []));
    if (bucket % BUCKETS_AT_ONCE === 0) {
      await turn();
    }
    if (bucket % BUCKETS_UNHEARD === 0) {
      await em.execute('select 1');
    }
  }
  return roots;
}

/**
 * Publishes the head that covers everything before the day that it is in Hanoi, unless that has been done; one replica
 * does it, the others find it done.
 *
 * @returns the head; null where it was there already
 */
export function publish(em: EntityManager, signer: HeadSigner, now: Date): Promise<Head | null> {
  const until = startOfDay(now);
  return em.transactional(async (work) => {
    await work.execute('select pg_advisory_xact_lock(?)', [LOCK]);
    const [last] = await work.execute<{ number: number; hash: string; until: string | Date }[]>(
      'select number, hash, until from log_head order by number desc limit 1',
    );
    if (last && new Date(last.until) >= until) {
      return null;
    }
    const number = (last?.number ?? 0) + 1;
    await work.execute(COVER, [number, until]);
    const digests = await digestsOf(work, number);
    const { salt, keys } = placed(digests);
    const secret = randomBytes(32).toString('hex');
    const leaves = [...digests].map(([citizenId, list]) => ({ key: keys.get(citizenId)!, list }));
    const buckets = await bucketRoots(work, secret, leaves);
    const root = rootOf(buckets).toString('hex');
    const head: Head = { number, day: dayBefore(until), until, salt, root, previous: last?.hash ?? NO_HEAD };
    for (let from = 0; from < leaves.length; from += PAGE) {
      await work.execute(
        'insert into log_leaf (head, key, list) select ?, key, list from json_to_recordset(?::json) as leaf(key text, list text)',
        [number, JSON.stringify(leaves.slice(from, from + PAGE))],
      );
    }
    await work.execute(
      `insert into log_head (number, day, until, salt, root, previous, hash, key_id, public_key, signature, made_at, secret, buckets)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        number,
        head.day,
        until,
        salt,
        root,
        head.previous,
        headHash(head),
        signer.keyId,
        signer.publicKey,
        signer.sign(head),
        now,
        secret,
        Buffer.concat(buckets).toString('base64'),
      ],
    );
    return head;
  });
}
