// In which encoding a file is, and how files in another than UTF-8 are read.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '../../src/sources/encoding.ts';
import { openInputs } from '../../src/sources/open.ts';
import { errorOf, inputFolder, listOf, readAll, readFileWith } from './inputFiles.ts';

const write = inputFolder();
const person = { source: 's', type: 'person', id: 'id', fields: { givenName: 'name', 'address.city': 'city' } };
const PEOPLE = 'id,name,city\n1,Zoë,Ålesund\n2,"Jörg\nÉmile",Łódź\n';
const LATIN = 'id,name,city\n1,Zoë,Ålesund\n2,"Jörg\nÉmile",Köln\n';

const detect = (bytes: Buffer) => detectEncoding({ head: bytes, isWhole: true, others: [] });
const wide = (text: string) => Buffer.from(text, 'utf16le');

describe('the encoding', () => {
  it.each([
    ['ASCII', Buffer.from('id,name\n1,Ann'), 'utf-8'],
    ['UTF-8', Buffer.from(PEOPLE), 'utf-8'],
    ['UTF-8 with its mark, and a broken row', Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xe9, 0x61, 0xe9, 0x61]), 'utf-8'],
    ['UTF-8 with a broken row', Buffer.concat([Buffer.from('Zoë'), Buffer.from([0xe9, 0x0a])]), 'utf-8'],
    ['Latin-1', Buffer.from(LATIN, 'latin1'), 'windows-1252'],
    ['Latin-1 whose last byte alone is above ASCII', Buffer.from('id,name\n1,André', 'latin1'), 'windows-1252'],
    ['UTF-16, least byte first', wide(`\uFEFF${PEOPLE}`), 'utf-16le'],
    ['UTF-16, most byte first', wide(`\uFEFF${PEOPLE}`).swap16(), 'utf-16be'],
    ['UTF-16 without its mark', wide(PEOPLE), 'utf-16le'],
    ['UTF-16 without its mark, most byte first', wide(PEOPLE).swap16(), 'utf-16be'],
    // "Иван Петров" in windows-1251: whole words above ASCII are no accents.
    ['Cyrillic of one byte', Buffer.from('c8e2e0ed20cfe5f2f0eee2', 'hex'), null],
  ])('of %s is seen', (_name, bytes, encoding) => {
    expect(detect(bytes)).toBe(encoding);
  });

  it('of any text in UTF-8 is UTF-8, wherever a sample is cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, start, length) => {
        const bytes = Buffer.from(`id,${text}`);
        const from = start % bytes.length;
        const sample = bytes.subarray(from, from + length);
        expect(detectEncoding({ head: Buffer.from('id'), isWhole: false, others: [sample] })).toBe('utf-8');
      }),
    );
  });
});

describe('a file', () => {
  const again = '1,Again,Bergen\n';

  it.each([
    ['latin1.csv', Buffer.from(LATIN + again, 'latin1'), 'Köln'],
    ['latin1.csv.gz', gzipSync(Buffer.from(LATIN + again, 'latin1')), 'Köln'],
    ['wide.csv', wide(`\uFEFF${PEOPLE}${again}`), 'Łódź'],
    ['big.csv', wide(`\uFEFF${PEOPLE}${again}`).swap16(), 'Łódź'],
    ['plain.csv.gz', gzipSync(PEOPLE + again), 'Łódź'],
    ['twice.csv.gz', Buffer.concat([gzipSync(PEOPLE), gzipSync(again)]), 'Łódź'],
  ])(
    '%s gives the rows that it would give in UTF-8, at their lines, whole or as its one part',
    async (name, bytes, city) => {
      const file = await write(name, bytes);
      const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
      const { records, quarantined } = await readAll(opened);
      expect(records.map(({ text, addresses }) => [text.givenName, addresses[0]?.city])).toEqual([
        ['Zoë', 'Ålesund'],
        ['Jörg\nÉmile', city],
      ]);
      expect(quarantined).toMatchObject([{ line: 5, field: 'id', row: '1,Again,Bergen' }]);
      const parts = await listOf(opened.parts(1));
      expect(parts).toHaveLength(1);
      expect(await readAll({ ...opened, batches: () => opened.readPart(parts[0]!) })).toEqual({
        records,
        relationships: [],
        quarantined,
      });
    },
  );

  it('over many blocks of a packed file is read to its end, and progress counts the packed bytes', async () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `${i},Zoë ${i * 7919},Ålesund\n`);
    const bytes = gzipSync(Buffer.from(`id,name,city\n${lines.join('')}`, 'latin1'));
    const opened = await openInputs([
      { file: await write('many.csv.gz', bytes), mapping: await write('p.json', person) },
    ]);
    let [records, bytesRead] = [0, 0];
    for await (const batch of opened.batches()) {
      records += batch.records.length;
      ({ bytesRead } = batch);
    }
    expect([records, bytesRead]).toEqual([50_000, bytes.length]);
  });

  it('in Latin-1 says that it was taken for that, and one whose mapping names its encoding does not', async () => {
    const file = await write('note.csv', Buffer.from(LATIN, 'latin1'));
    const guessed = await openInputs([{ file, mapping: await write('person.json', person) }]);
    expect(guessed.notes).toEqual([
      `${file} is not UTF-8; read as Latin-1 (windows-1252). "encoding" in the mapping names another.`,
    ]);
    const mapping = await write('stated.json', { ...person, encoding: 'latin1' });
    expect((await openInputs([{ file, mapping }])).notes).toEqual([]);
  });

  it('in an encoding that is not found out is refused, and read once the mapping names it', async () => {
    const file = await write('1251.csv', Buffer.from('69642c6e616d650a312cc8e2e0ed20cfe5f2f0eee20a', 'hex'));
    const error = await errorOf(async () => openInputs([{ file, mapping: await write('person.json', person) }]));
    expect(error.message).toContain(`${file} is neither UTF-8 nor Latin-1; save it as UTF-8, or name its "encoding"`);
    const fields = { fullName: 'name' };
    const mapping = await write('1251.json', { ...person, fields, encoding: 'windows-1251' });
    expect((await readFileWith(file, mapping)).records[0]?.text).toEqual({ fullName: 'Иван Петров' });
  });

  it('with a mapping whose encoding is none is refused', async () => {
    const mapping = await write('none.json', { ...person, encoding: 'utf8859' });
    const file = await write('x.csv', PEOPLE);
    expect((await errorOf(() => openInputs([{ file, mapping }]))).message).toContain(
      "/encoding 'utf8859' is not an encoding that is known",
    );
  });
});
