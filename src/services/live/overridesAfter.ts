// What stewards have decided of golden values, as it is after a step.

import type { Override } from '../../domain/golden.ts';
import type { Prepared } from './prepared.ts';

/** The overrides that stand after the step, on each record that has any; `at` is when those of the step are made. */
export function overridesAfter(
  { override, withdrawOverride }: Pick<Prepared, 'override' | 'withdrawOverride'>,
  before: readonly Override[],
  at: string,
): ReadonlyMap<string, readonly Override[]> {
  const takenBack = new Set(withdrawOverride.map(({ id }) => id));
  const standing = before.filter(({ id }) => !takenBack.has(id));
  const byRecord = new Map<string, Override[]>();
  for (const one of [...standing, ...override.map((stated) => ({ ...stated, at }))]) {
    byRecord.set(one.recordKey, [...(byRecord.get(one.recordKey) ?? []), one]);
  }
  return byRecord;
}
