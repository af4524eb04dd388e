// Golden records, made when first asked for and kept small: a million entities are held, their values as JSON.

import type { GoldenRecord, SurvivorshipRule } from '../../domain/golden.ts';
import { survive } from '../../golden/survive.ts';
import type { RecordSet } from '../derivation.ts';
import { JsonLog } from '../jsonLog.ts';
import type { ExcludedValues } from './excludedValues.ts';

/** Field, value, which of the entity's records it came from, rule. */
type StoredValue = readonly [field: string, value: string, record: number, rule: SurvivorshipRule];

export class GoldenRecords {
  private readonly records: RecordSet;
  private readonly sourcePriority: readonly string[];
  private readonly excluded: ExcludedValues;
  private readonly log = new JsonLog<readonly StoredValue[]>();

  constructor(records: RecordSet, sourcePriority: readonly string[], excluded: ExcludedValues) {
    this.records = records;
    this.sourcePriority = sourcePriority;
    this.excluded = excluded;
  }

  /** Makes the golden record of the records at `positions` and returns its place. */
  make(positions: readonly number[], recordKeys: readonly string[]): number {
    const records = positions.map((position) => this.records.get(position));
    const excluded = (key: string) => this.excluded.valueless(key);
    const { provenance } = survive(records, { sourcePriority: this.sourcePriority, excluded });
    return this.log.append(
      provenance.map(({ field, value, recordKey, rule }) => [field, value, recordKeys.indexOf(recordKey), rule]),
    );
  }

  get(place: number, recordKeys: readonly string[]): GoldenRecord {
    const provenance = this.log.get(place).map(([field, value, record, rule]) => {
      return { field, value, recordKey: recordKeys[record]!, rule };
    });
    return { values: Object.fromEntries(provenance.map(({ field, value }) => [field, value])), provenance };
  }
}
