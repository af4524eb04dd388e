// The port through which records come in: what src/sources/ implements and resolve and load consume.

import type { Policies } from '../domain/policy.ts';
import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';

/** One file with the mapping that applies to it; without one, common headers are recognised. */
export interface InputSpec {
  readonly file: string;
  readonly mapping: string | null;
}

/** A row that could not become a record. `line` is where the row starts, 1-based, the header being line 1. */
export interface QuarantinedRow {
  readonly file: string;
  readonly line: number;
  /** The column or mapped field at fault; '' where the whole row is. */
  readonly field: string;
  readonly reason: string;
  /** The row as it stood in the file. */
  readonly row: string;
}

export interface InputBatch {
  readonly records: readonly SourceRecord[];
  readonly relationships: readonly Relationship[];
  readonly quarantined: readonly QuarantinedRow[];
  /** Bytes of all inputs read so far. */
  readonly bytesRead: number;
}

/** How a free attribute is compared. */
export type CompareKind = 'text' | 'exact' | 'date' | 'number';

export interface OpenedInputs {
  /** Merged from all mappings; a contradiction between two mappings is refused when opening. */
  readonly policies: Policies;
  /** Merged `compare` entries of all mappings: attribute to kind. */
  readonly compare: Readonly<Record<string, CompareKind>>;
  readonly totalBytes: number;
  /** Files read without a mapping, and the mapping that was guessed for each, as JSON that can be saved. */
  readonly guessed: readonly { readonly file: string; readonly mapping: unknown }[];
  /** Streams every row once, in file order, in batches of about a thousand; memory does not grow with the files. */
  batches(): AsyncIterable<InputBatch>;
}

/** Checks mappings and headers before any row is read; throws KinholdError 'invalid-mapping' or 'invalid-input'. */
export type OpenInputs = (specs: readonly InputSpec[]) => Promise<OpenedInputs>;
