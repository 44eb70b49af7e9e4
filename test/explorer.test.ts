import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { CastName } from '../city/world/facts.ts';
import type { Example as AnyExample } from '../gateway/explorer/examples.ts';
import { openGateway } from '../gateway/gateway.ts';
import { parse } from 'yaml';
import { sources, textOf } from './tools/sources.ts';
import { type OpenHouse, openHouse, testGatewayConfig } from './house.ts';

const CHROMIUM = '/usr/bin/chromium';
const CHROMIUM_ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but this machine has an address, so whatever would leave it fails and is seen to fail.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
const hasBrowser = existsSync(CHROMIUM);
const inBrowser = hasBrowser ? test : test.skip;
if (!hasBrowser) {
  console.warn(`Tests in a browser are left out: there is no ${CHROMIUM} (Debian: apt-get install chromium).`);
}

let house: OpenHouse;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const at = (path: string): string => new URL(path, house.url).href;

describe('what is served', () => {
  test('the page with every file it names, under a policy that lets nothing else in', async () => {
    const page = await fetch(at('/'));
    const html = await page.text();
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain(`connect-src 'self' ${house.issuerUrl};`);
    expect(policy.replace(house.issuerUrl, '')).not.toMatch(/unsafe|\*|https?:/);
    const files = [...html.matchAll(/(?:src|href)="(\/[^"]*)"/g)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThanOrEqual(6);
    for (const file of files) {
      expect([file, (await fetch(at(file))).status]).toEqual([file, 200]);
    }
    // A script or style written into the page would be refused by the policy.
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
  });

  test('a file that is known already is not sent again', async () => {
    const first = await fetch(at('/explorer/graphiql.js'));
    const tag = first.headers.get('etag')!;
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(500_000);
    const again = await fetch(at('/explorer/graphiql.js'), { headers: { 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    '/explorer/explorer.ts',
    '/explorer/examples.ts',
    '/explorer/..%2fexplorer.ts',
    '/explorer/',
    '/package.json',
  ])('%s is not there', async (path) => {
    expect((await fetch(at(path))).status).toBe(404);
  });

  test('every example, since the city can answer them all, and everyone of the cast', async () => {
    const content = (await (await fetch(at('/explorer/content.json'))).json()) as Content;
    expect(content.examples.map(({ name }) => name)).toEqual([
      'citizen-file',
      'my-household',
      'commune-profile',
      'access-log',
      'my-teaching',
      'my-posts',
      'traffic-stop',
      'audit-sources',
      'indicators',
      'request-certificate',
    ]);
    expect(content.persons.map(({ name }) => name)).toEqual(Object.keys(house.world.cast));
    expect(content.persons.find(({ name }) => name === 'mother')?.citizenId).toBe(house.id('mother'));
  });

  test('examples that are answered without an error, asked by the one they are for', async () => {
    const { examples } = (await (await fetch(at('/explorer/content.json'))).json()) as Content;
    for (const { name, person, query, variables, purpose = '', case: dossier = '' } of examples) {
      const filledIn = JSON.stringify(variables)
        .replace('{citizenId}', person ? house.id(person) : '')
        .replace('{citizenId:mother}', house.id('mother'))
        .replace('{newKey}', 'a-key-never-used-before');
      const headers = { 'city-purpose': purpose, 'city-case': dossier };
      const { data, errors } = await house.ask(person, query, JSON.parse(filledIn) as Record<string, unknown>, headers);
      expect([name, errors]).toEqual([name, []]);
      for (const answer of Object.values(data)) {
        expect(answer).not.toBeNull();
      }
    }
  });

  test('a token for a demo person, and none for anybody else', async () => {
    const tokenFor = (person: string) => fetch(at(`/explorer/token?person=${person}`), { method: 'POST' });
    const { token } = (await (await tokenFor('mother')).json()) as { token: string };
    const { data } = await house.ask(null, '{ me { id } }', {}, { authorization: `Bearer ${token}` });
    expect(data.me.id).toBe(house.id('mother'));
    const refused = await tokenFor('mayor');
    expect([refused.status, ((await refused.json()) as { errors: object[] }).errors]).toEqual([
      404,
      [expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_REQUEST' }) })],
    ]);
  });
});

describe('in front of other graphs and providers', () => {
  const contentOf = async (config: Parameters<typeof openGateway>[0]): Promise<Content> => {
    await using gateway = await openGateway(config);
    return (await (await fetch(new URL('/explorer/content.json', gateway.url))).json()) as Content;
  };
  const config = testGatewayConfig({});

  test('nobody can be picked where nobody is asked who they are', async () => {
    expect((await contentOf(config)).persons).toEqual([]);
  });

  test.each([
    ['answers without demo persons', (): string => house.url],
    ['does not answer', (): string => 'http://127.0.0.1:9'],
  ])('nobody can be picked where the identity provider %s', async (_what, issuer) => {
    expect((await contentOf({ ...config, auth: { issuer: issuer(), audience: 'city-graph' } })).persons).toEqual([]);
  });

  test('without the explorer there is no page and no way to a token', async () => {
    await using gateway = await openGateway({ ...config, explorer: false });
    const statusOf = async (path: string, method = 'GET') =>
      (await fetch(new URL(path, gateway.url), { method })).status;
    expect(await statusOf('/')).toBe(404);
    expect(await statusOf('/explorer/token?person=mother', 'POST')).toBe(404);
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (hasBrowser) {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGUMENTS });
    }
  });
  afterAll(async () => {
    if (hasBrowser) {
      await browser.close();
    }
  });

  /** A visitor with a fresh browser profile, and what the browser asked for and complained about. */
  async function visit(path: string) {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(at(path));
    return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
  }
  const run = (page: Page) => page.locator('.graphiql-execute-button').click();
  const answer = (page: Page) => page.locator('.graphiql-response .CodeMirror-code');

  inBrowser(
    'a visitor asks as the mother, sees her file and reads the docs, and nothing leaves the machine',
    async () => {
      await using visitor = await visit('/');
      const { page } = visitor;
      await page.locator('#person').selectOption('mother');
      await page.locator('#example').selectOption('citizen-file');
      await run(page);
      await answer(page).getByText('"Nguyễn Thị Thanh Hà"').first().waitFor();
      await answer(page).getByText('"Phường Dịch Vọng"').waitFor();

      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      await page.locator('.graphiql-doc-explorer').getByText('Citizen', { exact: true }).first().click();
      await page.getByText('dateOfBirth').last().waitFor();

      const { origin } = new URL(house.url);
      const elsewhere = visitor.requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'));
      expect(visitor.requests.length).toBeGreaterThan(8);
      expect(elsewhere).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
  );

  inBrowser('choosing an example chooses who asks, and leaves the visitor’s own work alone', async () => {
    await using visitor = await visit('/?example=commune-profile');
    const { page } = visitor;
    await run(page);
    await answer(page).getByText('"Phường Dịch Vọng"').waitFor();
    await page.locator('.graphiql-query-editor .CodeMirror').click();
    await page.keyboard.type('# mine\n');
    await page.locator('#example').selectOption('indicators');
    // The tab bears its operation's name once the editor has understood what is in it.
    await page.getByRole('tab', { name: 'Indicators' }).waitFor();
    expect(await page.locator('#person').inputValue()).toBe('analyst');
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    await run(page);
    await answer(page).getByText('559', { exact: true }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  inBrowser('the page speaks Vietnamese when asked to, and remembers it', async () => {
    await using visitor = await visit('/');
    const { page } = visitor;
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    await page.reload();
    await page.getByRole('heading', { name: 'Đồ thị thành phố' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.locator('#person option').allTextContents()).toContain('bác sĩ');
    expect(visitor.complaints).toEqual([]);
  });

  inBrowser('a visitor signs in with the identity provider, asks, stays signed in, and signs out', async () => {
    await using visitor = await visit('/?example=my-household');
    const { page } = visitor;
    await page.locator('#sign').click();
    await page.getByRole('button', { name: /^mẹ/ }).click();
    await page.waitForURL(at('/'));
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    expect(await page.locator('#person').inputValue()).toBe('');
    expect(page.url()).toBe(at('/'));
    const asked = page.waitForRequest(at('/graphql'));
    await run(page);
    expect((await asked).headers().authorization).toMatch(/^Bearer ey/);
    await answer(page).getByText('"Nguyễn Thị Thanh Hà"').first().waitFor();

    // Whoever is signed in with the provider is asked nothing by it.
    await page.reload();
    await page.locator('#sign').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(at('/'));
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
    await page.locator('#sign').click();
    await page.getByRole('heading', { name: 'Đăng nhập thử' }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  inBrowser('another person asks at once what the one before has asked; what writes is not done again', async () => {
    await using visitor = await visit('/?example=citizen-file&person=mother');
    const { page } = visitor;
    await run(page);
    await answer(page).getByText('"Nguyễn Thị Thanh Hà"').first().waitFor();
    await page.locator('#person').selectOption('guest');
    await answer(page).getByText('"citizen": null').waitFor();
    await page.locator('#example').selectOption('request-certificate');
    await page.getByRole('tab', { name: 'RequestCertificate' }).waitFor();
    await run(page);
    await answer(page).getByText('CRIMINAL_RECORD').or(answer(page).getByText('"__typename"')).first().waitFor();
    let asked = 0;
    page.on('request', (request) => {
      asked += request.url() === at('/graphql') ? 1 : 0;
    });
    await page.locator('#person').selectOption('father');
    await page.locator('#example').selectOption('my-household');
    await page.getByRole('tab', { name: 'MyHousehold' }).waitFor();
    expect(asked).toBe(0);
  });

  inBrowser('an office names its purpose and its case, and they travel with what it asks', async () => {
    await using visitor = await visit('/');
    const { page } = visitor;
    await page.locator('#example').selectOption('traffic-stop');
    await page.getByRole('tab', { name: 'TrafficStop' }).waitFor();
    expect(await page.locator('#purpose').inputValue()).toBe('traffic-control');
    const asked = page.waitForRequest(at('/graphql'));
    await run(page);
    expect((await asked).headers()).toMatchObject({
      'city-purpose': 'traffic-control',
      'city-case': '000.00.01.H26-261120-0001',
    });
    await answer(page).getByText('"mayDrive"').waitFor();
  });

  inBrowser('a gateway that is away is told in a sentence', async () => {
    await using visitor = await visit('/?example=commune-profile');
    const { page } = visitor;
    await page.route(at('/graphql'), (route) => route.abort());
    await run(page);
    await answer(page)
      .getByText(/The gateway does not answer/)
      .first()
      .waitFor();
  });

  test('the purposes that can be picked are those that departments have registered', async () => {
    const registered = sources('subgraphs/*/purposes.yaml').flatMap((file) =>
      Object.entries(parse(textOf(file)) as Record<string, { title: { vi: string; en: string } }>).map(
        ([name, { title }]) => ({ name, ...title }),
      ),
    );
    const page = new URL('../gateway/explorer/page/purposes.js', import.meta.url);
    expect((await import(page.href)).PURPOSES).toEqual(registered);
  });

  inBrowser.each([
    ['on a telephone', { width: 390, height: 844 }],
    ['on a desk', { width: 1280, height: 800 }],
  ])('%s everything is in reach, and has its name for who does not see it', async (_where, size) => {
    await using visitor = await visit('/?example=citizen-file');
    const { page } = visitor;
    await page.setViewportSize(size);
    await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
    for (const id of ['example', 'person', 'purpose', 'dossier', 'sign', 'language']) {
      const box = await page.locator(`#${id}`).boundingBox();
      expect([id, box!.x >= 0 && box!.x + box!.width <= size.width]).toEqual([id, true]);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(size.width);
    const found = await findings(page);
    expect(found.filter(([impact]) => impact === 'critical')).toEqual([]);
    expect(
      found.filter(([, , target]) => /#(?:bar|person|example|purpose|dossier|sign|language)\b/.test(target)),
    ).toEqual([]);
  });

  inBrowser('the login page has no finding at all', async () => {
    await using visitor = await visit('/');
    const { page } = visitor;
    await page.locator('#sign').click();
    await page.getByRole('heading', { name: 'Đăng nhập thử' }).waitFor();
    expect(await findings(page)).toEqual([]);
  });
});

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: unknown }[];
}
const AXE = textOf('node_modules/axe-core/axe.min.js');

/** What axe finds wrong; evaluated from outside, since the page's policy lets no script in. */
async function findings(page: Page) {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<{ violations: readonly Finding[] }>('axe.run()');
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => [impact, id, String(target)] as const),
  );
}

type Example = AnyExample & { readonly person: CastName | null };

interface Content {
  readonly examples: readonly Example[];
  readonly persons: readonly { readonly name: string; readonly citizenId: string | null }[];
}
