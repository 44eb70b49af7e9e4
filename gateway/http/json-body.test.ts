import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FastifyInstance, fastify } from 'fastify';
import { exactVariablesOf, readJsonBodies } from './json-body.ts';

describe('bodies of JSON', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = fastify();
    readJsonBodies(app);
    app.route({
      method: ['GET', 'POST'],
      url: '/',
      handler: (request, reply) =>
        reply.send(JSON.stringify({ body: request.body, exact: exactVariablesOf(request) ?? 'as they are' })),
    });
    await app.ready();
  });
  afterAll(() => app.close());

  async function post(payload: string) {
    const headers = { 'content-type': 'application/json' };
    const { statusCode, body } = await app.inject({ method: 'POST', url: '/', headers, payload });
    return statusCode === 200 ? body : statusCode;
  }

  test('digits of variables are kept beside', async () => {
    expect(await post('{"query":"{ a }","variables":{"x":1.10,"y":[1]}}')).toBe(
      '{"body":{"query":"{ a }","variables":{"x":1.1,"y":[1]}},"exact":{"x":1.10,"y":[1]}}',
    );
    expect(await post('{"query":"1.10","variables":{"x":1.5}}')).toMatch('"exact":"as they are"');
    expect(await post('{"variables":1.10}')).toMatch('"exact":"as they are"');
  });

  test('the same of a GET', async () => {
    const url = `/?query={a}&variables=${encodeURIComponent('{"x":9007199254740993}')}`;
    expect((await app.inject({ url })).body).toMatch('"exact":{"x":9007199254740993}');
    expect((await app.inject({ url: '/?variables={' })).body).toMatch('"exact":"as they are"');
  });

  test('a variable may have any name', async () => {
    expect(await post('{"variables":{"__proto__":"a","constructor":{"prototype":1}}}')).toMatch(
      '{"body":{"variables":{"__proto__":"a","constructor":{"prototype":1}}}',
    );
  });

  test.each(['', '{', 'undefined', '{"a":1.}'])('what is no JSON is refused: %s', async (payload) => {
    expect(await post(payload)).toBe(400);
  });
});
