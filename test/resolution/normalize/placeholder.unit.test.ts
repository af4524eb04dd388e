// Placeholders are found by rule; real values that look a little like them stay.

import { describe, expect, test } from 'vitest';
import {
  companyPlaceholder,
  isKeyboardRun,
  isPlaceholderMailbox,
  namePlaceholder,
  textPlaceholder,
} from '../../../src/resolution/normalize/placeholder.ts';

describe('a name', () => {
  test.each([
    'n/a',
    'N.A.',
    'NULL',
    'none',
    'unknown',
    'Unknown',
    'xxx',
    'aaaa',
    'qwerty',
    'asdfasdf',
    'test',
    '-',
    '???',
    'TBD',
    'not provided',
    'Test Test',
    'Test User',
    'dummy customer',
    'LNU',
  ])('%s is a placeholder', (raw) => {
    expect(namePlaceholder(raw)).not.toBeNull();
  });

  test.each(['Null', 'Na', 'Test', 'Wert', 'Trew', 'Ann', 'Lee', 'Sample', 'Tester Smith', '王', 'Aa', 'Nobody Owens'])(
    '%s is a name',
    (raw) => {
      expect(namePlaceholder(raw)).toBeNull();
    },
  );
});

describe('a company', () => {
  test.each(['AAA', '3M', 'Test Kitchen Ltd', 'Example Domains Group'])('%s is one', (raw) => {
    expect(companyPlaceholder(raw)).toBeNull();
  });

  test.each(['None', 'xxx', 'Test Company', 'Dummy Account', 'aaaa', 'tbc'])('%s is none', (raw) => {
    expect(companyPlaceholder(raw)).not.toBeNull();
  });
});

test('a house number or a year of one digit is no placeholder', () => {
  expect(textPlaceholder('111')).toBeNull();
  expect(textPlaceholder('2222 Main St')).toBeNull();
});

test('keyboard runs start at an end of a row', () => {
  for (const word of ['qwerty', 'asdf', 'zxcvbn', 'qwertz', 'azerty', 'poiuy', 'lkjh', 'asdfasdf'])
    expect(isKeyboardRun(word)).toBe(true);
  for (const word of ['wert', 'trew', 'rope', 'asd', 'asdx', 'qwerx']) expect(isKeyboardRun(word)).toBe(false);
});

test('a mailbox named after nothing is told from a short name', () => {
  for (const local of ['test', 'no.email', 'xxx', 'asdf', '123456', 'x'])
    expect(isPlaceholderMailbox(local)).toBe(true);
  for (const local of ['bo', 'testa', 'jo', 'a1', 'nomi']) expect(isPlaceholderMailbox(local)).toBe(false);
});
