// What a kind of population gives: its columns, its mapping, and entity after entity with the records that were made of each.

import type { Random } from '../customers/random.ts';

export interface Drawn {
  /** Who or what the record is of: the truth. */
  readonly entity: string;
  /** By column; a column left out is empty. */
  readonly row: Readonly<Record<string, string>>;
}

export interface Population {
  /** Columns of records.csv after record_id. */
  readonly columns: readonly string[];
  /** mapping.json; its `id` is record_id. */
  readonly mapping: Readonly<Record<string, unknown>>;
  /** Records without end, those of one entity side by side; `records` is how many will be taken, so that pools can grow with it. */
  draw(random: Random, records: number): Generator<Drawn>;
}
