/**
 * Reads one word and `--name value` flags.
 *
 * @throws Error with one sentence that shows how the command is used
 */
export function wordAndFlags(
  argv: readonly string[],
  usage: string,
  known: readonly string[],
): { word: string; flags: Readonly<Record<string, string>> } {
  const flags: Record<string, string> = {};
  const words: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const name = /^--([a-z][a-z-]*)$/.exec(argv[i]!)?.[1];
    if (name === undefined) {
      words.push(argv[i]!);
    } else if (known.includes(name) && argv[i + 1] !== undefined) {
      flags[name] = argv[++i]!;
    } else {
      throw new Error(`Unknown or incomplete flag ${argv[i]}; expected: ${usage}.`);
    }
  }
  if (words.length !== 1) {
    throw new Error(`Expected: ${usage}.`);
  }
  return { word: words[0]!, flags };
}
