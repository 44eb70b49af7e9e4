import { describe, expect, test } from '@jest/globals';
import { buildSchema, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { parseExactly } from '../numbers/exact-json.ts';
import { coerceVariables } from './variables.ts';

const schema = buildSchema(`
  scalar Decimal
  input Named { toString: String constructor: Int = 3 valueOf: [Named!] amount: Decimal }
  type Query { f(a: String, i: Int, n: Named, d: Decimal, ds: [Decimal], id: ID, x: Float, l: [Named!]): Int }
`);

function coerce(definitions: string, json: string) {
  const operation = getOperationAST(parse(`query (${definitions}) { f }`)) as OperationDefinitionNode;
  const exact = parseExactly(json) as Record<string, unknown> | undefined;
  const { variables, errors } = coerceVariables(schema, operation, JSON.parse(json), exact);
  return variables === undefined ? errors : JSON.stringify([...variables]);
}

describe('variables by names that every object has', () => {
  test.each(['toString', 'constructor', 'valueOf', 'hasOwnProperty', '__proto__'])('$%s', (name) => {
    expect(coerce(`$${name}: String`, '{}')).toBe('[]');
    expect(coerce(`$${name}: String = "d"`, '{}')).toBe(`[["${name}","d"]]`);
    expect(coerce(`$${name}: String, $a: String`, `{"${name}":"x","a":"y"}`)).toBe(`[["${name}","x"],["a","y"]]`);
    expect(coerce(`$${name}: String`, `{"${name}":null}`)).toBe(`[["${name}",null]]`);
    expect(coerce(`$${name}: String!`, '{}')).toMatchObject([{ extensions: { argument: name } }]);
    expect(coerce(`$${name}: Named`, `{"${name}":{"toString":1}}`)).toMatchObject([
      { extensions: { argument: `${name}.toString` } },
    ]);
  });

  test('one that is an object is nobody’s prototype', () => {
    expect(coerce('$__proto__: Named, $a: String', '{"__proto__":{"toString":"x"}}')).toBe(
      '[["__proto__",{"toString":"x","constructor":3}]]',
    );
  });

  test('fields of input objects', () => {
    expect(coerce('$n: Named', '{"n":{}}')).toBe('[["n",{"constructor":3}]]');
    expect(coerce('$l: [Named!]', '{"l":[{"valueOf":[{}]},{"toString":null}]}')).toBe(
      '[["l",[{"constructor":3,"valueOf":[{"constructor":3}]},{"toString":null,"constructor":3}]]]',
    );
    expect(coerce('$n: Named', '{"n":{"hasOwnProperty":1}}')).toHaveLength(1);
  });
});

describe('numbers', () => {
  test('keep their digits where departments have a scalar of their own', () => {
    expect(coerce('$d: Decimal', '{"d":1.10}')).toBe('[["d",1.10]]');
    expect(coerce('$d: Decimal!', '{"d":{"deep":[9007199254740993,1e400]}}')).toBe(
      '[["d",{"deep":[9007199254740993,1e400]}]]',
    );
    expect(coerce('$ds: [Decimal]', '{"ds":[1.0,2,"3"]}')).toBe('[["ds",[1.0,2,"3"]]]');
    expect(coerce('$ds: [Decimal]', '{"ds":1.0}')).toBe('[["ds",[1.0]]]');
    expect(coerce('$n: Named', '{"n":{"amount":-0.50}}')).toBe('[["n",{"constructor":3,"amount":-0.50}]]');
  });

  test('are GraphQL’s everywhere else', () => {
    expect(coerce('$i: Int, $x: Float', '{"i":1.0,"x":1.10}')).toBe('[["i",1],["x",1.1]]');
    expect(coerce('$id: ID', '{"id":12345678901234567890}')).toBe('[["id","12345678901234567890"]]');
    expect(coerce('$id: ID', '{"id":1.0}')).toBe('[["id","1"]]');
    expect(coerce('$i: Int', '{"i":12345678901234567890}')).toHaveLength(1);
    expect(coerce('$a: String', '{"a":1.10}')).toHaveLength(1);
  });

  test('of a default that departments read themselves stand in the request’s text', () => {
    expect(coerce('$d: Decimal = 1.10, $i: Int = 2', '{}')).toBe('[["i",2]]');
    expect(coerce('$d: Decimal = 1.10', '{"d":null}')).toBe('[["d",null]]');
  });
});
