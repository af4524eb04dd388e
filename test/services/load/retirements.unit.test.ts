// An id without records is retired once, and no other id is.

import { describe, expect, it } from 'vitest';
import { withRetirements } from '../../../src/services/load/retirements.ts';

const previous = new Map([
  ['r1', 'kept'],
  ['r2', 'merged'],
  ['r3', 'gone'],
  ['r4', 'gone'],
]);
const redirects = new Map([['merged', 'kept']]);
const isAlive = (id: string) => id === 'kept';

describe('withRetirements', () => {
  it('tells of ids that have no records left', () => {
    expect(withRetirements({ events: [], redirects }, previous, isAlive)).toEqual([
      { kind: 'retired', id: 'gone', others: [] },
    ]);
  });

  it('does not tell what the derivation tells already', () => {
    const events = [{ kind: 'retired', id: 'gone', others: [] }] as const;
    expect(withRetirements({ events, redirects }, previous, isAlive)).toEqual(events);
  });
});
