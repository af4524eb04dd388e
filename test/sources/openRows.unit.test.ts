// Which files can be read, how, and what is said about those that cannot.

import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInputs } from '../../src/sources/open.ts';
import { openRows } from '../../src/sources/openRows.ts';
import { errorOf, inputFolder, readFileWith } from './inputFiles.ts';

const write = inputFolder();

describe('files that cannot be read', () => {
  it.each([
    ['empty.csv', '', 'is empty; a header line is the least it must hold'],
    ['blank.csv', '\n \n', 'is empty; a header line is the least it must hold'],
    ['mark.csv', '\uFEFF', 'is empty; a header line is the least it must hold'],
    ['archive.csv', 'PK\u0003\u0004zip', 'is a zip archive; unpack it first'],
    [
      'spread.json',
      '{\n  "id": 1\n}\n',
      'spreads a JSON object over several lines; write one object a line, or a list of objects',
    ],
  ])('%s', async (name, content, what) => {
    const file = await write(name, content);
    const error = await errorOf(() => openInputs([{ file, mapping: null }]));
    expect([error.code, error.message]).toEqual(['invalid-input', `${file} ${what}`]);
  });

  it('include folders and files that are not there', async () => {
    const file = await write('there.csv', 'id\n');
    expect((await errorOf(() => openRows(dirname(file)))).message).toBe(
      `${dirname(file)} is a folder; name a file in it`,
    );
    expect((await errorOf(() => openRows(`${file}x`))).message).toBe(`${file}x does not exist; check the path`);
    expect((await errorOf(() => openInputs([]))).code).toBe('invalid-input');
  });

  it('include one whose header has a bad quote', async () => {
    const file = await write('header.csv', 'id,"na"me\n1,Ann\n');
    expect((await errorOf(() => openRows(file))).message).toBe(
      `${file}, line 1: the header cannot be read; check its quotes`,
    );
  });
});

describe('CSV', () => {
  const mapping = { source: 's', type: 'person', id: 'id', fields: { givenName: 'name', 'address.city': 'city' } };

  it.each([
    ['comma', 'id,name,city\n1,"Ann; M",Oslo\n'],
    ['semicolon', 'id;name;city\n1;Ann; \n2;"a,b,c";Oslo\n'],
    ['tab', 'id\tname\tcity\n1\tAnn\tOslo\n2\t"Bo"\t\n'],
    ['bar', 'id|name|city\n1|Ann|Oslo\n'],
    ['byte order mark and CRLF', '\uFEFFid,name,city\r\n1,Ann,Oslo\r\n'],
    ['quoted header', '"id","name","city"\n"1","Ann","Oslo"'],
    ['blank lines first', '\n\nid,name,city\n1,Ann,Oslo\n'],
  ])('is read with %s', async (name, text) => {
    const { rows } = await openRows(await write(`${name}.csv`, text));
    expect(rows.columns).toEqual(['id', 'name', 'city']);
    const { records, quarantined } = await readFileWith(
      await write(`${name}.csv`, text),
      await write('m.json', mapping),
    );
    expect(records[0]).toMatchObject({ id: '1', text: { givenName: expect.stringMatching(/^Ann/) } });
    expect(quarantined).toEqual([]);
  });

  it('of a header alone has no rows', async () => {
    const { records, quarantined } = await readFileWith(
      await write('h.csv', 'id,name,city'),
      await write('m.json', mapping),
    );
    expect([records, quarantined]).toEqual([[], []]);
  });

  it('keeps rows and line numbers whole over many blocks', async () => {
    const row = (i: number) =>
      i % 7 === 0 ? `${i},"Ann\n${'é'.repeat(i % 50)}",Oslo` : `${i},Ann ${'x'.repeat(i % 90)},Oslo`;
    const rows = Array.from({ length: 30_000 }, (_, i) => row(i));
    const file = await write('big.csv', `id,name,city\n${rows.join('\n')}\nlast\n`);
    const { records, quarantined } = await readFileWith(file, await write('m.json', mapping));
    expect(records.map(({ id }) => Number(id))).toEqual(rows.map((_, i) => i));
    expect(quarantined.map(({ line }) => line)).toEqual([1 + 30_000 + Math.ceil(30_000 / 7) + 1]);
  });
});

describe('NDJSON', () => {
  const mapping = {
    source: 's',
    type: 'person',
    id: 'id',
    fields: {
      givenName: 'name.first',
      email: 'mails',
      phone: 'phones.no',
      'address.city': 'homes.1.city',
      jobTitle: 'a.b',
    },
    attributes: ['tags', 'vip'],
  };

  it('gives nested objects as paths and lists as several values', async () => {
    const row = {
      id: 7,
      name: { first: 'Ann' },
      mails: ['a@x.example', null, 'b@x.example'],
      phones: [{ no: '1' }, { no: '2' }, {}],
      homes: [{ city: 'Oslo' }, { city: 'Rome' }],
      'a.b': 'CFO',
      tags: ['x', 'y'],
      vip: true,
    };
    const file = await write('nested.ndjson', `${JSON.stringify(row)}\n`);
    const { records } = await readFileWith(file, await write('nested.json', mapping));
    expect(records).toMatchObject([
      {
        id: '7',
        text: { givenName: 'Ann', jobTitle: 'CFO' },
        emails: ['a@x.example', 'b@x.example'],
        phones: [{ value: '1' }, { value: '2' }],
        addresses: [{ city: 'Rome' }],
        attributes: { tags: 'x; y', vip: 'true' },
      },
    ]);
  });

  it('keeps ids that are too long for a number', async () => {
    const file = await write(
      'long.jsonl',
      '{"id": 12345678901234567890, "name": {"first": "1234567890123456789 \\" 1"}}\n',
    );
    const { records } = await readFileWith(file, await write('nested.json', mapping));
    expect(records).toMatchObject([{ id: '12345678901234567890', text: { givenName: '1234567890123456789 " 1' } }]);
  });

  it('quarantines lines that are no JSON object, and goes on', async () => {
    const file = await write('bad.ndjson', '{"id": 1}\n{"id": 2\n\n[3]\n{"id": ["4", "5"]}\n{"id": "\\ud800"}\n');
    const { records, quarantined } = await readFileWith(file, await write('nested.json', mapping));
    expect(records.map(({ id }) => id)).toEqual(['1', '\uFFFD']);
    expect(quarantined.map(({ line, field, reason }) => [line, field, reason.split(':')[0]])).toEqual([
      [2, '', 'the line is not valid JSON'],
      [4, '', 'the line is not a JSON object'],
      [5, 'id', 'the id holds several values'],
    ]);
  });
});
