// Multi-valued identifiers: equal, a slip apart, different; and values that stand on too many records.

import { describe, expect, it } from 'vitest';
import { comparisonOf, levelOf, type Stated, tableOf } from '../normalizedRecords.ts';

type Case = [left: string, right: string, level: string];

describe('e-mail addresses', () => {
  it.each<Case>([
    ['ann@x.example', 'ann@x.example', 'exact'],
    ['ann.lee@x.example', 'ann.lee@y.example', 'same mailbox name'],
    ['ann@x.example', 'ann@y.example', 'different'],
    ['ann.lee@x.example', 'ann.leee@x.example', 'one slip'],
    ['ann.lee@x.example', 'ann.lee@x.example,zoe@y.example', 'exact'],
    ['ann.lee@x.example', 'zoe.kim@x.example', 'different'],
    ['ann.lee@x.example', 'ann.lee2@x.example', 'different'],
    ['ann.lee12@x.example', 'ann.lee2@x.example', 'one slip'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(levelOf({ field: 'email' }, { emails: left.split(',') }, { emails: right.split(',') })).toBe(level);
  });
});

describe('telephones', () => {
  it.each<Case>([
    ['+12125550101', '+12125550101', 'exact'],
    ['+12125550101', '+12125550110', 'one slip'],
    ['+12125550101', '+12125550102', 'one slip'],
    ['+12125550101', '+447700900123', 'different'],
    ['101', '102', 'different'],
  ])('%s and %s are %s', (left, right, level) => {
    expect(levelOf({ field: 'phone' }, { phones: [left] }, { phones: [right] })).toBe(level);
  });
});

describe('declared identifiers', () => {
  const compare = (left: string, right: string) =>
    levelOf({ field: `identifier.${left.split(':')[0]}` }, { identifiers: [left] }, { identifiers: [right] });

  it.each<Case>([
    ['ssn:123456788', 'ssn:123456788', 'exact'],
    ['ssn:123456788', 'ssn:123456789', 'one slip'],
    ['ssn:123456788', 'ssn:987654321', 'different'],
    ['ssn:123456788', 'vat:123456788', 'missing'],
    ['passport:GB:1234567', 'passport:GB:7654321', 'different'],
  ])('%s and %s are %s', (left, right, level) => expect(compare(left, right)).toBe(level));

  it('say nothing by being different where a customer may hold several', () => {
    const policies = { loyalty: { exclusive: 'no' } } as const;
    const [left, right] = [{ identifiers: ['loyalty:111111'] }, { identifiers: ['loyalty:222222'] }];
    expect(levelOf({ field: 'identifier.loyalty' }, left, right)).toBe('different');
    expect(levelOf({ field: 'identifier.loyalty', policies }, left, right)).toBe('missing');
  });
});

describe('a value on many records', () => {
  const records: Stated[] = Array.from({ length: 6 }, () => ({ phones: ['+12125550101'] }));

  it('says nothing once it stands on more than its type allows', () => {
    const table = tableOf(records);
    const capped = comparisonOf(table, { field: 'phone', policies: { phone: { hubCap: 5 } } });
    const allowed = comparisonOf(table, { field: 'phone', policies: { phone: { hubCap: 6 } } });
    expect([capped.compare(0, 1), allowed.levels[allowed.compare(0, 1)]?.name]).toEqual([0, 'exact']);
  });

  it('leaves the other values of its records their say', () => {
    const table = tableOf([...records, ...[0, 1].map(() => ({ phones: ['+12125550101', '+442079460000'] }))]);
    const comparison = comparisonOf(table, { field: 'phone', policies: { phone: { hubCap: 5 } } });
    expect(comparison.levels[comparison.compare(6, 7)]?.name).toBe('exact');
    expect(comparison.terms!.text(comparison.agreed)).toBe('+442079460000');
    expect([comparison.terms!.counts[comparison.agreed], comparison.terms!.filled]).toEqual([2, 8]);
  });
});
