// A real Chromium for tests of the page, and what makes a page fail them: console errors and accessibility violations.

import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const HOW_TO_GET_ONE =
  'the page is tested in Chromium or Chrome, and none was found; on Debian: apt-get install chromium';

/** Where a Chromium is installed; null where none is. */
function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE];
  return candidates.find((file) => existsSync(file)) ?? null;
}

/**
 * True where the tests of the page are to be skipped: on a person's machine without a browser, who is told how to get one.
 * Where CI is set they run, and fail.
 */
export function skipsForWantOfBrowser(): boolean {
  const skips = findChromium() === null && (process.env.CI ?? '') === '';
  if (skips) process.stderr.write(`Skipped: ${HOW_TO_GET_ONE}\n`);
  return skips;
}

/** Starts the Chromium that is installed. The sandbox is off because tests often run as root, on pages of their own. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(HOW_TO_GET_ONE);
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Collects everything the page complains about: console errors and warnings, uncaught errors, requests to elsewhere. */
export function watchForComplaints(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  return complaints;
}

/** Fails with the rule and the element of each accessibility violation on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
}
