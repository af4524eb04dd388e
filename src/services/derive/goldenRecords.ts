// Golden records, made when first asked for and kept small: a million entities are held, their values as JSON.

import type { GoldenRecord, Override, OverrideNote, SurvivorshipRule } from '../../domain/golden.ts';
import { survive } from '../../golden/survive.ts';
import type { RecordSet } from '../derivation.ts';
import { JsonLog } from '../jsonLog.ts';
import type { ExcludedValues } from './excludedValues.ts';

/** Field, value, which of the entity's records it came from, rule, and who overrode it. */
type StoredValue = readonly [
  field: string,
  value: string,
  record: number,
  rule: SurvivorshipRule,
  override?: OverrideNote | undefined,
];

export class GoldenRecords {
  private readonly records: RecordSet;
  private readonly sourcePriority: readonly string[];
  private readonly excluded: ExcludedValues;
  private readonly overrides = new Map<string, Override[]>();
  private readonly log = new JsonLog<readonly StoredValue[]>();

  constructor(
    records: RecordSet,
    sourcePriority: readonly string[],
    excluded: ExcludedValues,
    overrides: readonly Override[],
  ) {
    for (const one of overrides) {
      const known = this.overrides.get(one.recordKey);
      if (known === undefined) this.overrides.set(one.recordKey, [one]);
      else known.push(one);
    }
    this.records = records;
    this.sourcePriority = sourcePriority;
    this.excluded = excluded;
  }

  /** Makes the golden record of the records at `positions` and returns its place. */
  make(positions: readonly number[], recordKeys: readonly string[]): number {
    const records = positions.map((position) => this.records.get(position));
    const excluded = (key: string) => this.excluded.valueless(key);
    const overrides = recordKeys.flatMap((key) => this.overrides.get(key) ?? []);
    const { provenance } = survive(records, { sourcePriority: this.sourcePriority, excluded, overrides });
    return this.log.append(
      provenance.map(({ field, value, recordKey, rule, override }) => {
        const record = recordKeys.indexOf(recordKey);
        return override === undefined ? [field, value, record, rule] : [field, value, record, rule, override];
      }),
    );
  }

  get(place: number, recordKeys: readonly string[]): GoldenRecord {
    const provenance = this.log.get(place).map(([field, value, record, rule, override]) => {
      return { field, value, recordKey: recordKeys[record]!, rule, ...(override && { override }) };
    });
    return { values: Object.fromEntries(provenance.map(({ field, value }) => [field, value])), provenance };
  }
}
