const USER = 'fragment User on User { id username name }';
const REVIEW = 'fragment Review on Review { id body }';
const PRODUCT = 'fragment Product on Product { inStock name price shippingEstimate upc weight }';

const REVIEWERS = 'reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }';

/** The operations of the workload: one department; four departments in three waves; the same, joined back and forth. */
export const operations = {
  small: 'query Small { users { id username name } }',
  medium: `query Medium { topProducts { ...Product reviews { ...Review author { ...User } } } } ${USER} ${REVIEW} ${PRODUCT}`,
  large: `query Large {
    users { ...User reviews { ...Review product { ...Product ${REVIEWERS} } } }
    topProducts { ...Product ${REVIEWERS} }
  } ${USER} ${REVIEW} ${PRODUCT}`,
} as const;

export type OperationName = keyof typeof operations;

export const operationNames = Object.keys(operations) as OperationName[];

/** The HTTP body of an operation, as clients send it. */
export const bodyOf = (name: OperationName): string =>
  JSON.stringify({
    query: operations[name].replace(/\s+/g, ' '),
    operationName: name[0]!.toUpperCase() + name.slice(1),
  });
