import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { JWK } from 'jose';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openHeadSigner } from '../../subgraphs/oversight/published-log/head.ts';
import { publish } from '../../subgraphs/oversight/published-log/publish.ts';
import { type OpenHouse, openHouse } from '../house.ts';
import { openTestKeys } from '../tools/keys.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
const inBrowser = hasBrowser ? test : test.skip;
const DAY_MS = 86_400_000;
const PATIENCE_MS = 30_000;

let house: OpenHouse;
let browser: Browser;
beforeAll(async () => {
  house = await openHouse();
  const keys = await openTestKeys();
  const signer = openHeadSigner(JSON.parse(await readFile(keys.oversight.privateFile, 'utf8')) as JWK);
  await house.ask('mother', '{ me { fullName accessLog { totalCount } } }');
  const tomorrow = new Date(Date.now() + DAY_MS);
  await publish(house.departments.get('oversight')!.database.fork(), signer, tomorrow);
  if (hasBrowser) {
    const args = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ];
    browser = await chromium.launch({ executablePath: CHROMIUM, args });
  }
});
afterAll(async () => {
  await browser?.close();
  await house[Symbol.asyncDispose]();
});

async function openPage(): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(new URL('/my-access-log', house.url).href);
  await page.locator('#person option[value=mother]').waitFor({ state: 'attached', timeout: PATIENCE_MS });
  return { page, complaints, requests };
}
const result = (page: Page, state: string) =>
  page.locator(`#result[data-state=${state}]`).waitFor({ timeout: PATIENCE_MS });

inBrowser('a citizen sees in both languages that her log is complete, and nothing leaves for elsewhere', async () => {
  const { page, complaints, requests } = await openPage();
  await page.locator('#person').selectOption('mother');
  await page.locator('#check').click();
  await result(page, 'complete');
  expect(await page.locator('#result').textContent()).toMatch(/^Đầy đủ: [1-9]\d* dòng/);
  await page.locator('#language').click();
  await page.locator('#check').click();
  await page.getByText(/^Complete: [1-9]\d* lines/).waitFor({ timeout: PATIENCE_MS });
  const { origin } = new URL(house.url);
  expect(requests.filter((url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
  expect(complaints).toEqual([]);
});

inBrowser('a log from which a line is missing is not believed', async () => {
  const { page } = await openPage();
  await page.route('**/graphql', async (route) => {
    const response = await route.fetch();
    const answer = (await response.json()) as { data: { me?: { accessLog?: { nodes: { head: number | null }[] } } } };
    const log = answer.data.me?.accessLog;
    if (log) {
      log.nodes.splice(
        log.nodes.findIndex(({ head }) => head !== null),
        1,
      );
    }
    await route.fulfill({ response, json: answer });
  });
  await page.locator('#person').selectOption('mother');
  await page.locator('#check').click();
  await result(page, 'refused');
  expect(await page.locator('#result').textContent()).toMatch(/có dòng bị bỏ đi/);
});
