import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isExact, parseExactly } from '../numbers/exact-json.ts';

type Variables = Readonly<Record<string, unknown>>;

const exactBodies = new WeakMap<object, Variables>();

/**
 * Reads bodies as JSON and nothing else: a variable may have any name, `__proto__` as well, which Fastify's own parser
 * refuses. What numbers of the variables lose is kept beside.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      const body: unknown = JSON.parse(text.toString());
      const exact = parseExactly(text.toString());
      if (isObject(body) && isObject(exact) && isObject(exact.variables)) {
        exactBodies.set(body, exact.variables);
      }
      done(null, body);
    } catch (cause) {
      done(Object.assign(new Error('expected a body of JSON', { cause }), { statusCode: 400 }));
    }
  });
}

/** The variables of a request with the digits of their numbers; `undefined` where none are lost. */
export function exactVariablesOf({ body, method, url }: FastifyRequest): Variables | undefined {
  if (method !== 'GET') {
    return isObject(body) ? exactBodies.get(body) : undefined;
  }
  const at = url.indexOf('?');
  const text = at < 0 ? null : new URLSearchParams(url.slice(at)).get('variables');
  try {
    const exact = text === null ? undefined : parseExactly(text);
    return isObject(exact) ? exact : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isExact(value);
