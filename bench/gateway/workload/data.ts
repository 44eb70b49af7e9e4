/** The little world behind the workload: 6 users, 9 products, 11 reviews. */
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
  ['5', 'Television', 1200, 1000],
  ['6', 'Lamp', 120, 40],
  ['7', 'Shelf', 240, 260],
  ['8', 'Carpet', 780, 350],
  ['9', 'Mirror', 310, 90],
].map(([upc, name, price, weight]) => ({ __typename: 'Product', upc: String(upc), name, price, weight }));

/** Upcs of products that are in stock. */
export const stock = new Set(['1', '3', '4', '6', '8']);

export const reviews = [
  ['1', '1', '1', 'Love it!'],
  ['2', '1', '2', 'Too expensive.'],
  ['3', '2', '3', 'Could be better.'],
  ['4', '2', '1', 'Prefer something else.'],
  ['5', '2', '2', 'Very comfortable.'],
  ['6', '3', '1', 'It wobbles a little.'],
  ['7', '3', '4', 'Simple and sturdy.'],
  ['8', '4', '1', 'Came late, but is beautiful.'],
  ['9', '5', '5', 'The picture is excellent.'],
  ['10', '2', '4', 'Would buy it again.'],
  ['11', '1', '3', 'Breaks easily.'],
].map(([id, author, product, body]) => ({ __typename: 'Review', id: id!, author: author!, product: product!, body }));
