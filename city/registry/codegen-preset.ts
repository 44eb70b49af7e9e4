import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CodegenContext } from '@graphql-codegen/cli';
import { parse } from 'yaml';

interface Config {
  readonly scalars?: Readonly<Record<string, unknown>>;
  readonly mappers?: Readonly<Record<string, string>>;
}

/** What codegen hands over for a whole folder, as far as it is looked at here. */
interface Folder {
  readonly baseOutputDir: string;
  readonly config: Config;
}

const COMMON = 'department/common.graphql';

/** The part of the configuration that a department keeps beside its rows. */
function ownConfig(folder: string): Config {
  const file = join(folder, 'codegen.yml');
  return existsSync(file) ? ((parse(readFileSync(file, 'utf8')) as Config | null) ?? {}) : {};
}

/** One output for each folder of a department: its own SDL with what all share, and its own mappers. */
export const preset = {
  async buildGeneratesSection<Options extends Folder>(options: Options) {
    const folders = globSync(`${options.baseOutputDir}*/schema.graphql`).sort().map(dirname);
    return Promise.all(
      folders.map(async (folder) => {
        const own = ownConfig(folder);
        const context = new CodegenContext({ config: { generates: {} } });
        return {
          ...options,
          filename: join(folder, 'generated.ts'),
          schema: await context.loadSchema([COMMON, `${folder}/**/*.graphql`]),
          schemaAst: undefined,
          documents: [],
          config: { ...options.config, ...own, scalars: { ...options.config.scalars, ...own.scalars } },
        };
      }),
    );
  },
};
