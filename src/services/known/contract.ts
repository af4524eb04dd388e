// What Kinhold knew at an instant: the port to facts as they stood then, and to the ledger.

import type { Override } from '../../domain/golden.ts';
import type { SourceRecord } from '../../domain/record.ts';
import type { Relationship } from '../../domain/relationship.ts';
import type { Page, PageRequest, RecordView } from '../views.ts';

/** A record as it was at an instant. */
export interface RecordThen {
  readonly key: string;
  readonly data: SourceRecord;
  /** The stays of the record, earlier and later ones too. */
  readonly held: readonly string[];
  /** Golden values that stewards had decided on it. */
  readonly overrides: readonly Override[];
}

/** A declared relationship, as it is now, and when it stood. */
export interface DeclaredOverTime {
  readonly fact: Relationship;
  /** ISO instants; `until` is null where it stands. */
  readonly since: string;
  readonly until: string | null;
  /** Stands of before: since, until and validTo, parted by spaces. */
  readonly stood: readonly string[];
}

/** Reads of what was known; instants are ISO texts in UTC with milliseconds. */
export interface KnownReader {
  /** Keys of the records that ever had one of these ids; of records that have it now too. */
  everOf(ids: readonly string[]): Promise<readonly string[]>;
  /** Those of these records that stood, in the order of their keys. */
  recordsAt(keys: readonly string[], at: string): Promise<readonly RecordThen[]>;
  /** One page of those of these records that stood; without identifiers and links. */
  recordPage(keys: readonly string[], at: string, page: PageRequest): Promise<Page<RecordView>>;
  /** What was ever declared from or to these records. */
  declared(keys: readonly string[]): Promise<readonly DeclaredOverTime[]>;
  /** Where an id led: since when (nothing for ever) and to which id (nothing for none), parted by a space. */
  led(id: string): Promise<readonly string[]>;
}
