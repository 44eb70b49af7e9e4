import { textOf } from './sources.ts';

export interface ExampleSetting {
  readonly value: string;
  /** False for a line that only shows what holds unless told. */
  readonly set: boolean;
  /** The comment above it, or above the block it stands in. */
  readonly about: string;
}

const SETTING = /^(#?)([A-Z][A-Z0-9_]*)=(.*)$/;

/** The settings of `.env.example`, in order. A name that stands there twice is an error. */
export function readExample(): ReadonlyMap<string, ExampleSetting> {
  const settings = new Map<string, ExampleSetting>();
  let about = '';
  let before = '';
  for (const line of textOf('.env.example').split('\n')) {
    const [, mark, name, value = ''] = SETTING.exec(line) ?? [];
    if (name !== undefined) {
      if (settings.has(name)) {
        throw new Error(`.env.example has ${name} twice.`);
      }
      settings.set(name, { value, set: mark === '', about });
    } else if (line.startsWith('#')) {
      about = before.startsWith('#') && !SETTING.test(before) ? `${about}\n${line}` : line;
    }
    before = line;
  }
  return settings;
}
