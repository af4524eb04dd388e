// Dates: what one text may mean, and what a column says about the order of day and month.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateReadings, decideOrder, momentOf, possibleOrders, tallyOrder } from '../../src/domain/dates.ts';

describe('readings of one date', () => {
  it.each([
    ['1985-03-07', '1985-03-07'],
    ['1985-3-7', '1985-03-07'],
    ['1985/03/07', '1985-03-07'],
    ['19850307', '1985-03-07'],
    ['1985-03', '1985-03'],
    ['1985', '1985'],
    ['1985-00-00', '1985'],
    ['1985-03-00', '1985-03'],
    ['1985-03-07T23:30:00-05:00', '1985-03-07'],
    ['7 March 1985', '1985-03-07'],
    ['March 7, 1985', '1985-03-07'],
    ['7th of March 1985', '1985-03-07'],
    ['07-Mar-85', '1985-03-07'],
    ['Mar 7 1985', '1985-03-07'],
    ['Thursday, 7 March 1985', '1985-03-07'],
    ['7. März 1985', '1985-03-07'],
    ['7 de marzo de 1985', '1985-03-07'],
    ['1985-Mar-07', '1985-03-07'],
    ['Sept 1985', '1985-09'],
    ['85-03-07', '1985-03-07'],
    ['25/12/1990', '1990-12-25'],
    ['12/25/1990', '1990-12-25'],
    ['25.12.90', '1990-12-25'],
    ['5/5/1990', '1990-05-05'],
    ['29.02.2000', '2000-02-29'],
  ])('%s is %s whatever the order', (text, iso) => {
    expect(dateReadings(text, null)).toEqual([iso]);
    expect(dateReadings(text, 'DMY')).toEqual([iso]);
    expect(dateReadings(text, 'MDY')).toEqual([iso]);
  });

  it.each([
    '19460231',
    '1985-13-01',
    '31/02/1990',
    '13/13/1990',
    'unknown',
    '',
    '0',
    '1/2',
    '12345',
    '3 Foo 1990',
    '29.02.1900',
  ])('%s is no date', (text) => {
    expect(dateReadings(text, null)).toEqual([]);
  });

  it('keeps both readings where day and month may be either way round', () => {
    expect(dateReadings('3/4/1990', null)).toEqual(['1990-03-04', '1990-04-03']);
    expect(dateReadings('3/4/1990', 'DMY')).toEqual(['1990-04-03']);
    expect(dateReadings('3/4/1990', 'MDY')).toEqual(['1990-03-04']);
  });

  it('reads two-digit years up to 29 as of the 2000s', () => {
    expect(dateReadings('25/12/29', null)).toEqual(['2029-12-25']);
    expect(dateReadings('25/12/30', null)).toEqual(['1930-12-25']);
  });

  it('reads back every real date in every shape', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        expect(dateReadings(iso, null)).toEqual([iso]);
        expect(dateReadings(`${year}${month}${day}`, null)).toEqual([iso]);
        expect(dateReadings(`${day}/${month}/${year}`, 'DMY')).toEqual([iso]);
        expect(dateReadings(`${month}-${day}-${year}`, null)).toContain(iso);
      }),
    );
  });
});

describe('moments', () => {
  it.each([
    ['2020-01-02', '2020-01-02'],
    ['2020-01-02T03:04:05Z', '2020-01-02T03:04:05.000Z'],
    ['2020-01-02 03:04:05.250', '2020-01-02T03:04:05.250Z'],
    ['2020-01-02T03:04:05+02:00', '2020-01-02T01:04:05.000Z'],
    ['2020-01-02 23:04-0500', '2020-01-03T04:04:00.000Z'],
    ['1/31/2020 3:04 PM', '2020-01-31T15:04:00.000Z'],
    ['31 Jan 2020, 12:04 am', '2020-01-31T00:04:00.000Z'],
    ['1577934245', '2020-01-02T03:04:05.000Z'],
    ['1577934245250', '2020-01-02T03:04:05.250Z'],
    ['2020-01', '2020-01'],
  ])('%s is %s', (text, iso) => {
    expect(momentOf(text, 'MDY')).toBe(iso);
  });

  it('is null where the text is no moment', () => {
    expect(momentOf('yesterday', 'DMY')).toBeNull();
    expect(momentOf('2020-02-30 10:00', 'DMY')).toBeNull();
  });

  it('takes the order it is given', () => {
    expect(momentOf('3/4/2020', 'DMY')).toBe('2020-04-03');
    expect(momentOf('3/4/2020', 'MDY')).toBe('2020-03-04');
  });
});

describe('the order of a column', () => {
  const orderOf = (texts: readonly string[]) => {
    const tally = { dayFirst: 0, monthFirst: 0 };
    for (const text of texts) tallyOrder(tally, text);
    return decideOrder(tally);
  };

  it('is in question only for numbers that leave it open', () => {
    expect(possibleOrders('3/4/1990')).toEqual(['DMY', 'MDY']);
    expect(possibleOrders('25/4/1990')).toEqual(['DMY']);
    expect(possibleOrders('4/25/1990')).toEqual(['MDY']);
    expect(possibleOrders('1990-04-03')).toEqual([]);
    expect(possibleOrders('31/31/1990')).toEqual([]);
  });

  it('follows from one date that is possible in one order only', () => {
    expect(orderOf(['3/4/1990', '25/4/1990'])).toBe('DMY');
    expect(orderOf(['3/4/1990', '4/25/1990'])).toBe('MDY');
  });

  it('stays open where nothing or both sides speak', () => {
    expect(orderOf(['3/4/1990', '1990-04-25'])).toBeNull();
    expect(orderOf(['25/4/1990', '4/25/1990'])).toBeNull();
  });

  it('is not overturned by one slip in a hundred', () => {
    const column = Array.from({ length: 100 }, () => '25/4/1990');
    expect(orderOf([...column, '4/25/1990'])).toBe('DMY');
    expect(orderOf([...column, '4/25/1990', '4/26/1990'])).toBeNull();
  });
});
