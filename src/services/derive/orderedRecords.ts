// Records that were taken in, here or by several threads, in the order in which everything is derived: that of their keys.

import type { EntityType } from '../../domain/record.ts';
import { FeatureTable, type SharedTable } from '../../resolution/features/featureTable.ts';
import { type SharedTexts, TextList } from '../../resolution/features/textList.ts';

/** The records of one entity type in the order of their keys. */
export interface OrderedRecords {
  readonly keys: readonly string[];
  /** Of each record its position among all that came in. */
  readonly positions: Int32Array;
  readonly table: FeatureTable;
}

/** Records of all entity types. */
export interface Taken {
  readonly size: number;
  /** The types that have records. */
  types(): EntityType[];
  inOrder(type: EntityType): OrderedRecords;
}

/** Records of one entity type as one thread took them in. */
export interface TakenRecords {
  readonly table: SharedTable;
  readonly keys: SharedTexts;
  readonly positions: Float64Array;
}

/** Puts together what threads took in; of one key, the record that came first stands first. */
export function orderedRecords(taken: readonly TakenRecords[]): OrderedRecords {
  const lists = taken.map((one) => new TextList(one.keys).texts());
  const keys = lists.length === 1 ? lists[0]! : lists.flat();
  const starts = startsOf(taken);
  const positions = new Float64Array(keys.length);
  taken.forEach((one, at) => {
    positions.set(one.positions, starts[at]);
  });
  const order = Int32Array.from(keys.keys()).sort((a, b) =>
    keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : positions[a]! - positions[b]!,
  );
  const from = new Uint8Array(order.length);
  const rows = new Int32Array(order.length);
  order.forEach((place, row) => {
    while (from[row]! + 1 < starts.length && place >= starts[from[row]! + 1]!) from[row]!++;
    rows[row] = place - starts[from[row]!]!;
  });
  const tables = taken.map(({ table }) => new FeatureTable(table));
  return {
    keys: Array.from(order, (place) => keys[place]!),
    positions: Int32Array.from(order, (place) => positions[place]!),
    table: FeatureTable.gathered(tables, from, rows),
  };
}

/** Where the records of each thread begin among those of all. */
function startsOf(taken: readonly TakenRecords[]): number[] {
  const starts: number[] = [];
  let start = 0;
  for (const { positions } of taken) {
    starts.push(start);
    start += positions.length;
  }
  return starts;
}
