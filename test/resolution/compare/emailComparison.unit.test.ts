// Mailboxes made of their owner's name.

import { describe, expect, it } from 'vitest';
import { isSpelledFrom } from '../../../src/resolution/compare/emailComparison.ts';
import { levelOf } from '../normalizedRecords.ts';

describe('one mailbox at two providers', () => {
  const compare = (mailbox: string, left: string, right: string) =>
    levelOf(
      { field: 'email' },
      { names: [left], emails: [`${mailbox}@x.example`] },
      { names: [right], emails: [`${mailbox}@y.example`] },
    );

  it.each([
    ['nancy.singh', 'nancy/singh', 'nancy/singh', 'missing'],
    ['nsingh', 'nancy/singh', 'nora/singh', 'missing'],
    ['nancy.singh12', 'nancy/singh', 'nancy/singh', 'same mailbox name'],
    ['rosebud', 'nancy/singh', 'nancy/singh', 'same mailbox name'],
    ['nancy.singh', 'nanky/isngh', 'nancy/singh', 'same mailbox name'],
    ['nancy.singh', '/', 'nancy/singh', 'same mailbox name'],
  ])('%s of %s and of %s is %s', (mailbox, left, right, level) => expect(compare(mailbox, left, right)).toBe(level));

  it('are weighed as any other where the whole address is one', () => {
    const ann = { names: ['nancy/singh'], emails: ['nancy.singh@x.example'] };
    expect(levelOf({ field: 'email' }, ann, ann)).toBe('exact');
  });
});

it.each([
  ['nancy.singh', true],
  ['singh_nancy', true],
  ['nsingh', true],
  ['nancys', true],
  ['nancy', true],
  ['nancy.k.singh', false],
  ['rosebud', false],
])('%s is spelled from Nancy Singh: %s', (mailbox, is) => expect(isSpelledFrom(mailbox, 'nancy', 'singh')).toBe(is));
