// The page of situations and the tests are about the same.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allSituations } from './situations.ts';

it('every situation of docs/local-database.md is tested, by its name', () => {
  const folder = new URL('.', import.meta.url);
  const tests = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith('situations.'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const names = allSituations().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => ![`'${name}'`, `"${name}"`].some((quoted) => tests.includes(quoted)))).toEqual([]);
});
