// Person names: the shapes sources write them in, and one reading for each.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonName } from '../../../src/resolution/normalize/normalized.ts';
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
    ['Juan García López', 'juan garcia / lopez | juan / garcia lopez'],
    ['José Ortega y Gasset', 'jose ortega y / gasset | jose / ortega gasset'],
    ['Ana Lopes de Souza', 'ana lopes / de souza | ana / lopes de souza'],
    ['Wei Wang (王伟)', 'wei / wang | wei / wang'],
    ['김민수 (Minsoo Kim)', 'minsu / kim | minsoo / kim | minsu / gim | minsoo / kim'],
  ])('%s has a second reading', (raw, expected) => {
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

  test('every suffix is taken off, the last one counts', () => {
    expect(nameFromParts({ given: 'Bob', family: 'Smith Jr III' })).toMatchObject({ family: ['smith'], suffix: 'iii' });
  });

  test('a family name that is a title elsewhere stays', () => {
    expect(nameFromParts({ given: 'Michael', family: 'Herr' })?.family).toEqual(['herr']);
    expect(nameFromParts({ given: 'Michael', family: 'Dr. Herr' })?.family).toEqual(['herr']);
  });

  test('particles behind the given names or in the middle name belong to the family name', () => {
    const vanBeethoven = { given: ['ludwig'], family: ['van', 'beethoven'], suffix: null };
    expect(nameFromParts({ given: 'Ludwig van', family: 'Beethoven' })).toEqual(vanBeethoven);
    expect(nameFromParts({ given: 'Ludwig', middle: 'van', family: 'Beethoven' })).toEqual(vanBeethoven);
    expect(nameFromParts({ given: 'Ludwig', middle: 'van', family: 'van Beethoven' })).toEqual(vanBeethoven);
    expect(parseFullName('Beethoven, Ludwig van')).toEqual([vanBeethoven]);
    expect(nameFromParts({ given: 'Van', family: 'Morrison' })?.given).toEqual(['van']);
  });

  test('parts without a letter are no name', () => {
    expect(nameFromParts({ given: '123', family: '-' })).toBeNull();
  });
});

describe('a name read again from its parts is the same name', () => {
  const readAgain = (once: PersonName) =>
    nameFromParts({ given: once.given.join(' '), family: once.family.join(' '), suffix: once.suffix ?? '' });

  test('where customs meet', () => {
    const words =
      'van der de la y e i o mc mac d dela vander saint abd al abdul rahman abdelaziz ibn an nasser mr gen thi nguyen kim min su wang xiao ming smith ann b ivanov ivanovich';
    const text = fc.array(fc.constantFrom(...words.split(' ')), { maxLength: 5 }).map((chosen) => chosen.join(' '));
    fc.assert(
      fc.property(text, text, (given, family) => {
        const once = nameFromParts({ given, family });
        if (once !== null) expect(readAgain(once)).toEqual(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('whatever the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(text, text, (given, family) => {
        const once = nameFromParts({ given, family });
        if (once !== null) expect(readAgain(once)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});
