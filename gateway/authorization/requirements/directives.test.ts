import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { directiveNames } from './directives.ts';

const nameIn = (link: string): string =>
  directiveNames(
    parse(
      `schema @link(url: "https://specs.apollo.dev/authenticated/v0.1"${link}) { query: Query } type Query { a: ID }`,
    ),
  ).authenticated;

/** A name read wrongly would leave what it protects open. */
test.each([
  ['', 'authenticated'],
  [', as: "auth"', 'auth'],
  [', import: ["@authenticated"]', 'authenticated'],
  [', as: "_0a", import: ["@authenticated"]', 'authenticated'],
  [', import: [{ name: "@authenticated", as: "@known" }]', 'known'],
  [', as: "_0a", import: [{ name: "@authenticated" }]', 'authenticated'],
  [', as: "_0a", import: ["@another", { name: "@authenticated", as: "@known" }]', 'known'],
])('@link(…%s) calls it @%s', (link, name) => expect(nameIn(link)).toBe(name));
