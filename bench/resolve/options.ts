// What `npm run bench:resolve` is asked for.

import { parseArgs } from 'node:util';

const DEFAULT_SIZES = [10_000, 100_000];

export interface Options {
  readonly sizes: readonly number[];
  readonly withSplink: boolean;
  /** Measures writing every file too. */
  readonly whole: boolean;
  /** A crowd that shares its values instead of ordinary customers. */
  readonly crowd: boolean;
}

/** Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'without-splink': { type: 'boolean' }, whole: { type: 'boolean' }, crowd: { type: 'boolean' } },
  });
  const { 'without-splink': withoutSplink = false, whole = false, crowd = false } = values;
  const sizes = positionals.map(parseSize);
  return {
    sizes: sizes.length > 0 ? sizes : crowd ? DEFAULT_SIZES.slice(-1) : DEFAULT_SIZES,
    withSplink: !withoutSplink,
    whole,
    crowd,
  };
}

/** 10000, 10_000, 100k or 1M. */
export function parseSize(text: string): number {
  const [, digits, unit = ''] = /^(\d+)([kM]?)$/.exec(text.replaceAll('_', '')) ?? [];
  const size = Number(digits) * ({ k: 1000, M: 1_000_000 }[unit] ?? 1);
  if (!(size > 0)) throw new Error(`'${text}' is no number of records; say 10000, 100k or 1M`);
  return size;
}
