// The page of situations and the tests are about the same.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allSituations } from './situations.ts';

it('every situation of docs/local-database.md is tested, by its name', () => {
  const tests = ['./', '../']
    .flatMap((folder) => readdirSync(new URL(folder, import.meta.url)).map((file) => folder + file))
    .filter((file) => file.endsWith('.test.ts') && !file.includes('situations'))
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n');
  const names = allSituations().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => ![`'${name}'`, `"${name}"`].some((quoted) => tests.includes(quoted)))).toEqual([]);
});
