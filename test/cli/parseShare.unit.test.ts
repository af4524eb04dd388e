// Shares as people write them.

import { describe, expect, it } from 'vitest';
import { parseShare } from '../../src/cli/parseShare.ts';

describe('a share', () => {
  it.each([
    ['5%', 0.05],
    ['0.05', 0.05],
    ['.5', 0.5],
    ['100 %', 1],
    ['0', 0],
  ])('%s is %d', (text, share) => {
    expect(parseShare(text)).toBeCloseTo(share, 12);
  });

  it.each(['', '5', '101%', '-1%', 'half', '1,5%'])("can't be '%s'", (text) => {
    expect(() => parseShare(text)).toThrow('Give a share');
  });
});
