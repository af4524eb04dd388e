// Files that are refused.

import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { type BadInput, MAPPING, PEOPLE } from './badInput.ts';

const people = (content: string | Uint8Array) => ({ 'people.csv': content });
const named = (name: string) => ['resolve', `@${name}`, '--mapping', '@mapping.json', '--out', '@out'];
const PARQUET = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'id', data: ['1', '2'] }] }));
const PNG = Uint8Array.from({ length: 600 }, (_, i) =>
  i < 8 ? [137, 80, 78, 71, 13, 10, 26, 10][i]! : (i * 37) % 256,
);

export const BAD_FILES: readonly BadInput[] = [
  {
    kind: 'a file that is not there',
    before: (folder) => rmSync(join(folder, 'people.csv')),
    says: 'kinhold: people.csv does not exist; check the path',
    code: 2,
  },
  {
    kind: 'an empty file',
    files: people(''),
    says: 'kinhold: people.csv is empty; a header line is the least it must hold',
    code: 2,
  },
  {
    kind: 'blank lines alone',
    files: people('\n  \n\n'),
    says: 'kinhold: people.csv is empty; a header line is the least it must hold',
    code: 2,
  },
  {
    kind: 'a folder',
    before: (folder) => mkdirSync(join(folder, 'data')),
    words: named('data'),
    says: 'kinhold: data is a folder; name a file in it',
    code: 2,
  },
  {
    kind: 'a file without permission to read it',
    before: (folder) => {
      chmodSync(join(folder, 'people.csv'), 0o000);
      chmodSync(folder, 0o777);
      // The superuser may read everything: be somebody else for as long as it takes.
      if (process.getuid?.() === 0) process.seteuid?.(65_534);
    },
    after: () => {
      if (process.getuid?.() === 0) process.seteuid?.(0);
    },
    says: 'kinhold: people.csv may not be read; give yourself the permission to',
    code: 2,
  },
  {
    kind: 'a pipe',
    before: (folder) => void execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')]),
    words: named('pipe'),
    says: 'kinhold: pipe is a pipe; write what comes from it to a file first, because it is read more than once',
    code: 2,
  },
  {
    kind: 'a device',
    words: ['resolve', '/dev/null', '--mapping', '@mapping.json', '--out', '@out'],
    says: 'kinhold: /dev/null is not a regular file',
    code: 2,
  },
  {
    kind: 'a file that changes while it is read',
    files: people(`${PEOPLE}${Array.from({ length: 2000 }, (_, i) => `${i + 3},Cy,Cole,\n`).join('')}`),
    during: (folder) => appendFileSync(join(folder, 'people.csv'), '3,Cy,Cole,\n'),
    says: 'kinhold: people.csv changed while it was read; run again when nothing writes to it',
    code: 2,
  },
  {
    kind: 'a picture, or anything binary',
    files: people(PNG),
    says: 'kinhold: people.csv is not text, nor a format that is known; export the data as CSV',
    code: 2,
  },
  {
    kind: 'a PDF',
    files: people('%PDF-1.7\n1 0 obj\n'),
    says: 'kinhold: people.csv is a PDF; export the data as CSV',
    code: 2,
  },
  {
    kind: 'an SQLite database',
    files: people('SQLite format 3\0\u0010'),
    says: 'kinhold: people.csv is an SQLite database; export its table as CSV',
    code: 2,
  },
  {
    kind: 'a zip archive',
    files: people('PK\u0003\u0004people.csv'),
    says: 'kinhold: people.csv is a zip archive; unpack it first',
    code: 2,
  },
  {
    kind: 'another compression than gzip',
    files: people(Buffer.from('28b52ffd00', 'hex')),
    says: 'kinhold: people.csv is compressed with zstd; unpack it first, or use gzip',
    code: 2,
  },
  {
    kind: 'gzip that is cut off',
    files: people(gzipSync(PEOPLE).subarray(0, 40)),
    says: 'kinhold: people.csv is gzip that cannot be unpacked (unexpected end of file): it may be cut off; get it again',
    code: 2,
  },
  {
    kind: 'gzip of a Parquet file',
    files: people(gzipSync(PARQUET)),
    says: 'kinhold: people.csv holds another packed format; unpack it first',
    code: 2,
  },
  {
    kind: 'an Excel workbook that is cut off',
    files: people('PK\u0003\u0004  [Content_Types].xml  '),
    says: "kinhold: people.csv is no Excel workbook that can be read (Couldn't unzip `.xlsx` file contents); save it again as .xlsx, or as CSV",
    code: 2,
  },
  {
    kind: 'an old or protected Excel workbook',
    files: people(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    says: 'kinhold: people.csv is an old or a protected Excel workbook; save it as .xlsx without a password',
    code: 2,
  },
  {
    kind: 'a Parquet file that is cut off',
    files: people(PARQUET.subarray(0, PARQUET.length - 9)),
    says: 'kinhold: people.csv is no Parquet file that can be read (parquet file invalid (footer != PAR1)); write it again',
    code: 2,
  },
  {
    kind: 'an encoding that is neither UTF-8, UTF-16 nor Latin-1',
    files: people(Buffer.from('69642c66697273740a312cc8e2e0ed20cfe5f2f0eee20a', 'hex')),
    says: 'kinhold: people.csv is neither UTF-8 nor Latin-1; save it as UTF-8, or name its "encoding" in the mapping, as "windows-1251" or "shift_jis"',
    code: 2,
  },
  {
    kind: 'lines that end with a carriage return alone',
    files: people(PEOPLE.replaceAll('\n', '\r')),
    says: 'kinhold: people.csv ends its lines with a carriage return alone; save it with line feeds',
    code: 2,
  },
  {
    kind: 'a quote out of place in the header',
    files: people('id,"fi"rst,last,mail\n1,Ann,Lee,\n'),
    says: 'kinhold: people.csv, line 1: the header cannot be read; check its quotes',
    code: 2,
  },
  {
    kind: 'a zero byte in the header',
    files: people('id,first\0,last,mail\n1,Ann,Lee,\n'),
    says: 'kinhold: people.csv, line 1: the line holds a zero byte; write the file again without',
    code: 2,
  },
  {
    kind: 'a delimiter that is not found out',
    files: { ...people(PEOPLE.replaceAll(',', '^')), 'mapping.json': { ...MAPPING, fields: {} } },
    says: "kinhold: mapping mapping.json: /id people.csv has no column 'id'; its one column is id^first^last^mail, if its cells are divided by , ; | or tabs",
    code: 2,
  },
  {
    kind: 'a column that the mapping needs and the file lacks',
    files: people('id,frist,last,mail\n1,Ann,Lee,\n'),
    says: "kinhold: mapping mapping.json: /fields/givenName people.csv has no column 'first'; it has id, frist, last, mail",
    code: 2,
  },
  {
    kind: 'a column that stands twice',
    files: people('id,first,last,mail,mail\n1,Ann,Lee,,\n'),
    says: "kinhold: mapping mapping.json: /fields/email column 'mail' stands 2 times in people.csv; rename one",
    code: 2,
  },
  {
    kind: 'a JSON list that is not closed',
    files: people('[{"id": 1},\n{"id": 2'),
    says: 'kinhold: people.csv, line 2: the object that begins here is not closed: the file is cut off, or a bracket or quote is missing',
    code: 2,
  },
  {
    kind: 'text after a JSON list',
    files: people('[{"id": 1}]\n[{"id": 2}]'),
    says: 'kinhold: people.csv, line 2: text follows the end of the list',
    code: 2,
  },
  {
    kind: 'a JSON object over several lines',
    files: { 'people.json': '{\n  "id": 1\n}\n' },
    words: named('people.json'),
    says: 'kinhold: people.json spreads a JSON object over several lines; write one object a line, or a list of objects',
    code: 2,
  },
  {
    kind: 'no mapping, and no header that is known',
    files: people('a,b\n1,2\n'),
    words: ['resolve', '@people.csv', '--out', '@out'],
    says: 'kinhold: people.csv has no mapping, and no column looks like an id; write a mapping with "source", "type", "id" and "fields" and give it with --mapping',
    code: 2,
  },
  {
    kind: 'no mapping, and no column for the id',
    files: people('first name,mail\nAnn,a@x.example\n'),
    words: ['resolve', '@people.csv', '--out', '@out'],
    says: 'kinhold: people.csv has no mapping, and no column looks like an id; write a mapping with "source", "type", "id" and "fields" and give it with --mapping',
    code: 2,
  },
  {
    kind: 'no good row at all',
    files: people('id,first,last,mail\n,Ann,Lee,\n,Bo,Grant,\n'),
    says: 'kinhold: people.csv: 2 of 2 rows are bad, because the id is empty (first in line 2); nothing was written. Correct the file or its mapping',
    code: 2,
  },
  {
    kind: 'no good row to learn a model from',
    files: people('id,first,last,mail\n,Ann,Lee,\n'),
    words: ['train', '@people.csv', '--mapping', '@mapping.json', '--out', '@model.json'],
    says: 'kinhold: people.csv: 1 of 1 rows are bad, because the id is empty (first in line 2); nothing was written. Correct the file or its mapping',
    code: 2,
  },
  {
    kind: 'a load of which too many rows are bad',
    files: people(`id,first,last,mail\n${'1,Ann,Lee,\n'.repeat(4)}`),
    words: ['load', '@people.csv', '--mapping', '@mapping.json', '--quarantine', '@bad.csv'],
    leaves: ['bad.csv'],
    says: "kinhold: people.csv: 3 of 4 rows are bad, because person '...' of source '...' came before; the first row is kept (first in line 3); nothing was loaded. Correct the file or its mapping, or allow a larger share with --max-bad, as --max-bad 50%",
    code: 2,
  },
];
