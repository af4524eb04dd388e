// Files of standards as they are read without a mapping, and their rows as they stand.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { openInputs } from '../../../src/sources/open.ts';
import { type Everything, readAll } from '../inputFiles.ts';

export const fixture = (path: string): string => new URL(`../../fixtures/${path}`, import.meta.url).pathname;

export function readStandard(...files: string[]): Promise<Everything> {
  return openInputs(files.map((file) => ({ file, mapping: null }))).then(readAll);
}

export function jsonOf<T>(path: string): T[] {
  return JSON.parse(readFileSync(fixture(path), 'utf8')) as T[];
}

export function csvOf(path: string): Record<string, string>[] {
  return parse(readFileSync(fixture(path)), { columns: true });
}
