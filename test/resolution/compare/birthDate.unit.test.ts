// Birth dates: slips of the pen, dates in the other order and dates known in part are told from another date.

import { describe, expect, it } from 'vitest';
import { levelOf } from '../normalizedRecords.ts';

const compare = (left: string, right: string) =>
  levelOf({ field: 'birthDate' }, { birthDates: left.split(' or ') }, { birthDates: right.split(' or ') });

describe('birth dates', () => {
  it.each([
    ['1980-03-04', '1980-03-04', 'exact'],
    ['1980-03-11', '1980-11-03', 'day and month swapped'],
    ['1980-03-04', '1980-03-05', 'one slip'],
    ['1980-03-04', '1980-03-14', 'one slip'],
    ['1984-03-04', '1948-03-04', 'one slip'],
    ['1979-03-04', '1980-03-04', 'year off'],
    ['1980-03-04', '1980-03-27', 'year off'],
    ['1980-03-04', '1980-11-27', 'same year'],
    ['1980-03-04', '1980', 'agrees as far as stated'],
    ['1980-03', '1980-03-04', 'agrees as far as stated'],
    ['1980', '1980', 'agrees as far as stated'],
    ['1980-04', '1980-03-04', 'same year'],
    ['1981', '1980-03-04', 'year off'],
    ['1978-11', '1980', 'year off'],
    ['1983', '1980-03-04', 'years near'],
    ['1985', '1980', 'years near'],
    ['1986', '1980', 'different'],
    ['1983-03-04', '1980-11-27', 'different'],
    ['1952-03-04', '1980-11-27', 'different'],
    ['1980-03-11 or 1980-11-03', '1980-11-03', 'exact'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(compare(left, right)).toBe(level);
  });

  it('say nothing where one is missing', () => {
    expect(levelOf({ field: 'birthDate' }, { birthDates: ['1980-03-04'] }, {})).toBe('missing');
  });
});
