// Records on their way in: each is normalized once, as it comes, into the engine's tables. What else a derivation needs of
// the normalized record is taken from it in passing.

import { ENTITY_TYPES, type EntityType, type SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import { FeatureTable, type SharedTable } from '../../resolution/features/featureTable.ts';
import type { NormalizedRecord } from '../../resolution/normalize/normalized.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { fold } from '../../resolution/normalize/text.ts';
import type { Facts } from '../derivation.ts';
import type { CompareKind, QuarantinedRow } from '../inputs.ts';
import { ExcludedValues } from './excludedValues.ts';

/** The records of one entity type in the order of their keys: the order in which everything is derived. */
export interface OrderedRecords {
  readonly keys: readonly string[];
  /** Of each record its position among all that came in. */
  readonly positions: Int32Array;
  readonly table: FeatureTable;
}

/** What a thread took in, as plain data and shared memory. */
export interface SharedIntake {
  readonly types: readonly {
    readonly type: EntityType;
    readonly table: SharedTable;
    readonly keys: readonly string[];
    readonly positions: readonly number[];
  }[];
  readonly size: number;
}

/** A part of the inputs as another thread took it in. */
export interface TakenPart extends SharedIntake {
  readonly relationships: readonly Relationship[];
  readonly quarantined: readonly QuarantinedRow[];
}

type OnNormalized = (record: SourceRecord, normalized: NormalizedRecord) => void;

export class Intake {
  readonly excluded = new ExcludedValues();
  private readonly byType = new Map<EntityType, TypeIntake>();
  private readonly compared: readonly (readonly [name: string, kind: CompareKind])[];
  private readonly onNormalized: OnNormalized;
  size = 0;

  /** `onNormalized` sees every record once. */
  constructor(compare: Facts['compare'] = {}, onNormalized: OnNormalized = () => {}) {
    this.compared = Object.entries(compare).sort(([a], [b]) => (a < b ? -1 : 1));
    this.onNormalized = onNormalized;
  }

  add(record: SourceRecord): void {
    const normalized = normalizeRecord(record);
    this.excluded.add(normalized);
    this.onNormalized(record, normalized);
    this.of(record.type).add(this.size++, normalized, this.attributesOf(record));
  }

  /** Adds what another thread took in of the next part of the inputs. */
  append({ types, size }: SharedIntake): void {
    for (const { type, table, keys, positions } of types) {
      this.of(type).append(new FeatureTable(table), keys, positions, this.size);
    }
    this.size += size;
  }

  /** What was taken in, for another thread. */
  share(): SharedIntake {
    return { types: this.types().map((type) => ({ type, ...this.of(type).share() })), size: this.size };
  }

  /** Whether any two records have one key. */
  hasRepeatedKeys(): boolean {
    return this.types().some((type) => this.of(type).hasRepeatedKeys());
  }

  /** The types that have records. */
  types(): EntityType[] {
    return ENTITY_TYPES.filter((type) => this.byType.has(type));
  }

  inOrder(type: EntityType): OrderedRecords {
    return this.of(type).inOrder();
  }

  private of(type: EntityType): TypeIntake {
    const known = this.byType.get(type) ?? new TypeIntake();
    this.byType.set(type, known);
    return known;
  }

  private attributesOf({ attributes }: SourceRecord): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [name, kind] of this.compared) {
      const value = comparable(attributes[name] ?? '', kind);
      if (value !== '') found[`${kind}:${name}`] = value;
    }
    return found;
  }
}

/** What is compared of an attribute; '' where it states nothing of its kind. */
function comparable(value: string, kind: CompareKind): string {
  if (kind !== 'number') return fold(value);
  const number = Number(value.replace(/[\s,_']/g, ''));
  return value.trim() === '' || !Number.isFinite(number) ? '' : String(number);
}

class TypeIntake {
  private readonly table = new FeatureTable();
  private readonly keys: string[] = [];
  private readonly positions: number[] = [];
  private sorted: Int32Array | null = null;

  add(position: number, normalized: NormalizedRecord, attributes: Readonly<Record<string, string>>): void {
    this.table.add(normalized, attributes);
    this.keys.push(normalized.key);
    this.positions.push(position);
  }

  append(table: FeatureTable, keys: readonly string[], positions: readonly number[], before: number): void {
    this.table.append(table);
    for (const key of keys) this.keys.push(key);
    for (const position of positions) this.positions.push(before + position);
  }

  hasRepeatedKeys(): boolean {
    const order = this.order();
    return order.some((row, at) => at > 0 && this.keys[row] === this.keys[order[at - 1]!]);
  }

  share(): Omit<SharedIntake['types'][number], 'type'> {
    return { table: this.table.share(), keys: this.keys, positions: this.positions };
  }

  inOrder(): OrderedRecords {
    const { keys } = this;
    const order = this.order();
    return {
      keys: Array.from(order, (row) => keys[row]!),
      positions: order.map((row) => this.positions[row]!),
      table: this.table.inOrder(order),
    };
  }

  /** Rows in the order of their keys. */
  private order(): Int32Array {
    if (this.sorted?.length !== this.keys.length) {
      const { keys } = this;
      this.sorted = Int32Array.from(keys.keys()).sort((a, b) =>
        keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b,
      );
    }
    return this.sorted;
  }
}
