import { ConfigError, readSettings, type Settings } from '#kernel/config/env.ts';

/** An identity provider whose tokens are believed, and what of them. */
export interface IssuerConfig {
  /** Its address and name; its discovery document tells where the keys are, unless `keysUrl` does. */
  readonly issuer: string;
  readonly audience: string;
  readonly keysUrl?: string;
  /** Signature algorithms; all that have a private key behind them unless told. */
  readonly algorithms?: readonly string[];
  /** Roles that it may give; others in its tokens count for nothing. All unless told. */
  readonly roles?: readonly string[];
  /** Where its claims stand, by the city's names for them; a dot leads inside: `realm_access.roles`. */
  readonly claims?: Readonly<Partial<Record<MappedClaim, string>>>;
  /** Whether it may tell which citizen somebody is; it may unless told. */
  readonly knowsCitizens?: boolean;
  /** Put before its subjects, so that nobody is taken for somebody else's equal name. */
  readonly subjectPrefix?: string;
}

/** Only signatures with a private key behind them; a shared secret or none is never accepted. */
export const ALGORITHMS: readonly string[] = ['EdDSA', 'ES256', 'ES384', 'PS256', 'RS256'];
const MAPPED_CLAIMS = ['roles', 'citizen_id', 'institution'] as const;
export type MappedClaim = (typeof MAPPED_CLAIMS)[number];
const OPTIONS = [
  'audience',
  'keys',
  'algorithms',
  'roles',
  'citizens',
  ...MAPPED_CLAIMS.map((claim) => `${claim}-claim`),
];

const words = (text: string): string[] => text.split('|').filter((word) => word !== '');

/**
 * `GATEWAY_ISSUER`: addresses with commas between them, each with what holds for it alone behind semicolons.
 * `https://id.example/realms/city; audience=graph; roles=citizen|teacher; roles-claim=realm_access.roles`
 *
 * @throws ConfigError naming the one that is wrong by its number
 */
export function issuersConfig(settings: Settings): readonly [IssuerConfig, ...IssuerConfig[]] {
  const audience = settings.textOr('GATEWAY_AUDIENCE', 'city-graph');
  const [first = 'http://127.0.0.1:4010', ...others] = settings.list('GATEWAY_ISSUER');
  const read = (entry: string, index: number) =>
    issuerOf(entry, others.length === 0 ? 'GATEWAY_ISSUER' : `GATEWAY_ISSUER, number ${index + 1},`, audience);
  // The first names persons as ever; who was known by a subject is so when others join.
  const issuers = [read(first, 0), ...others.map((entry, at) => prefixed(read(entry, at + 1)))] as const;
  const twice = issuers.findIndex(({ issuer }, at) => issuers.findIndex((each) => each.issuer === issuer) < at);
  if (twice > 0) {
    throw new ConfigError(`GATEWAY_ISSUER, number ${twice + 1}, is named before already.`);
  }
  return issuers as readonly [IssuerConfig, ...IssuerConfig[]];
}

const prefixed = (issuer: IssuerConfig): IssuerConfig => ({
  ...issuer,
  subjectPrefix: `${issuer.issuer.replace(/^https?:\/\//, '')}|`,
});

function addressOf(value: string, what: string): string {
  const address = readSettings({ [what]: value }).url(what, undefined, ['http', 'https']);
  if (new URL(address).search !== '') {
    throw new ConfigError(`${what} has a query, which the address of an issuer never has.`);
  }
  return address;
}

function issuerOf(entry: string, what: string, usualAudience: string): IssuerConfig {
  const [address = '', ...parts] = entry.split(';').map((part) => part.trim());
  const issuer = addressOf(address, what);
  const options = new Map<string, string>();
  for (const part of parts) {
    const [, name = '', value = ''] = /^([a-z_-]+)\s*=\s*(\S+)$/.exec(part) ?? [];
    if (!OPTIONS.includes(name) || options.has(name)) {
      throw new ConfigError(
        `${what} has ${JSON.stringify(part)}; behind its address stand, once each, ${OPTIONS.map((each) => `${each}=…`).join(', ')}.`,
      );
    }
    options.set(name, value);
  }
  const algorithms = options.has('algorithms') ? words(options.get('algorithms')!) : ALGORITHMS;
  if (algorithms.length === 0 || !algorithms.every((each) => ALGORITHMS.includes(each))) {
    throw new ConfigError(`${what} has algorithms that are not of ${ALGORITHMS.join(', ')}.`);
  }
  const keys = options.get('keys');
  const citizens = options.get('citizens') ?? 'on';
  if (!['on', 'off'].includes(citizens)) {
    throw new ConfigError(`${what} has citizens=${citizens}; it must be on or off.`);
  }
  return {
    issuer,
    audience: options.get('audience') ?? usualAudience,
    algorithms,
    claims: Object.fromEntries(
      MAPPED_CLAIMS.flatMap((claim) => {
        const place = options.get(`${claim}-claim`);
        return place === undefined ? [] : [[claim, place]];
      }),
    ),
    knowsCitizens: citizens === 'on',
    ...(keys !== undefined && { keysUrl: keysAt(keys, what) }),
    ...(options.has('roles') && { roles: words(options.get('roles')!) }),
  };
}

function keysAt(address: string, what: string): string {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new ConfigError(`${what} has keys= that is not a http or https address.`);
  }
  return address;
}
