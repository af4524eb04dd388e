// One JSON list as input: its items are rows at their lines, a bad item costs itself, a broken list refuses the file.

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListCutter } from '../../src/sources/listCutter.ts';
import { openInputs } from '../../src/sources/open.ts';
import { errorOf, inputFolder, readAll, readFileWith } from './inputFiles.ts';

const write = inputFolder();
const person = { source: 's', type: 'person', id: 'id', fields: { givenName: 'name.first', email: 'mails' } };

describe('a JSON list', () => {
  const text = `[
  {"id": 12345678901234567890, "name": {"first": "A}n]n \\"x\\\\"}, "mails": ["a@x.example", "b@x.example"]},
  {
    "id": 2,
    "name": {"first": "Bo"}
  }, {"id": 3, "name": },
  4, {"id": 2}
]
`;

  it.each([
    ['list.json', text],
    ['list.json.gz', gzipSync(text)],
    ['list.txt', text],
    ['wide.json', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('in %s gives its objects as rows, and the line at which each begins', async (name, content) => {
    const file = await write(name, content);
    const { records, quarantined } = await readFileWith(file, await write('person.json', person));
    expect(records.map(({ id, text: { givenName }, emails }) => [id, givenName, emails])).toEqual([
      ['12345678901234567890', 'A}n]n "x\\', ['a@x.example', 'b@x.example']],
      ['2', 'Bo', []],
    ]);
    expect(quarantined.map(({ line, field, reason, row }) => [line, field, reason.split(':')[0], row])).toEqual([
      [6, '', 'the line is not valid JSON', '{"id": 3, "name": }'],
      [7, '', 'the line is not a JSON object', '4'],
      [7, 'id', "person '2' of source 's' came before; the first row is kept", '{"id": 2}'],
    ]);
  });

  it('is guessed from its first objects', async () => {
    const file = await write('people.json', '[{"customer_id": 1, "first_name": "Ann", "email": "a@x.example"}]');
    const { guessed } = await openInputs([{ file, mapping: null }]);
    expect(guessed).toMatchObject([{ file, mapping: { source: 'people', id: 'customer_id' } }]);
  });

  it.each([
    ['[{"id": 1}, {"id": 2', 1, 'the object that begins here is not closed'],
    ['[\n{"id": 1},\n', 3, 'the list is not closed'],
    ['[\n{"id": 1, "name": "x},\n{"id": 2}]', 2, 'the object that begins here is not closed'],
    ['[{"id": 1}]\n{"id": 2}', 2, 'text follows the end of the list'],
  ])('that is broken, %j, refuses the file at line %d', async (content, line, what) => {
    const file = await write('broken.json', content);
    const mapping = await write('person.json', person);
    const error = await errorOf(async () => readAll(await openInputs([{ file, mapping }])));
    expect([error.code, error.message]).toEqual([
      'invalid-input',
      expect.stringContaining(`${file}, line ${line}: ${what}`),
    ]);
  });

  it('with an object that is too long loses that one alone', async () => {
    const long = `{"id": 2, "name": {"first": "${'x'.repeat(5 * 1024 * 1024)}"}}`;
    const file = await write('long.json', `[{"id": 1},\n${long},\n{"id": 3}]`);
    const { records, quarantined } = await readFileWith(file, await write('person.json', person));
    expect(records.map(({ id }) => id)).toEqual(['1', '3']);
    expect(quarantined).toMatchObject([{ line: 2, reason: 'the object is longer than 4 MiB' }]);
  });
});

describe('cutting a list', () => {
  it('gives the items that JSON.parse sees, wherever the bytes are divided', () => {
    const list = fc.array(fc.jsonValue(), { maxLength: 8 });
    fc.assert(
      fc.property(list, fc.nat({ max: 2 }), fc.integer({ min: 1, max: 9 }), (values, indent, size) => {
        const bytes = Buffer.from(JSON.stringify(values, null, indent));
        const cutter = new ListCutter();
        const items: string[] = [];
        for (let at = 0; at < bytes.length; at += size) {
          items.push(...cutter.add(bytes.subarray(at, at + size)).map((item) => item.bytes.toString()));
        }
        expect(cutter.end()).toBeNull();
        expect(items.map((item) => JSON.parse(item))).toEqual(JSON.parse(bytes.toString()));
      }),
    );
  });
});
