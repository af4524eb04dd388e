import { describe, expect, it } from 'vitest';
import { compareRecency, dayOf, instantOf } from '../../src/domain/recency.ts';

const at = (observedAt: string | null, position = 0) => ({ key: `k${position}`, observedAt, position });

describe('recency', () => {
  it('compares a date with a date-time in another zone by the moment they name', () => {
    expect(instantOf('2024-05-01')).toBe(instantOf('2024-05-01T02:00:00+02:00'));
    expect(instantOf('2024-05-01')).toBe(instantOf('2024-04-30T19:00-0500'));
    expect(compareRecency(at('2024-05-01'), at('2024-05-01T00:00:01Z'))).toBeLessThan(0);
  });

  it('reads a time without a zone as UTC wherever it runs', () => {
    expect(instantOf('2024-05-01T10:00:00')).toBe(Date.UTC(2024, 4, 1, 10));
    expect(instantOf('2024-05-01 10:00:00')).toBe(Date.UTC(2024, 4, 1, 10));
  });

  it('knows no moment for text that is no date', () => {
    expect(instantOf('5 May 2024')).toBeNull();
    expect(instantOf('2024-13-01')).toBeNull();
    expect(instantOf('soon')).toBeNull();
    expect(instantOf(null)).toBeNull();
    expect(dayOf('')).toBeNull();
  });

  it('takes what states no date for older than what does, and position where neither decides', () => {
    expect(compareRecency(at(null, 9), at('1999-01-01', 0))).toBeLessThan(0);
    expect(compareRecency(at(null, 1), at(null, 2))).toBeLessThan(0);
    expect(compareRecency(at('2024', 3), at('2024-01-01', 2))).toBeGreaterThan(0);
  });

  it('gives the UTC day of a moment', () => {
    expect(dayOf('2024-05-01T00:30:00+02:00')).toBe('2024-04-30');
    expect(dayOf('2024-05')).toBe('2024-05-01');
  });
});
