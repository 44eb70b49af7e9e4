import { hash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { documentNamed, openTrustedDocuments } from './trusted-documents.ts';

const TEXT = '# the desk asks\nquery Me { me { id } }\n';
const PRINTED = 'query Me {\n  me {\n    id\n  }\n}';
const documents = openTrustedDocuments([TEXT]);
const id = (text: string) => `sha256:${hash('sha256', text)}`;
const posted = (body: unknown) => documentNamed({ method: 'POST', body, url: '/graphql' } as FastifyRequest, documents);
const got = (search: string) =>
  documentNamed({ method: 'GET', url: `/graphql?${search}`, body: undefined } as FastifyRequest, documents);

test.each([TEXT, TEXT.trimEnd(), PRINTED])('a document is found by the hash of %j', (text) => {
  expect(posted({ documentId: id(text), variables: { a: 1 } })).toEqual({ body: { query: text, variables: { a: 1 } } });
  expect(posted({ documentId: hash('sha256', text) })).toEqual({ body: { query: text } });
  const found = got(`documentId=${id(text)}&operationName=Me`) as { search: string };
  expect(Object.fromEntries(new URLSearchParams(found.search))).toEqual({ query: text, operationName: 'Me' });
});

test.each([{ query: '{ me }' }, { documentId: null, query: '{ me }' }, [], 'x', null, 7])(
  'who names none in %j is left alone',
  (body) => {
    expect(posted(body)).toBeNull();
  },
);

test.each([
  [{ documentId: id('another') }, 'PERSISTED_QUERY_NOT_FOUND'],
  [{ documentId: '__proto__' }, 'PERSISTED_QUERY_NOT_FOUND'],
  [{ documentId: `md5:${hash('sha256', TEXT)}` }, 'PERSISTED_QUERY_NOT_FOUND'],
  [{ documentId: id(TEXT), query: '{ me }' }, 'BAD_REQUEST'],
  [{ documentId: 7 }, 'BAD_REQUEST'],
  [{ documentId: [id(TEXT)] }, 'BAD_REQUEST'],
])('%j is refused', (body, code) => {
  expect(posted(body)).toMatchObject({ status: 400, error: { extensions: { code } } });
});

test.each([
  [`documentId=${id(TEXT)}&documentId=${id(TEXT)}`, 'BAD_REQUEST'],
  [`documentId=${id(TEXT)}&query=x`, 'BAD_REQUEST'],
  ['documentId=', 'PERSISTED_QUERY_NOT_FOUND'],
])('%s by GET is refused', (search, code) => {
  expect(got(search)).toMatchObject({ status: 400, error: { extensions: { code } } });
});
