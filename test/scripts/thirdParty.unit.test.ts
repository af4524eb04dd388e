// What others made is listed, and under licences that a user of the Apache licence can live with.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { thirdParty, thirdPartyPage } from '../../scripts/third-party.mjs';

const parts = thirdParty();
const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

/** Those that ask for no more than to be named. Another one is a decision. */
const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unicode-3.0',
  'Unlicense',
];

describe('THIRD_PARTY.md', () => {
  it('is what `npm run third-party` makes', () => {
    expect(read('THIRD_PARTY.md')).toBe(thirdPartyPage(parts));
  });

  it('lists what is installed, what is in the page, and the word lists', () => {
    expect(parts.installed.map(({ name }) => name)).toEqual(expect.arrayContaining(['express', 'neo4j-driver-core']));
    expect(parts.installed.map(({ name }) => name)).not.toContain('vitest');
    expect(parts.page.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', 'react-aria-components']));
    expect(parts.wordLists.length).toBeGreaterThan(5);
  });

  it('holds nothing under other licences', () => {
    const all = [...parts.installed, ...parts.page, ...parts.wordLists];
    expect(all.filter(({ licence }) => !LICENCES.includes(licence ?? ''))).toEqual([]);
  });

  it('names source and licence of every file', () => {
    const files = [...parts.wordLists, ...parts.testData];
    expect(files.filter(({ source, licence }) => !source || !licence)).toEqual([]);
  });
});

it('the texts of the licences of what is in the page are packed with it', () => {
  const listed: { name: string; text?: string }[] = JSON.parse(read('dist/web/licenses.json'));
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.filter(({ text }) => !text).map(({ name }) => name)).toEqual([]);
});
