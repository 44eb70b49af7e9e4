import { LongList } from './long-list.ts';
import type { Slice } from './slice.ts';

/** As many values as are written at once. */
const LIGHT = 4_000;
const CHARACTERS_PER_VALUE = 64;

/** Writes JSON as `JSON.stringify` does, which does the work: what stands here only finds parts that are light. */
export async function stringifyInSlices(value: unknown, slice: Slice, light = LIGHT): Promise<string> {
  const parts: string[] = [];
  const writeLight = async (text: string): Promise<void> => {
    parts.push(text);
    if (slice.isOver) {
      await slice.pause();
    }
  };

  const writeList = async (list: readonly unknown[]): Promise<void> => {
    let group: unknown[] = [];
    let left = light;
    let separator = '[';
    const writeGroup = async (): Promise<void> => {
      if (group.length > 0) {
        await writeLight(`${separator}${JSON.stringify(group).slice(1, -1)}`);
        separator = ',';
      }
      group = [];
      left = light;
    };
    for (const item of list) {
      const without = left;
      left = weigh(item, left);
      if (left < 0 && (group.length === 0 || weigh(item, light) < 0)) {
        left = without;
        await writeGroup();
        parts.push(separator);
        separator = ',';
        await write(item);
        continue;
      }
      group.push(item);
      if (left <= 0) {
        await writeGroup();
      }
    }
    await writeGroup();
    parts.push(separator === '[' ? '[]' : ']');
  };

  const writeObject = async (object: object): Promise<void> => {
    let separator = '{';
    for (const [key, member] of Object.entries(object)) {
      if (member !== undefined && typeof member !== 'function' && typeof member !== 'symbol') {
        parts.push(`${separator}${JSON.stringify(key)}:`);
        separator = ',';
        await write(member);
      }
    }
    parts.push(separator === '{' ? '{}' : '}');
  };

  const writeLong = async ({ parts: written }: LongList): Promise<void> => {
    for (const [index, part] of written.entries()) {
      parts.push(index === 0 ? '[' : ',');
      await (typeof part === 'string' ? writeLight(part) : write(part.item));
    }
    parts.push(written.length === 0 ? '[]' : ']');
  };

  const write = async (part: unknown): Promise<void> => {
    if (part instanceof LongList) {
      await writeLong(part);
    } else if (typeof part !== 'object' || part === null || 'toJSON' in part || weigh(part, light) >= 0) {
      await writeLight(JSON.stringify(part) ?? 'null');
    } else if (Array.isArray(part)) {
      await writeList(part);
    } else {
      await writeObject(part);
    }
  };

  await write(value);
  const text = parts.join('');
  // Whoever sends it makes bytes of it in one go, as it was joined.
  await slice.pause();
  return text;
}

/** What is left of so many values when these are taken away, or something below 0 as soon as it is less than nothing. */
function weigh(value: unknown, left: number): number {
  if (typeof value === 'string') {
    return left - 1 - Math.floor(value.length / CHARACTERS_PER_VALUE);
  }
  if (typeof value !== 'object' || value === null) {
    return left - 1;
  }
  if (value instanceof LongList) {
    return -1;
  }
  let rest = left - 1;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && rest >= 0; index++) {
      rest = weigh(value[index], rest);
    }
    return rest;
  }
  for (const key in value) {
    if (rest < 0) {
      break;
    }
    rest = weigh((value as Record<string, unknown>)[key], rest - 1);
  }
  return rest;
}
