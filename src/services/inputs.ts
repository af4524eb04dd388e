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

export interface FileBatch extends InputBatch {
  /** The file that the rows are of. */
  readonly file: string;
}

/** A stretch of one input file that begins where a row begins; plain data, which can be posted to a worker. */
export interface InputPart {
  /** Which of the input files, by its place among the specs, from 0. */
  readonly file: number;
  /** Offsets in bytes; the end is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of the first line, 1-based. */
  readonly line: number;
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
  /** What was chosen in reading where something else might have been meant: an encoding, a sheet. One line each. */
  readonly notes: readonly string[];
  /** Streams every row once, in file order, in batches of about a thousand; memory does not grow with the files. */
  batches(): AsyncIterable<FileBatch>;
  /**
   * Cuts all files, in order, into parts of at least so many bytes, the last of each file excepted; every byte is in one. A
   * part can be long where no cut is safe: within a quoted field, and around bad quotes. Reads the files once, and gives each
   * part as soon as it ends.
   */
  parts(bytes: number): AsyncIterable<InputPart>;
  /**
   * Streams the rows of one part as batches() would. `position` and `bytesRead` count from 0 in the part, and a record key
   * that came in another part is not seen to be a duplicate: both are for the caller to put right. The part may come from
   * another opening of the same specs. Where dates leave their order open, the file is read once for its date columns.
   */
  readPart(part: InputPart): AsyncIterable<FileBatch>;
}

/** Rows as someone has corrected them, by file and line. */
export type Corrections = ReadonlyMap<string, ReadonlyMap<number, string>>;

/** Corrected rows are read in the place of those in the files, which must be as they were. */
export interface Replay {
  readonly corrections: Corrections;
  /** Gives the corrected rows alone; the others are read for what follows from all: duplicates, the order of dates. */
  readonly alone: boolean;
}

/** Checks mappings and headers before any row is read; throws KinholdError 'invalid-mapping' or 'invalid-input'. */
export type OpenInputs = (specs: readonly InputSpec[], replay?: Replay) => Promise<OpenedInputs>;

/** All rows of a quarantine file, in its order; throws KinholdError 'invalid-input'. */
export type ReadQuarantine = (file: string) => Promise<readonly QuarantinedRow[]>;
