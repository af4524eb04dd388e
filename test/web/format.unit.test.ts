// How the page words dates, numbers, fields and relationships.

import { describe, expect, it } from 'vitest';
import type { RelatedRef } from '../../src/web/api.ts';
import {
  fieldLabel,
  fieldValue,
  formatChoice,
  formatDate,
  formatInterval,
  formatProbability,
  formatRelation,
  formatWeight,
  readRecordKey,
} from '../../src/web/format.ts';

describe('dates', () => {
  it.each([
    ['2024-03-05', '5 Mar 2024'],
    ['2024-03-05T23:59:59-08:00', '5 Mar 2024'],
    ['2024-03', 'Mar 2024'],
    ['2024', '2024'],
    ['2024-02-31', '2024-02-31'],
    ['last spring', 'last spring'],
  ])('%s reads %s', (iso, words) => {
    expect(formatDate(iso)).toBe(words);
  });

  it.each([
    [null, null, ''],
    ['2020-01-01', null, 'since 1 Jan 2020'],
    [null, '2021', 'until 2021'],
    ['2020-01-01', '2021-02', '1 Jan 2020 – Feb 2021'],
  ])('from %s to %s reads "%s"', (from, to, words) => {
    expect(formatInterval(from, to)).toBe(words);
  });
});

describe('figures', () => {
  it.each([
    [1, '100 %'],
    [0.99999, 'over 99.9 %'],
    [0.973, '97.3 %'],
    [0.0001, 'under 0.1 %'],
    [0, '0 %'],
  ])('a probability of %s is never rounded to certainty: %s', (probability, words) => {
    expect(formatProbability(probability)).toBe(words);
  });

  it('a weight always shows its sign', () => {
    expect([12.06, 0, -4].map(formatWeight)).toEqual(['+12.1', '0.0', '−4.0']);
  });
});

describe('fields', () => {
  it.each([
    ['givenName', 'Given name'],
    ['address.postalCode', 'Postal code'],
    ['address[billing].city', 'City (billing)'],
    ['phone[home]', 'Phone (home)'],
    ['identifier.crmContact', 'Crm contact'],
    ['identifier.ssn', 'SSN'],
    ['attribute.loyalty_level', 'Loyalty level'],
    ['attribute.VIP', 'VIP'],
  ])('%s is called %s', (field, label) => {
    expect(fieldLabel(field)).toBe(label);
  });

  it('write birth dates out and leave everything else as the source states it', () => {
    expect(fieldValue('birthDate', '1984-06-22')).toBe('22 Jun 1984');
    expect(fieldValue('attribute.code', '1984-06-22')).toBe('1984-06-22');
  });
});

describe('record keys', () => {
  it('are read into source and id', () => {
    expect(readRecordKey('web%20shop:person:50%3A1')).toEqual({ source: 'web shop', id: '50:1' });
  });

  it('stay whole where they are none', () => {
    for (const key of ['', 'crm', 'a:b:c:d', 'a:b:%E0%A4%A'])
      expect(readRecordKey(key)).toEqual({ source: '', id: key });
  });
});

describe('relationships', () => {
  const related: RelatedRef = {
    id: '1',
    name: 'Ann',
    type: 'customer',
    relation: 'spouseOf',
    role: null,
    validFrom: null,
    validTo: null,
  };

  it('say the role where there is one', () => {
    expect(formatRelation({ ...related, role: 'buyer', validFrom: '2020' }, false)).toBe('buyer, since 2020');
  });

  it('say the relation where the place does not', () => {
    expect(formatRelation(related, false)).toBe('spouse');
    expect(formatRelation({ ...related, relation: 'tennisPartnerOf' }, false)).toBe('tennis partner of');
    expect(formatRelation(related, true)).toBe('');
  });

  it('join choices as people do', () => {
    expect(formatChoice(['accounts', 'customers', 'households'])).toBe('accounts, customers or households');
  });
});
