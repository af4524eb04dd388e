// One trade in several forms of its word.

import { expect, it } from 'vitest';
import { areForms } from '../../../src/resolution/compare/wordForms.ts';

it.each([
  ['roofing', 'roofers', true],
  ['bakery', 'bakers', true],
  ['printers', 'print', true],
  ['dental', 'dentistry', true],
  ['carpets', 'carpentry', false],
  ['universal', 'university', false],
  ['gas', 'gases', false],
  ['stone', 'stonework', false],
])('%s and %s are forms of one word: %s', (left, right, are) => {
  expect(areForms(left, right)).toBe(are);
  expect(areForms(right, left)).toBe(are);
});
