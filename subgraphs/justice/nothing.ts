import type { Filter } from '#kernel/pagination/lists.ts';

/** Lets no row through: a refused list runs the same statements and has the same shape as an empty one. */
export const nothing: Filter = { sql: 'false', values: [] };
