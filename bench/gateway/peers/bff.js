import { createServer } from 'node:http';
import { Pool } from 'undici';

/**
 * A backend-for-frontend as a good engineer writes one by hand: it knows its three operations, asks the departments
 * as little as possible and joins in plain JavaScript. It parses no GraphQL and checks nothing.
 */
const { SERVICES = '[]', PORT } = process.env;
const departments = Object.fromEntries(
  JSON.parse(SERVICES).map(({ name, url }) => {
    const { origin, pathname } = new URL(url);
    return [name, { pool: new Pool(origin, { connections: 64 }), path: pathname }];
  }),
);

async function ask(name, query, representations) {
  const { pool, path } = departments[name];
  const { body } = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { representations } }),
  });
  const { data, errors } = await body.json();
  if (errors) {
    throw new Error(errors[0].message);
  }
  return data;
}

const entities = (fields) => `query($representations:[_Any!]!){_entities(representations:$representations){${fields}}}`;
const REVIEWERS = 'reviews{id body author{id username reviews{id body product{upc}}}}';
const USERS = '{users{id name username}}';
const TOP_PRODUCTS = '{topProducts{upc name price weight}}';
const REVIEWS = entities(`...on User{id reviews{id body product{upc ${REVIEWERS}}} } ...on Product{upc ${REVIEWERS}}`);
const PRODUCT_REVIEWS = entities('...on Product{upc reviews{id body author{id username}}}');
const NAMES = entities('...on User{id name}');
const PRODUCTS = entities('...on Product{upc name price weight}');
const STOCK = entities('...on Product{upc inStock shippingEstimate}');

const userKey = ({ id }) => ({ __typename: 'User', id });
const productKey = ({ upc }) => ({ __typename: 'Product', upc });
const stockKey = ({ upc, price, weight }) => ({ __typename: 'Product', upc, price, weight });
const by = (key, list) => new Map(list.map((each) => [each[key], each]));

function product({ upc, name, price, weight }, stock) {
  const { inStock, shippingEstimate } = stock.get(upc);
  return { inStock, name, price, shippingEstimate, upc, weight };
}

async function small() {
  const { users } = await ask('accounts', USERS);
  return { users: users.map(({ id, username, name }) => ({ id, username, name })) };
}

async function medium() {
  const { topProducts } = await ask('products', TOP_PRODUCTS);
  const [stocked, reviewed] = await Promise.all([
    ask('inventory', STOCK, topProducts.map(stockKey)),
    ask('reviews', PRODUCT_REVIEWS, topProducts.map(productKey)),
  ]);
  const authors = new Map();
  for (const { reviews } of reviewed._entities) {
    for (const { author } of reviews) {
      authors.set(author.id, author);
    }
  }
  const names = by('id', (await ask('accounts', NAMES, [...authors.values()].map(userKey)))._entities);
  const stock = by('upc', stocked._entities);
  return {
    topProducts: topProducts.map((each, index) => ({
      ...product(each, stock),
      reviews: reviewed._entities[index].reviews.map(({ id, body, author }) => ({
        id,
        body,
        author: { id: author.id, username: author.username, name: names.get(author.id).name },
      })),
    })),
  };
}

async function large() {
  const [{ users }, { topProducts }] = await Promise.all([ask('accounts', USERS), ask('products', TOP_PRODUCTS)]);
  const { _entities: reviewed } = await ask('reviews', REVIEWS, [
    ...users.map(userKey),
    ...topProducts.map(productKey),
  ]);
  const authors = new Map();
  const upcs = new Map(topProducts.map((each) => [each.upc, each]));
  const seen = new Map();
  function gather(reviews) {
    for (const { author } of reviews) {
      authors.set(author.id, author);
      for (const { product } of author.reviews) {
        if (!upcs.has(product.upc)) {
          seen.set(product.upc, product);
        }
      }
    }
  }
  for (const entity of reviewed) {
    if (entity.upc) {
      gather(entity.reviews);
    } else {
      for (const { product } of entity.reviews) {
        if (!upcs.has(product.upc)) {
          seen.set(product.upc, product);
        }
        gather(product.reviews);
      }
    }
  }
  const [named, found] = await Promise.all([
    ask('accounts', NAMES, [...authors.values()].map(userKey)),
    seen.size > 0 ? ask('products', PRODUCTS, [...seen.values()].map(productKey)) : { _entities: [] },
  ]);
  for (const each of found._entities) {
    upcs.set(each.upc, each);
  }
  const names = by('id', named._entities);
  const stock = by('upc', (await ask('inventory', STOCK, [...upcs.values()].map(stockKey)))._entities);
  const productOf = ({ upc }) => product(upcs.get(upc), stock);
  const reviewers = (reviews) =>
    reviews.map(({ id, body, author }) => ({
      id,
      body,
      author: {
        id: author.id,
        username: author.username,
        name: names.get(author.id).name,
        reviews: author.reviews.map((review) => ({
          id: review.id,
          body: review.body,
          product: productOf(review.product),
        })),
      },
    }));
  return {
    users: users.map(({ id, username, name }, index) => ({
      id,
      username,
      name,
      reviews: reviewed[index].reviews.map((review) => ({
        id: review.id,
        body: review.body,
        product: { ...productOf(review.product), reviews: reviewers(review.product.reviews) },
      })),
    })),
    topProducts: topProducts.map((each, index) => ({
      ...productOf(each),
      reviews: reviewers(reviewed[users.length + index].reviews),
    })),
  };
}

const operations = { Small: small, Medium: medium, Large: large };

createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { operationName } = JSON.parse(Buffer.concat(chunks).toString());
      const answer = Buffer.from(JSON.stringify({ data: await operations[operationName]() }));
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
      response.end(answer);
    } catch (error) {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message: error.message }] }));
    }
  });
}).listen(Number(PORT), '127.0.0.1');
