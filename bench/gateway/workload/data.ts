/**
 * The little world behind the workload: 6 users, 9 products, 11 reviews. As in the benchmark that gateways are
 * usually compared by, reviews are of some length, all by the first user, and every user has the first two.
 */
export const users = [
  ['1', 'Uri', 'urigo', '1988-01-21'],
  ['2', 'Mai', 'mai-hoa', '1992-03-02'],
  ['3', 'Dotan', 'dotanim', '1990-07-11'],
  ['4', 'Lan', 'lan-anh', '1985-12-30'],
  ['5', 'Kamil', 'kamil', '1991-05-17'],
  ['6', 'Quang', 'quang', '1979-09-09'],
].map(([id, name, username, birthday]) => ({ __typename: 'User', id: id!, name, username, birthday }));

export const products = [
  ['1', 'Table', 899, 100],
  ['2', 'Couch', 1299, 1000],
  ['3', 'Glass', 15, 20],
  ['4', 'Chair', 499, 100],
  ['5', 'Television', 1299, 1000],
  ['6', 'Lamp', 6999, 300],
  ['7', 'Grill', 3999, 2000],
  ['8', 'Fridge', 100_000, 6000],
  ['9', 'Sofa', 9999, 800],
].map(([upc, name, price, weight]) => ({ __typename: 'Product', upc: String(upc), name, price, weight }));

/** Upcs of products that are in stock. */
export const stock = new Set(['1', '3', '4', '6', '8']);

const PRAISE =
  'It came on a rainy Tuesday, well wrapped, and two of us carried it up four floors without a scratch. ' +
  'The wood is smooth, the corners are true, and nothing has wobbled since. ' +
  'My grandmother, who trusts no thing younger than herself, has taken to sitting beside it in the evening. ';

const reviewOf = (index: number, upc: string, length: number) => ({
  __typename: 'Review',
  id: String(index + 1),
  body: PRAISE.repeat(4).slice(index, index + length),
  product: upc,
});

/** Product and length of each. */
export const reviews = (
  [
    ['1', 446],
    ['1', 290],
    ['1', 275],
    ['1', 145],
    ['2', 446],
    ['2', 290],
    ['2', 275],
    ['2', 145],
    ['3', 145],
    ['4', 145],
    ['4', 850],
  ] as const
).map(([upc, length], index) => reviewOf(index, upc, length));
