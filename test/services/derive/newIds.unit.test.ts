// New ids: the same for the same thing, never the same for two.

import { expect, it } from 'vitest';
import { NewIds } from '../../../src/services/derive/newIds.ts';

const free = () => new NewIds(() => false);

it('an id tells what it is of, and follows from its seed', () => {
  expect(free().next('person', 'a')).toMatch(/^cus_[0-9a-hjkmnp-tv-z]{16}$/);
  expect(free().next('person', 'a')).toBe(free().next('person', 'a'));
  expect(free().next('person', 'a')).not.toBe(free().next('person', 'b'));
  const prefixes = (['person', 'organization', 'account', 'household'] as const).map((kind) =>
    free().next(kind, 'a').slice(0, 4),
  );
  expect(prefixes).toEqual(['cus_', 'org_', 'acc_', 'hou_']);
});

it('an id is never given twice', () => {
  const ids = free();
  const given = Array.from({ length: 50 }, () => ids.next('person', 'a'));
  expect(new Set(given).size).toBe(50);
});

it('an id that was ever taken is not given again', () => {
  const taken = new Set([free().next('person', 'a')]);
  const ids = new NewIds((id) => taken.has(id));
  expect(taken.has(ids.next('person', 'a'))).toBe(false);
});
