import { AsyncLocalStorage } from 'node:async_hooks';
import { Client } from 'pg';

/** Statements run on behalf of one call; filled while the call runs. */
export interface StatementCount {
  statements: number;
}

const counts = new AsyncLocalStorage<StatementCount>();

/** Runs `work`; every SQL statement it leads to, in whatever promise, is counted in `count`. */
export const countStatements = <T>(count: StatementCount, work: () => T): T => counts.run(count, work);

/** A connection that tells each statement it sends to the call it belongs to. */
export class CountingClient extends Client {
  constructor(...options: ConstructorParameters<typeof Client>) {
    super(...options);
    const send = this.query.bind(this) as (...words: unknown[]) => unknown;
    this.query = ((...words: unknown[]) => {
      const count = counts.getStore();
      if (count) count.statements++;
      return send(...words);
    }) as typeof this.query;
  }
}
