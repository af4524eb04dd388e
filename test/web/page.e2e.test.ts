// The page as people use it: in a real browser, served by the real product on seed data.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startProduct } from '../support/product.ts';
import { expectAccessible, launchChromium, skipsForWantOfBrowser, watchForComplaints } from './browser.ts';

const FIRST_LOAD_LIMIT_BYTES = 200_000;
const HOSTILE = `<img src=x onerror="document.title='owned'"> <script>document.title='owned'</script> & 'Ann'`;

let product: Awaited<ReturnType<typeof startProduct>>;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

describe.skipIf(skipsForWantOfBrowser())('the page', () => {
  beforeAll(async () => {
    browser = await launchChromium();
    product = await startProduct();
  });

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  beforeEach(async () => {
    context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    complaints = watchForComplaints(page, product.url);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it('shows how much there is and leads from there to a list', async () => {
    await page.goto('/');
    await heading('One customer, one id, and the reason why');
    await page
      .getByRole('listitem')
      .getByRole('link', { name: /^[\d,]+ Customers$/ })
      .click();
    await heading('Customers');
    await page.getByRole('main').getByRole('listitem').nth(10).waitFor();
    expect(await page.title()).toBe('Customers · Kinhold');
  });

  it('leads by keyboard alone from a search to a customer, its records and why they are together', async () => {
    await page.goto('/');
    await heading('One customer, one id, and the reason why');
    await page.keyboard.press('/');
    await page.keyboard.type('rose emlyn');
    await page.getByRole('link', { name: /Rose Emlyn/i }).waitFor();
    expect(new URL(page.url()).search).toBe('?q=rose+emlyn');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading(/Rose Emlyn/i);

    const records = await recordTable();
    const columns = await records.getByRole('columnheader').allInnerTexts();
    expect(columns.map((column) => column.split(/\s/)[0]).sort()).toEqual(['Field', 'billing', 'crm']);
    await records.getByRole('rowheader', { name: /^Birth date\s+same$/ }).waitFor();
    const why = page.getByRole('region', { name: 'Why they are together' });
    expect(await why.innerText()).toMatch(/Linked[\s\S]*Weight[\s\S]*Probability[\s\S]*Birth date: exact/);
  });

  it('marks differences between records by sign and word', async () => {
    await openFirst('maren tolliver', /Maren Tolliver/i);
    const records = await recordTable();
    const differing = records.getByRole('rowheader', { name: /differs$|other spelling$/ });
    expect(await records.getByRole('cell').filter({ hasText: /^[≠≈]/ }).count()).toBeGreaterThan(0);
    const before = await records.getByRole('rowheader').count();
    expect(await differing.count()).toBeGreaterThan(0);
    await page.getByText('Only rows that differ').click();
    await expect.poll(() => records.getByRole('rowheader').count()).toBeLessThan(before);
    expect(await records.getByRole('rowheader').count()).toBe(await differing.count());
  });

  it('leads from a customer to the household and its other members', async () => {
    await openFirst('rose emlyn', /Rose Emlyn/i);
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /Household/ })
      .click();
    await heading(/Emlyn/i);
    const members = page.getByRole('region', { name: 'Members', exact: true });
    await members.getByRole('link', { name: /Rose Emlyn/i }).waitFor();
    await members.getByRole('link', { name: /Henry Emlyn/i }).waitFor();
    expect(await page.getByRole('region', { name: 'Why they are one household' }).innerText()).toMatch(/Emlyn/i);
    await page.goBack();
    await heading(/Rose Emlyn/i);
  });

  it('leads from a company to an account and through its tree', async () => {
    await openFirst('oskerby bakeries', /Oskerby Bakeries/, 'Organizations');
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /^Oskerby Bakeries$/i })
      .click();
    const tree = page.getByRole('treegrid', { name: 'Account tree' });
    await tree.waitFor();
    await chooseHierarchy('sales');

    const root = tree.getByRole('row', { name: 'Oskerby Group (key account)' });
    expect(await root.getAttribute('aria-level')).toBe('1');
    const own = tree.getByRole('row', { name: /Oskerby Bakeries, this account/i });
    expect(await own.getAttribute('aria-level')).toBe('3');
    await root.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => root.getAttribute('aria-expanded')).toBe('false');
    await own.waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => root.getAttribute('aria-expanded')).toBe('true');
    await own.waitFor();
    await root.focus();
    await page.keyboard.press('Enter');
    await heading('Oskerby Group (key account)');
  });

  it('says in words that accounts are in a cycle', async () => {
    await openFirst('ashdown electrical', /^Ashdown Electrical \d/i, 'Accounts');
    await page.getByRole('heading', { name: /Problems in this tree/ }).waitFor();
    await page.getByText(/^Cycle: .*Ashdown Electrical Sites/i).waitFor();
    await expect.poll(() => page.getByRole('row', { name: /part of a cycle/ }).count()).toBe(3);
  });

  it('draws hostile names as text', async () => {
    await page.route('**/v1/customers?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { items: { name: string }[] };
      await route.fulfill({
        response: answer,
        json: { ...body, items: body.items.map((item) => ({ ...item, name: HOSTILE })) },
      });
    });
    await page.goto('/customers');
    await page.getByRole('link', { name: HOSTILE }).first().waitFor();
    expect(await page.getByRole('main').locator('img, script').count()).toBe(0);
    expect(await page.title()).toBe('Customers · Kinhold');
  });

  it('draws a hostile search as text', async () => {
    await page.goto(`/search?q=${encodeURIComponent(HOSTILE)}`);
    await heading(`Results for “${HOSTILE}”`);
    await page.getByText(/^Nothing matches|found$/).waitFor();
    expect(await page.getByRole('main').locator('img, script').count()).toBe(0);
  });

  it('says what to do where an id leads nowhere', async () => {
    await page.goto('/customers/no-such-id');
    await heading('Not found');
    expect(await page.getByRole('main').innerText()).toContain('There is no customer with the id no-such-id.');
    // The browser itself reports the API's 404; nothing else may complain.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  it('says what to do when the server stops answering, and goes on when it is back', async () => {
    await page.goto('/');
    for (const kind of ['Accounts', 'Organizations', 'Households', 'Customers']) {
      await page.getByRole('region', { name: kind }).getByRole('listitem').first().waitFor();
    }
    await page.route('**/v1/**', (route) => route.abort());
    await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
    await page.getByRole('alert').getByText('Kinhold does not answer').waitFor();
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page
      .getByRole('link', { name: /Oskerby/ })
      .first()
      .waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('ERR_FAILED')]);
  });

  it('puts the lasting address in the place of one that lost a merge, and says so', async () => {
    await openFirst('rose emlyn', /Rose Emlyn/i);
    const lasting = page.url();
    await page.route('**/v1/customers/lost', async (route) => {
      const answer = await route.fetch({ url: lasting.replace('/customers/', '/v1/customers/') });
      await route.fulfill({ response: answer, json: { ...(await answer.json()), requestedId: 'lost' } });
    });
    await page.goto('/customers/lost');
    await page.getByText('lost was merged into this one.').waitFor();
    await page.waitForURL(lasting);
  });

  it('loads less than 200 kB the first time', async () => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/v1/'))
        sizes.push(
          response
            .request()
            .sizes()
            .then((size) => size.responseBodySize),
        );
    });
    await page.goto('/');
    await heading('One customer, one id, and the reason why');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(FIRST_LOAD_LIMIT_BYTES);
  });

  it.each(['light', 'dark'] as const)('has no accessibility violation in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    await page.getByRole('region', { name: 'Accounts' }).getByRole('listitem').first().waitFor();
    await expectAccessible(page);
    await openFirst('rose emlyn', /Rose Emlyn/i);
    await page.getByRole('region', { name: 'Why they are together' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /Household/ })
      .click();
    await page.getByRole('region', { name: 'Members', exact: true }).waitFor();
    await expectAccessible(page);
    await openFirst('oskerby foods', /Oskerby Foods/, 'Organizations');
    await expectAccessible(page);
    await openFirst('ashdown electrical', /^Ashdown Electrical \d/i, 'Accounts');
    await page.getByRole('treegrid').waitFor();
    await expectAccessible(page);
  });

  it.each(['/', '/search?q=emlyn', '/accounts'])('does not scroll sideways on a telephone at %s', async (path) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

/** Waits for the page's own heading. */
async function heading(name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' ? { exact: true } : {}) }).waitFor();
}

/** The customer's records side by side, once they are there. */
async function recordTable() {
  const table = page.getByRole('region', { name: 'Table of records' });
  await table.waitFor();
  return table;
}

/** Searches for `text` and opens the first result of a kind that has `name`. */
async function openFirst(text: string, name: RegExp, kind = 'Customers'): Promise<void> {
  await page.goto(`/search?${new URLSearchParams({ q: text })}`);
  const results = page.getByRole('main').getByRole('region', { name: kind });
  await results.getByRole('link', { name }).first().click();
  await page.getByRole('button', { name: 'Copy id' }).waitFor();
}

/** Shows the named hierarchy where the account stands in several. */
async function chooseHierarchy(hierarchy: string): Promise<void> {
  const choice = page.getByRole('combobox', { name: 'Hierarchy' });
  if ((await choice.count()) > 0) await choice.selectOption(hierarchy);
  await page.getByText(`in the ${hierarchy} hierarchy`).waitFor();
}
