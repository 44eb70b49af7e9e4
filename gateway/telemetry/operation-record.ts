import type { Client } from './client.ts';

/** How an operation ended: data and nothing else, data beside errors, refused before it was carried out, or nobody waited. */
export type Outcome = 'ok' | 'partial' | 'refused' | 'aborted';

interface SubgraphCalls {
  calls: number;
  failed: number;
  ms: number;
}

/** What is noted of one operation while it is under way; holds no word of a client's that is not plain, and no value. */
export interface OperationRecord {
  readonly client: Client;
  /** Known once the document is: null where it has none, or one that may not be written down. */
  name: string | null;
  type: 'query' | 'mutation' | 'subscription' | null;
  /** SHA-256 of the document, in hexadecimal. */
  hash: string;
  /** Among the city's own, so that its name is one of few. */
  registered: boolean;
  /** Objects that it could come to. */
  cost: number | null;
  outcome: Outcome;
  /** Codes of its errors, each once. */
  readonly codes: Set<string>;
  readonly subgraphs: Map<string, SubgraphCalls>;
}

/** A record of an operation of which nothing is known yet: whoever is refused before is refused. */
export function openRecord(client: Client): OperationRecord {
  return {
    client,
    name: null,
    type: null,
    hash: '',
    registered: false,
    cost: null,
    outcome: 'refused',
    codes: new Set(),
    subgraphs: new Map(),
  };
}

export function noteCall(record: OperationRecord, subgraph: string, ms: number, failed: boolean): void {
  const noted = record.subgraphs.get(subgraph) ?? { calls: 0, failed: 0, ms: 0 };
  noted.calls++;
  noted.ms += ms;
  noted.failed += failed ? 1 : 0;
  record.subgraphs.set(subgraph, noted);
}
