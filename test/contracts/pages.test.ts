import { expect, test } from '@jest/globals';
import { buildSchema, isObjectType } from 'graphql';
import { MAX_PAGE } from '#department/pagination/page.ts';
import { textOf } from '../tools/sources.ts';

const SAID = /\b1 to (\d+)\b/;

test('how many at most a list gives is what it says, and all lists say it', () => {
  const types = Object.values(buildSchema(textOf('schema.graphql')).getTypeMap()).filter(isObjectType);
  const found = types.flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args
        .filter((argument) => argument.name === 'first')
        .map((argument) => [`${type.name}.${field.name}`, SAID.exec(argument.description ?? '')?.[1]] as const),
    ),
  );
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(([, most]) => Number(most) !== MAX_PAGE)).toEqual([]);
});
