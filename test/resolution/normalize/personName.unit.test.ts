// Person names: the shapes sources write them in, and one reading for each.

import { describe, expect, test } from 'vitest';
import { nameFromParts, parseFullName } from '../../../src/resolution/normalize/personName.ts';

/** 'bob j / smith [jr]' for a name; several readings are joined by ' | '. */
function written(raw: string): string {
  return parseFullName(raw)
    .map((n) => `${n.given.join(' ')} / ${n.family.join(' ')}${n.suffix === null ? '' : ` [${n.suffix}]`}`)
    .join(' | ');
}

describe('a full name', () => {
  test.each([
    ['Ann Smith', 'ann / smith'],
    ['Smith, Bob J Jr', 'bob j / smith [jr]'],
    ['Smith, Jr., Bob', 'bob / smith [jr]'],
    ['Bob Smith, Jr.', 'bob / smith [jr]'],
    ['Dr. Robert Smith III', 'robert / smith [iii]'],
    ['Prof. Dr. Hans Müller', 'hans / muller'],
    ['John Smith, Ph.D.', 'john / smith'],
    ['Smith, Dr. Jane, MD', 'jane / smith'],
    ['Ludwig van Beethoven', 'ludwig / van beethoven'],
    ['Juan de la Cruz', 'juan / de la cruz'],
    ['van Dyke, Dick', 'dick / van dyke'],
    ['Al Gore', 'al / gore'],
    ['Mary-Jane Smith-Jones', 'mary jane / smith jones'],
    ["Pat O'Brien", 'pat / obrien'],
    ['Pat O Brien', 'pat / obrien'],
    ['J.R.R. Tolkien', 'j r r / tolkien'],
    ['John Paul V', 'john / paul [v]'],
    ['John V', 'john / v'],
    ['Gen Tanaka', 'gen / tanaka'],
    ['Gen. Tanaka', ' / tanaka'],
    ['Cher', ' / cher'],
    ['Мария Иванова', 'maria / ivanova'],
  ])('%s is %s', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });

  test.each(['12345', '', '--', 'Mr', 'Mr. Dr.'])('%j is no name', (raw) => {
    expect(parseFullName(raw)).toEqual([]);
  });

  test.each([
    ['Robert "Bob" Smith', 'robert / smith | bob / smith'],
    ['Robert (Bob) Smith', 'robert / smith | bob / smith'],
    ['Anna Smith (née Jones)', 'anna / smith | anna / jones'],
  ])('%s has a second reading', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });

  test.each([
    ['王伟', 'wei / wang'],
    ['王小明', 'xiaoming / wang'],
    ['欧阳修', 'xiu / ouyang'],
    ['김민수', 'minsu / gim'],
    ['山田 太郎', 'tailang / shantian'],
  ])('%s has its family name first', (raw, expected) => {
    expect(written(raw)).toBe(expected);
  });
});

describe('a name in parts', () => {
  test('a suffix is found in any field and a title is dropped', () => {
    expect(nameFromParts({ given: 'Mr Bob J', family: 'Smith Jr.' })).toEqual({
      given: ['bob', 'j'],
      family: ['smith'],
      suffix: 'jr',
    });
    expect(nameFromParts({ given: 'Bob III', family: 'Smith' })?.suffix).toBe('iii');
    expect(nameFromParts({ given: 'Bob', family: 'Smith', suffix: 'Senior' })?.suffix).toBe('sr');
  });

  test('a given name that is only a title leaves none', () => {
    expect(nameFromParts({ given: 'Mrs', family: 'Smith' })).toEqual({ given: [], family: ['smith'], suffix: null });
  });

  test('middle names follow the given ones', () => {
    expect(nameFromParts({ given: 'Mary Ann', middle: 'Q.', family: 'de Souza-Lima' })).toEqual({
      given: ['mary', 'ann', 'q'],
      family: ['de', 'souza', 'lima'],
      suffix: null,
    });
  });

  test('parts without a letter are no name', () => {
    expect(nameFromParts({ given: '123', family: '-' })).toBeNull();
  });
});
