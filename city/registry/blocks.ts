import type { Department } from '#department/define.ts';

/** What the printed lines need to know of a department. */
export type Registered = Pick<Department, 'name' | 'port'>;

/** Lines by the name of the block they stand in, without the block's indent. */
export type Blocks = Readonly<Record<string, (departments: readonly Registered[]) => string[]>>;

const BLOCK = /^( *)# >>> ([a-z-]+)\n(?:.*\n)*?\1# <<<$/gm;

/**
 * Fills a file's blocks, which stand between `# >>> name` and `# <<<`; what stands outside is people's.
 *
 * @throws Error for a block that nobody fills
 */
export function fillBlocks(text: string, blocks: Blocks, departments: readonly Registered[]): string {
  return text.replace(BLOCK, (_, indent: string, name: string) => {
    const lines = blocks[name]?.(departments);
    if (!lines) {
      throw new Error(`There is no block ${name}; known are ${Object.keys(blocks).join(', ')}.`);
    }
    return [`# >>> ${name}`, ...lines, '# <<<'].map((line) => (line === '' ? '' : indent + line)).join('\n');
  });
}
