// Words written short, and words that only look so.

import { expect, it } from 'vitest';
import { isShortGivenName, isWithoutVowels } from '../../../src/resolution/compare/abbreviation.ts';

it.each([
  ['pkg', 'packaging', true],
  ['mktg', 'marketing', true],
  ['plbg', 'plumbing', true],
  ['pkg', 'parking', true],
  ['pkg', 'plumbing', false],
  ['pak', 'packaging', false],
  ['kg', 'kilogram', false],
  ['gas', 'gas', false],
])('%s is %s without its vowels: %s', (short, long, is) => expect(isWithoutVowels(short, long)).toBe(is));

it.each([
  ['robt', 'robert', true],
  ['michl', 'michael', true],
  ['jn', 'john', true],
  ['eliz', 'elizabeth', true],
  ['ada', 'amanda', false],
  ['jane', 'jacqueline', false],
  ['joan', 'joanna', false],
  ['j', 'john', false],
  ['carl', 'carol', false],
])('%s is short for %s: %s', (short, long, is) => expect(isShortGivenName(short, long)).toBe(is));
