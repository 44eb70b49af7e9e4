import { expect, test } from '@jest/globals';
import { importsOf, sources } from '../tools/sources.ts';

const houseOf = (file: string): string => file.split('/')[0]!;
const departmentOf = (file: string): string | null => /^subgraphs\/([^/]+)\//.exec(file)?.[1] ?? null;
const isTest = (file: string): boolean => file.endsWith('.test.ts') || file.startsWith('test/');
const ours = (target: string): boolean => /^(kernel|department|gateway|subgraphs|city|test|bench)\//.test(target);

const isInsideEngine = (target: string): boolean =>
  target.startsWith('gateway/engine/') && !/^gateway\/engine\/(engine|subsequent-results)\.ts$/.test(target);

/** Says in a sentence why one file may not import another; null where it may. */
function objection(file: string, target: string): string | null {
  if (!ours(target) || isTest(file)) {
    return null;
  }
  const from = houseOf(file);
  const to = houseOf(target);
  if (isTest(target) && from !== 'bench') {
    return `${file} imports ${target}: code does not lean on its tests`;
  }
  switch (from) {
    case 'kernel':
      return to === 'kernel' ? null : `${file} imports ${target}: the kernel knows nobody`;
    case 'department':
      return to === 'department' || to === 'kernel'
        ? null
        : `${file} imports ${target}: what a department is made of knows no department`;
    case 'gateway':
      if (file.startsWith('gateway/authorization/') && isInsideEngine(target)) {
        return `${file} imports ${target}: the guard stands before any engine, and knows its front only`;
      }
      return to === 'gateway' || to === 'kernel'
        ? null
        : `${file} imports ${target}: the gateway knows itself and the kernel; it reads departments' SDL when composing`;
    case 'subgraphs': {
      if (to === 'kernel' || to === 'department') {
        return null;
      }
      const neighbour = departmentOf(target);
      if (neighbour === departmentOf(file)) {
        return null;
      }
      if (neighbour) {
        return `${file} imports ${target}: point at it with @key in neighbours/ instead`;
      }
      if (to === 'city' && target.startsWith('city/world/') && file.includes('/seed/')) {
        return null;
      }
      return `${file} imports ${target}: a department knows the two floors below and its own rooms`;
    }
    case 'city':
      if (file.startsWith('city/world/')) {
        return target.startsWith('city/world/')
          ? null
          : `${file} imports ${target}: the world is plain facts and knows nobody`;
      }
      return to === 'gateway' ? `${file} imports ${target}: the launcher starts the gateway as a process` : null;
    default:
      return null;
  }
}

test('every import follows the arrows', () => {
  const files = sources('{kernel,department,gateway,city,bench}/**/*.ts', 'subgraphs/**/*.ts');
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => importsOf(file).flatMap((target) => objection(file, target) ?? []))).toEqual([]);
});

test('the objections object', () => {
  expect(objection('subgraphs/health/a/b.ts', 'subgraphs/justice/a/b.ts')).toMatch(/@key/);
  expect(objection('kernel/a.ts', 'gateway/a.ts')).toMatch(/knows nobody/);
  expect(objection('kernel/a.ts', 'department/a.ts')).toMatch(/knows nobody/);
  expect(objection('department/a.ts', 'subgraphs/health/a.ts')).toMatch(/no department/);
  expect(objection('gateway/a.ts', 'department/orm/database.ts')).toMatch(/gateway knows/);
  expect(objection('gateway/authorization/guard.ts', 'gateway/engine/project/a.ts')).toMatch(/front only/);
  expect(objection('gateway/authorization/guard.ts', 'gateway/engine/engine.ts')).toBeNull();
  expect(objection('subgraphs/health/a/b.ts', 'city/world/world.ts')).toMatch(/own rooms/);
  expect(objection('subgraphs/health/seed/seed.ts', 'city/world/facts.ts')).toBeNull();
});
