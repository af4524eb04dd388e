// What happened to ids, in numbers.

import type { IdentityCounts } from './contract.ts';

/** Events of other kinds, of who came and who left, are not counted. */
export function countEvents(events: readonly { readonly kind: string }[]): IdentityCounts {
  const counts = { created: 0, merged: 0, split: 0, revived: 0, retired: 0 };
  for (const { kind } of events) if (kind in counts) counts[kind as keyof IdentityCounts] += 1;
  return counts;
}
