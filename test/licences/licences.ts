import { textOf } from '../tools/sources.ts';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

export interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What the city runs with, as the lock file has it: by name, each with its licence. */
export function licencesOf(lock = textOf('package-lock.json')): Licensed[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = 'none' }]) => ({
      name: path.split('node_modules/').at(-1)!,
      version,
      licence: license,
    }))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

export function licencesPage(): string {
  const all = licencesOf();
  const rows = new Set(all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`));
  return `# Licences

What the city runs with, from \`package-lock.json\`; \`npm run licences\` prints this page, \`npm run sbom\` a bill of
materials (CycloneDX) of what is installed.

| package | version | licence |
|---|---|---|
${[...rows].join('\n')}
`;
}
