// What a file is, told by its first bytes: which reader takes it, or why none does.

/** A format with a reader, or why the file has none. */
export type FileKind = 'text' | 'gzip' | 'excel' | 'parquet' | { readonly refusal: string };

interface Signature {
  readonly bytes: string;
  readonly kind: FileKind;
}

const compressed = (how: string): FileKind => ({ refusal: `is compressed with ${how}; unpack it first, or use gzip` });

/** First bytes, one character each. */
const SIGNATURES: readonly Signature[] = [
  { bytes: '\x1f\x8b', kind: 'gzip' },
  { bytes: 'PAR1', kind: 'parquet' },
  { bytes: 'PARE', kind: { refusal: 'is an encrypted Parquet file; write it again without encryption' } },
  {
    bytes: '\xd0\xcf\x11\xe0',
    kind: { refusal: 'is an old or a protected Excel workbook; save it as .xlsx without a password' },
  },
  { bytes: 'BZh', kind: compressed('bzip2') },
  { bytes: '\xfd7zXZ', kind: compressed('xz') },
  { bytes: '\x28\xb5\x2f\xfd', kind: compressed('zstd') },
  { bytes: '7z\xbc\xaf', kind: compressed('7-Zip') },
  { bytes: 'SQLite format 3\0', kind: { refusal: 'is an SQLite database; export its table as CSV' } },
  { bytes: '%PDF-', kind: { refusal: 'is a PDF; export the data as CSV' } },
];
const ZIP = 'PK\x03\x04';
/** Names of entries that every Excel workbook begins with. */
const WORKBOOK_ENTRY = /\[Content_Types\]\.xml|_rels\/|xl\/|docProps\//;
/** The share of control characters, none of which text has, from which on something is no text. */
const BINARY_SHARE = 0.05;

export function fileKind(head: Buffer): FileKind {
  const start = head.toString('latin1', 0, 2048);
  if (start.startsWith(ZIP))
    return WORKBOOK_ENTRY.test(start) ? 'excel' : { refusal: 'is a zip archive; unpack it first' };
  return SIGNATURES.find(({ bytes }) => start.startsWith(bytes))?.kind ?? 'text';
}

/** Whether UTF-8 or Latin-1 text could not look like this. */
export function isBinary(head: Buffer): boolean {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > head.length * BINARY_SHARE;
}
