import type { LoaderTools } from '#department/define.ts';
import { LogHead, type LogHeadRow } from './published-log.entity.ts';
import { bucketKey, bucketOf, keyOf, type Leaf, openTree, type Path } from './tree.ts';

/** Heads of one answer at most: a year. */
const MOST_HEADS = 366;
const NODE_BYTES = 32;

interface Kept {
  readonly number: number;
  readonly salt: string;
  readonly secret: string;
  readonly buckets: string;
}

export type Proof = Path & { readonly head: number };

function nodesOf(text: string): Buffer[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / NODE_BYTES }, (_, index) =>
    bytes.subarray(index * NODE_BYTES, (index + 1) * NODE_BYTES),
  );
}

export function publishedLogLoaders({ reader }: LoaderTools) {
  const heads = reader.table(LogHead);
  return {
    logHeads: (after: number) =>
      reader.rows<LogHeadRow>(
        `select ${heads.columns} from ${heads.name} where number > $1 order by number limit ${MOST_HEADS}`,
        [after],
      ),
    /** Two statements, however many heads. */
    logProofs: async (citizenId: string, numbers: readonly number[]): Promise<Proof[]> => {
      const kept = await reader.rows<Kept>(
        'select number, salt, secret, buckets from log_head where number = any($1::integer[]) and not forgotten order by number',
        [numbers],
      );
      const keys = kept.map(({ salt }) => keyOf(salt, citizenId));
      const prefixes = keys.map((key) => bucketKey(bucketOf(key)));
      const rows = await reader.rows<Leaf & { head: number }>(
        `select l.head, l.key, l.list from unnest($1::integer[], $2::text[]) as x(head, prefix)
         join log_leaf l on l.head = x.head and l.key >= x.prefix and l.key < x.prefix || 'g'`,
        [kept.map(({ number }) => number), prefixes],
      );
      const leaves = Map.groupBy(rows, ({ head }) => head);
      return kept.map(({ number, secret, buckets }, index) => ({
        head: number,
        ...openTree(secret).path(keys[index]!, nodesOf(buckets), leaves.get(number) ?? []),
      }));
    },
  };
}
