// The report in a real browser: accessible in light and dark, narrow enough for a telephone, and nothing loaded from anywhere.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resolveFiles } from '../../../src/services/resolveFiles.ts';
import { openInputs } from '../../../src/sources/open.ts';
import { openOutputFolder } from '../../../src/store/outputFolder.ts';
import { expectAccessible, launchChromium, skipsForWantOfBrowser, watchForComplaints } from '../../web/browser.ts';

const SEEDS = new URL('../../../seeds/', import.meta.url);

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let folder = '';
let url = '';

describe.skipIf(skipsForWantOfBrowser())('the report', () => {
  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'kinhold-report-'));
    await writeReportOfSeeds();
    url = pathToFileURL(join(folder, 'report.html')).href;
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
    page = await context.newPage();
    complaints = watchForComplaints(page, url);
    await page.goto(url);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility violation in %s, all of it unfolded',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
      });
      await expectAccessible(page);
    },
  );

  it('has a section for each type, and its charts say in words what they show', async () => {
    for (const name of ['People', 'Organizations']) await page.getByRole('region', { name, exact: true }).waitFor();
    const charts = page.getByRole('region', { name: 'People', exact: true }).getByRole('img');
    expect(await charts.count()).toBeGreaterThan(3);
    expect(await charts.first().getAttribute('aria-label')).toContain('Histogram of candidate pairs');
  });

  it('does not scroll sideways on a telephone', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});

async function writeReportOfSeeds(): Promise<void> {
  const { default: manifest } = (await import(new URL('manifest.json', SEEDS).href, { with: { type: 'json' } })) as {
    default: { files: readonly { file: string; mapping: string }[] };
  };
  const inPlace = (name: string) => new URL(name, SEEDS).pathname;
  await resolveFiles({
    inputs: await openInputs(
      manifest.files.map(({ file, mapping }) => ({ file: inPlace(file), mapping: inPlace(mapping) })),
    ),
    output: await openOutputFolder(folder),
    onlyClusters: false,
    threshold: null,
    judgements: [],
    previous: new Map(),
    version: '1.2.3',
  });
}
