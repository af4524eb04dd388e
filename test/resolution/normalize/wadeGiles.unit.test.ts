// From Pinyin to the spelling of Taiwan.

import { expect, test } from 'vitest';
import { wadeGiles } from '../../../src/resolution/normalize/wadeGiles.ts';

test.each([
  ['zhang', 'chang'],
  ['zhi', 'chih'],
  ['xie', 'hsieh'],
  ['xiao', 'hsiao'],
  ['qing', 'ching'],
  ['cai', 'tsai'],
  ['zeng', 'tseng'],
  ['guo', 'kuo'],
  ['gui', 'kuei'],
  ['dong', 'tung'],
  ['tian', 'tien'],
  ['jian', 'chien'],
  ['ren', 'jen'],
  ['luo', 'lo'],
  ['yue', 'yueh'],
  ['ye', 'yeh'],
  ['bin', 'pin'],
  ['ma', 'ma'],
  ['lin', 'lin'],
  ['', ''],
])('%s is %s', (pinyin, taiwanese) => {
  expect(wadeGiles(pinyin)).toBe(taiwanese);
});
