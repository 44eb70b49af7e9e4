import type { DepartmentAnswer } from '../engine/engine.ts';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isError = (value: unknown): boolean =>
  isObject(value) && typeof (value as { message?: unknown }).message === 'string';

/** An answer as the GraphQL specification has it; null for anything else. */
export function readAnswer(text: string): DepartmentAnswer | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value)) return null;
  const { data, errors } = value as { data?: unknown; errors?: unknown };
  if (data === undefined && errors === undefined) return null;
  if (data !== undefined && data !== null && !isObject(data)) return null;
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isError))) return null;
  return value as DepartmentAnswer;
}
