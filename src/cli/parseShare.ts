// Shares as people write them on a command line.

import { InvalidArgumentError } from 'commander';

/** 0 to 1, from '5%' or '0.05'. */
export function parseShare(text: string): number {
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/.exec(text.trim());
  const share = match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : Number.NaN;
  if (share >= 0 && share <= 1) return share;
  throw new InvalidArgumentError('Give a share, as 5% or 0.05.');
}
