import { expect, test } from '@jest/globals';
import { fixedHead, requestText } from './request-head.ts';

const fixed = fixedHead(new URL('http://education.city:4001/graphql?a=ế'));

test('a request is one text, its length in bytes', () => {
  expect(requestText(fixed, ['Accept', 'x', 'city-wire', ''], '{"name":"Lê"}', 7).text).toBe(
    [
      'POST /graphql?a=%E1%BA%BF HTTP/1.1',
      'host: education.city:4001',
      'connection: keep-alive',
      'city-call: 7',
      'Accept: x',
      'city-wire: ',
      'content-length: 14',
      '',
      '{"name":"Lê"}',
    ].join('\r\n'),
  );
});

test('only what is plain ASCII is written as it is', () => {
  const encodingOf = (body: string) => requestText(fixed, ['accept', 'x'], body, 1).encoding;
  expect(encodingOf('{"name":"Le"}')).toBe('latin1');
  // One byte in Latin-1, two in UTF-8.
  expect(encodingOf('{"name":"Lê"}')).toBe('utf8');
  expect(encodingOf('{"name":"Hiếu"}')).toBe('utf8');
});

test.each([
  ['http://education.city/', 'education.city'],
  ['http://education.city:80/', 'education.city'],
  ['http://[::1]:4001/', '[::1]:4001'],
  ['http://user:secret@education.city/', 'education.city'],
])('%s is the host %s', (url, host) => {
  expect(fixedHead(new URL(url))).toContain(`\r\nhost: ${host}\r\n`);
});

test.each([
  ['x', 'a\r\nb: c'],
  ['x', 'a\nb'],
  ['x', 'a\0'],
  ['x', 'Lê'],
  ['x', '\u{1f600}'],
  ['x\r\ny', 'a'],
  ['x:', 'a'],
  ['x y', 'a'],
  ['', 'a'],
  ['Content-Length', '1'],
  ['transfer-encoding', 'chunked'],
  ['Host', 'elsewhere'],
])('refuses %j with %j, and does not repeat the value', (name, value) => {
  const refused = () => requestText(fixed, [name, value], '{}', 1);
  expect(refused).toThrow(TypeError);
  if (value.length > 2) {
    expect(refused).not.toThrow(value);
  }
});

test('refuses a name without a value', () => {
  expect(() => requestText(fixed, ['x'], '{}', 1)).toThrow(TypeError);
});
