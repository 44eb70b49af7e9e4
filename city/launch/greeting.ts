import { CAST, type World } from '../world/facts.ts';

export interface GreetingFacts {
  readonly world: World;
  readonly clock: string;
  readonly seconds: number;
  readonly urls: readonly (readonly [what: string, url: string])[];
  readonly tokens: Readonly<Record<string, string>>;
}

/** What `npm start` says when the city stands: every address, and a token for everyone in the cast. */
export function greeting({ world, clock, seconds, urls, tokens }: GreetingFacts): string {
  const width = Math.max(...urls.map(([what]) => what.length), ...CAST.map((name) => name.length));
  const { citizens, seed } = world.spec;
  return [
    '',
    `The city stands: ${citizens} citizens from seed ${seed}, today is ${clock}; ready in ${seconds.toFixed(1)} s.`,
    '',
    ...urls.map(([what, url]) => `  ${what.padEnd(width)}  ${url}`),
    '',
    'Demo persons, each with a bearer token good for twelve hours (anew: npm run token -- mother):',
    '',
    ...CAST.flatMap((name) => [
      `  ${name.padEnd(width)}  ${world.cast[name].description}`,
      `  ${''.padEnd(width)}  ${tokens[name]}`,
    ]),
    '',
    'Ctrl-C stops everything; the data stays.',
    '',
  ].join('\n');
}
