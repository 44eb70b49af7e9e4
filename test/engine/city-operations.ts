import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { getOperationAST, parse, print } from 'graphql';
import { OPERATIONS } from '../../bench/city/operations.ts';
import * as school from '../../bench/education/operations.ts';
import { readExamples } from '../../gateway/explorer/examples.ts';
import * as promised from '../stories/operations.ts';
import { ROOT, textOf } from '../tools/sources.ts';

/** An operation that somebody in the city works with. */
export interface CityOperation {
  readonly name: string;
  readonly query: string;
  /** Named with the question; the case that goes with it is the test's to make. */
  readonly purpose: string | null;
}

/** What offices have registered, what front-end teams were promised, what the explorer shows, what is measured. */
const all: readonly CityOperation[] = [
  ...globSync('operations/**/*.graphql', { cwd: ROOT }).map((file) => ({
    name: join(basename(dirname(file)), basename(file)),
    query: textOf(file),
    purpose: basename(dirname(file)),
  })),
  ...readExamples().map(({ name, query }) => ({ name: `the explorer’s ${name}`, query, purpose: null })),
  ...Object.entries(promised).map(([name, query]) => ({ name: `the stories’ ${name}`, query, purpose: null })),
  ...Object.values(school).map(({ title, query }) => ({ name: `the bench’s ${title}`, query, purpose: null })),
  ...Object.values(OPERATIONS).map(({ title, query, purpose }) => ({ name: `the bench’s ${title}`, query, purpose })),
];

/** Each once, however many use it. */
export const cityOperations = all.filter(
  ({ query, purpose }, at) => all.findIndex((other) => other.query === query && other.purpose === purpose) === at,
);

/** The types of an operation's variables, by name. */
export const variablesOf = ({ query }: CityOperation): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (getOperationAST(parse(query))?.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      print(type),
    ]),
  );
