import type { World } from '../../city/world/facts.ts';
import { openDepartment, type TestDepartment } from './department.ts';

/** Several departments side by side, each asked on its own. */
export interface OpenDepartments {
  readonly departments: ReadonlyMap<string, TestDepartment>;
  readonly world: World;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openDepartments(names: readonly string[]): Promise<OpenDepartments> {
  const opened = await Promise.all(names.map(async (name) => [name, await openDepartment(name)] as const));
  return {
    departments: new Map(opened),
    world: opened[0]![1].world,
    [Symbol.asyncDispose]: async () => {
      await Promise.all(opened.map(([, department]) => department[Symbol.asyncDispose]()));
    },
  };
}
