// What stewards decided, among what records state.

import { describe, expect, it } from 'vitest';
import type { Override } from '../../src/domain/golden.ts';
import { survive } from '../../src/golden/survive.ts';
import { record } from '../support/record.ts';

const ann = record('person', '1', { text: { givenName: 'Ann', familyName: 'Archer' }, emails: ['ann@archer.example'] });
const decided = (id: string, field: string, value: string, at = '2026-01-01'): Override => {
  return { id, recordKey: ann.key, field, value, at, by: 'zoe', reason: 'asked' };
};
const golden = (...overrides: Override[]) => survive([ann], { sourcePriority: [], overrides });

describe('an override', () => {
  it('goes before what records state, and tells who decided', () => {
    const { values, provenance } = golden(decided('a', 'familyName', 'Zimmer'));
    expect(values).toEqual({ email: 'ann@archer.example', familyName: 'Zimmer', givenName: 'Ann' });
    expect(provenance.find(({ field }) => field === 'familyName')).toEqual({
      field: 'familyName',
      value: 'Zimmer',
      recordKey: ann.key,
      rule: 'override',
      override: { id: 'a', by: 'zoe', reason: 'asked' },
    });
  });

  it('gives way to a newer one, of two at one time to that of the later id, in whatever order they come', () => {
    const [old, recent, later] = [
      decided('c', 'email', 'old@x.example'),
      decided('a', 'email', 'new@x.example', '2026-02-01'),
      decided('b', 'email', 'later@x.example', '2026-02-01'),
    ] as const;
    expect(golden(recent, old).values.email).toBe('new@x.example');
    expect(golden(later, old, recent).values.email).toBe('later@x.example');
    expect(golden(recent, later, old).provenance).toEqual(golden(old, later, recent).provenance);
  });

  it('gives a value to a field that no record states, in its place by name', () => {
    const fields = golden(decided('a', 'birthDate', '1980-03-04')).provenance.map(({ field }) => field);
    expect(fields).toEqual(['birthDate', 'email', 'familyName', 'givenName']);
  });
});
