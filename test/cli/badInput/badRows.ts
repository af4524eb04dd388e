// Rows that are set aside while their neighbours are read.

import { type BadRow, MAPPING } from './badInput.ts';

const csv = (...rows: string[]) => `id,first,last,mail\n1,Ann,Lee,\n${rows.join('\n')}\n9,Zoë,Ågren,\n`;
const latin = (text: string) =>
  Buffer.concat([Buffer.from(csv(text)), Buffer.from([0x38, 0x2c, 0xe9, 0x2c, 0x2c, 0x0a])]);
const around = ['1', '9'];
const TYPED = 'id,kind\n1,P\n2,\n9,P\n';
const LINKS = {
  source: 'crm',
  type: 'relationship',
  relation: { column: 'kind' },
  left: 'crm:person:{a}',
  right: 'crm:person:{b}',
  share: 'share',
};

export const BAD_ROWS: readonly BadRow[] = [
  {
    kind: 'a quote that is not closed',
    content: csv('2,"Bo,Grant,'),
    quarantined: [[3, 'first', 'a quote is opened and not closed']],
    read: around,
  },
  {
    kind: 'a good row after a bad quote',
    content: csv('2,Bo "B" Grant,x,', '3,Cy,Cole,'),
    quarantined: [[3, 'first', 'a quote stands inside a field that does not begin with one']],
    read: ['1', '3', '9'],
  },
  {
    kind: 'text after a closing quote',
    content: csv('2,"Bo" B,Grant,'),
    quarantined: [[3, 'first', 'text follows a closing quote; a quote inside a quoted field is written twice']],
    read: around,
  },
  {
    kind: 'too few cells',
    content: csv('2,Bo'),
    quarantined: [[3, '', '2 columns where the header has 4']],
    read: around,
  },
  {
    kind: 'too many cells',
    content: csv('2,Bo,Grant,,x'),
    quarantined: [[3, '', '5 columns where the header has 4']],
    read: around,
  },
  {
    kind: 'a bad row after fields of several lines',
    content: csv('2,"Bo\nBob\nRobert",Grant,', ',Cy,Cole,'),
    quarantined: [[6, 'id', 'the id is empty']],
    read: ['1', '2', '9'],
  },
  {
    kind: 'a field of ten megabytes',
    content: csv(`2,${'x'.repeat(10 * 1024 * 1024)},Grant,`),
    quarantined: [[3, '', 'the line is longer than 4 MiB']],
    read: around,
  },
  {
    kind: 'a quoted field of more than a million characters over lines',
    content: csv(`2,"${`${'x'.repeat(600_000)}\n`.repeat(2)}",Grant,`, '3,Cy,Cole,'),
    quarantined: [
      [3, 'first', 'a quote is opened and not closed'],
      [4, '', '1 columns where the header has 4'],
      [5, 'id', 'a quote is opened and not closed'],
    ],
    read: ['1', '3', '9'],
  },
  {
    kind: 'a zero byte',
    content: csv('2,B\0o,Grant,'),
    quarantined: [[3, '', 'the line holds a zero byte; write the file again without']],
    read: around,
  },
  {
    kind: 'a row that is not UTF-8 among others that are',
    content: latin('2,Bo,Grant,'),
    quarantined: [[5, '', 'the line is not valid UTF-8; save the file as UTF-8']],
    read: ['1', '2', '9'],
  },
  { kind: 'no id', content: csv(',Bo,Grant,'), quarantined: [[3, 'id', 'the id is empty']], read: around },
  {
    kind: 'an id that came before',
    content: csv('1,Bo,Grant,'),
    quarantined: [[3, 'id', "person '1' of source 'crm' came before; the first row is kept"]],
    read: around,
  },
  {
    kind: 'a type that is none',
    content: TYPED,
    mapping: { ...MAPPING, type: { column: 'kind', values: { P: 'person' } }, fields: {} },
    quarantined: [[3, 'kind', 'the type is empty']],
    read: around,
  },
  {
    kind: 'no source',
    content: TYPED,
    mapping: { ...MAPPING, source: { column: 'kind' }, fields: {} },
    quarantined: [[3, 'kind', 'the source is empty']],
    read: around,
  },
  {
    kind: 'a line that is no JSON',
    file: 'people.ndjson',
    content: '{"id": 1}\n{"id": 2,}\n{"id": 9}\n',
    mapping: { ...MAPPING, fields: {} },
    quarantined: [[2, '', 'the line is not valid JSON: ...']],
    read: around,
  },
  {
    kind: 'a line that is no JSON object',
    file: 'people.ndjson',
    content: '{"id": 1}\n[2]\n{"id": 9}\n',
    mapping: { ...MAPPING, fields: {} },
    quarantined: [[2, '', 'the line is not a JSON object']],
    read: around,
  },
  {
    kind: 'an item of a JSON list that is no object',
    file: 'people.json',
    content: '[{"id": 1},\n2,\n{"id": 9}]',
    mapping: { ...MAPPING, fields: {} },
    quarantined: [[2, '', 'the line is not a JSON object']],
    read: around,
  },
  {
    kind: 'an id that is a list',
    file: 'people.ndjson',
    content: '{"id": 1}\n{"id": [2, 3]}\n{"id": 9}\n',
    mapping: { ...MAPPING, fields: {} },
    quarantined: [[2, 'id', 'the id holds several values']],
    read: around,
  },
  {
    kind: 'a relationship without one of its ends',
    content: 'kind,a,b,share\nspouseOf,1,2,\nspouseOf,1,,\n',
    mapping: LINKS,
    quarantined: [[3, 'right', 'the right end is empty']],
    read: [],
  },
  {
    kind: 'a relation that is none',
    content: 'kind,a,b,share\nspouseOf,1,2,\nfriendOf,1,3,\n',
    mapping: LINKS,
    quarantined: [[3, 'kind', "'friendOf' is not a relation; there are ..."]],
    read: [],
  },
  {
    kind: 'a share above a hundred',
    content: 'kind,a,b,share\nspouseOf,1,2,\nspouseOf,1,3,120\n',
    mapping: LINKS,
    quarantined: [[3, 'share', "'120' is not a percentage from 0 to 100"]],
    read: [],
  },
];

/** Oddities that are read as whoever wrote them would expect. */
export const READ_ANYWAY: readonly BadRow[] = [
  { kind: 'a header alone', content: 'id,first,last,mail\n', quarantined: [], read: [] },
  {
    kind: 'blank lines, and rows of delimiters alone',
    content: csv('', ',,,', '2,Bo,Grant,'),
    quarantined: [],
    read: ['1', '2', '9'],
  },
  { kind: 'unknown columns', content: 'id,first,last,mail,shoe size\n1,Ann,Lee,,38\n', quarantined: [], read: ['1'] },
  { kind: 'empty cells at the end', content: csv('2,Bo,Grant,,,'), quarantined: [], read: ['1', '2', '9'] },
  {
    kind: 'a byte order mark, and lines that end with CRLF',
    content: `\uFEFF${csv('2,Bo,Grant,').replaceAll('\n', '\r\n')}`,
    quarantined: [],
    read: ['1', '2', '9'],
  },
  {
    kind: 'semicolons, tabs or bars for delimiters',
    content: csv('2,Bo,Grant,').replaceAll(',', ';'),
    quarantined: [],
    read: ['1', '2', '9'],
  },
  {
    kind: 'no line end after the last row',
    content: csv('2,Bo,Grant,').trimEnd(),
    quarantined: [],
    read: ['1', '2', '9'],
  },
  {
    kind: 'a date that does not exist',
    content: csv('2,Bo,Grant,1980-02-31'),
    mapping: { ...MAPPING, fields: { birthDate: 'mail' } },
    quarantined: [],
    read: ['1', '2', '9'],
  },
];
