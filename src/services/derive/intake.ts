// Records on their way in: each is normalized once, as it comes, into the engine's tables. What else a derivation needs of
// the normalized record is taken from it in passing.

import { ENTITY_TYPES, type EntityType, type SourceRecord } from '../../domain/record.ts';
import { FloatList } from '../../resolution/features/columns.ts';
import { FeatureTable } from '../../resolution/features/featureTable.ts';
import { TextList } from '../../resolution/features/textList.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import type { Facts } from '../derivation.ts';
import { ComparedAttributes } from './comparedAttributes.ts';
import { ExcludedValues } from './excludedValues.ts';
import { type OrderedRecords, orderedRecords, type Taken, type TakenRecords } from './orderedRecords.ts';

/** What a thread took in, as plain data and shared memory. */
export interface SharedIntake {
  readonly types: readonly ({ readonly type: EntityType } & TakenRecords)[];
  readonly size: number;
}

type OnNormalized = (record: SourceRecord, normalized: NormalizedRecord) => void;

export class Intake implements Taken {
  readonly excluded = new ExcludedValues();
  private readonly byType = new Map<EntityType, TypeIntake>();
  private readonly compared: ComparedAttributes;
  private readonly onNormalized: OnNormalized;
  private position = 0;
  size = 0;

  /** `onNormalized` sees every record once. */
  constructor(compare: Facts['compare'] = {}, onNormalized: OnNormalized = () => {}) {
    this.compared = new ComparedAttributes(compare);
    this.onNormalized = onNormalized;
  }

  add(record: SourceRecord): void {
    const normalized = normalizeRecord(record);
    this.excluded.add(normalized);
    this.onNormalized(record, normalized);
    this.of(record.type).add(this.position++, normalized, this.compared.of(record));
    this.size++;
  }

  /** The position of the record that comes next; those after it count on from there. */
  continueAt(position: number): void {
    this.position = position;
  }

  /** What was taken in, for another thread. */
  share(): SharedIntake {
    const types = this.types().map((type) => ({ type, ...this.of(type).taken() }));
    return { types, size: this.size };
  }

  /** The types that have records. */
  types(): EntityType[] {
    return ENTITY_TYPES.filter((type) => this.byType.has(type));
  }

  inOrder(type: EntityType): OrderedRecords {
    return orderedRecords([this.of(type).taken()]);
  }

  private of(type: EntityType): TypeIntake {
    const known = this.byType.get(type) ?? new TypeIntake();
    this.byType.set(type, known);
    return known;
  }
}

class TypeIntake {
  private readonly table = new FeatureTable();
  private readonly keys = new TextList();
  private readonly positions = new FloatList();

  add(position: number, normalized: NormalizedRecord, attributes: Readonly<Record<string, string>>): void {
    this.table.add(normalized, attributes);
    this.keys.push(normalized.key);
    this.positions.push(position);
  }

  taken(): TakenRecords {
    return { table: this.table.share(), keys: this.keys.share(), positions: this.positions.view() };
  }
}
