import { existsSync, readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';

/** What every benchmark is given. */
export interface BenchOptions {
  /** The flags after the name, `--json FILE` taken out. */
  readonly argv: readonly string[];
}

/** A benchmark module: measures, prints tables for people on stdout and returns the figures. */
interface Bench {
  run(options: BenchOptions): Promise<unknown>;
}

const here = new URL('./', import.meta.url);

const fileOf = (name: string): URL | undefined =>
  [new URL(`${name}/bench.ts`, here), new URL(`${name}.ts`, here)].find((file) => existsSync(file));

const names = (): string[] =>
  readdirSync(here, { withFileTypes: true })
    .map((entry) => entry.name.replace(/\.ts$/, ''))
    .filter((name) => name !== 'run' && fileOf(name) !== undefined);

/** `npm run bench -- <name> [--json FILE] [flags of the benchmark]` */
const [name = '', ...words] = process.argv.slice(2);
const at = words.indexOf('--json');
const json = at < 0 ? undefined : words[at + 1];
const file = /^[a-z][a-z-]*$/.test(name) ? fileOf(name) : undefined;
if (!file || (at >= 0 && !json)) {
  process.stderr.write(
    `Expected \`npm run bench -- <name> [--json FILE]\` with a name out of: ${names().join(', ')}.\n`,
  );
  process.exit(2);
}
try {
  const bench = (await import(file.href)) as Bench;
  const argv = at < 0 ? words : words.toSpliced(at, 2);
  const figures = await bench.run({ argv });
  if (json) {
    await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
