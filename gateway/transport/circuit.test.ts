import { expect, test } from '@jest/globals';
import { openCircuit } from './circuit.ts';

const options = { failures: 3, windowMs: 1_000, openMs: 500 };

test('opens after so many failures, and not before', () => {
  const circuit = openCircuit(options);
  circuit.failed(0, 'yes');
  circuit.failed(1, 'yes');
  expect(circuit.admit(2)).toBe('yes');
  circuit.failed(3, 'yes');
  expect(circuit.state(4)).toBe('open');
  expect(circuit.admit(4)).toBe('no');
  expect(circuit.retryAfterMs(103)).toBe(400);
});

test('stays closed while most calls succeed', () => {
  const circuit = openCircuit(options);
  for (let call = 0; call < 4; call++) {
    circuit.succeeded(call, 'yes');
  }
  for (let call = 0; call < 3; call++) {
    circuit.failed(call, 'yes');
  }
  expect(circuit.state(10)).toBe('closed');
  circuit.failed(10, 'yes');
  expect(circuit.state(10)).toBe('open');
});

test('forgets the failures of an older window', () => {
  const circuit = openCircuit(options);
  circuit.failed(0, 'yes');
  circuit.failed(1, 'yes');
  circuit.failed(1_500, 'yes');
  expect(circuit.state(1_501)).toBe('closed');
});

test('half-open, lets one probe through; its success closes, its failure opens anew', () => {
  const circuit = openCircuit(options);
  for (let call = 0; call < 3; call++) {
    circuit.failed(0, 'yes');
  }
  expect(circuit.state(500)).toBe('half-open');
  expect(circuit.admit(500)).toBe('probe');
  expect(circuit.admit(501)).toBe('no');
  circuit.failed(510, 'probe');
  expect(circuit.admit(1_009)).toBe('no');
  expect(circuit.admit(1_010)).toBe('probe');
  circuit.succeeded(1_020, 'probe');
  expect(circuit.admit(1_021)).toBe('yes');
});

test('a probe that told nothing makes room for another', () => {
  const circuit = openCircuit(options);
  for (let call = 0; call < 3; call++) {
    circuit.failed(0, 'yes');
  }
  expect(circuit.admit(500)).toBe('probe');
  circuit.ignored('probe');
  expect(circuit.admit(501)).toBe('probe');
});
