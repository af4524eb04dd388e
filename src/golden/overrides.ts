// What stewards decided goes before what records state.

import type { Override, Provenance } from '../domain/golden.ts';
import { compareText } from '../domain/recency.ts';

/** Provenance by field, each overridden field by its newest override; `overrides` are those on the records of the entity. */
export function withOverrides(provenance: readonly Provenance[], overrides: readonly Override[]): Provenance[] {
  const byField = new Map(provenance.map((one) => [one.field, one]));
  for (const { field, value, recordKey, id, by, reason } of [...overrides].sort(oldestFirst)) {
    byField.set(field, { field, value, recordKey, rule: 'override', override: { id, by, reason } });
  }
  return [...byField.values()];
}

function oldestFirst(a: Override, b: Override): number {
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}
