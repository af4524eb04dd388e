// What normalization left out, remembered for the few records that have any: golden records leave it out too, and reports
// count it.

import type { ExcludedValue, NormalizedRecord } from '../../resolution/normalize/normalized.ts';

export interface ExcludedCount {
  readonly field: string;
  readonly reason: string;
  readonly count: number;
}

export class ExcludedValues {
  private readonly byRecord = new Map<string, readonly ExcludedValue[]>();

  add({ key, excluded }: NormalizedRecord): void {
    if (excluded.length > 0) this.byRecord.set(key, excluded);
  }

  of(recordKey: string): readonly ExcludedValue[] {
    return this.byRecord.get(recordKey) ?? [];
  }

  /** What stands for no value; a website at a shared host identifies nobody but is a value all the same. */
  valueless(recordKey: string): readonly ExcludedValue[] {
    return this.of(recordKey).filter(({ reason }) => reason !== 'shared host');
  }

  /** How many values were left out, by field and reason, most first. */
  counts(): ExcludedCount[] {
    const counts = new Map<string, ExcludedCount>();
    for (const excluded of this.byRecord.values()) {
      for (const { field, reason } of excluded) {
        const key = `${field} ${reason}`;
        counts.set(key, { field, reason, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    }
    return [...counts.values()].sort((a, b) => b.count - a.count || (a.field + a.reason < b.field + b.reason ? -1 : 1));
  }
}
