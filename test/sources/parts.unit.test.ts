// Inputs in parts: together they give what reading from first to last gives, wherever the cuts fall.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputPart, OpenedInputs } from '../../src/services/inputs.ts';
import { openInputs } from '../../src/sources/open.ts';
import { type Everything, errorOf, inputFolder, listOf, readAll } from './inputFiles.ts';

const write = inputFolder();
const person = {
  source: 'crm',
  type: 'person',
  id: 'id',
  fields: { givenName: 'first', familyName: 'last' },
  // Stated, so that a row which is not UTF-8 is a bad row, even where it is the only one above ASCII.
  encoding: 'utf-8',
};

async function readParts(opened: OpenedInputs, parts: readonly InputPart[]): Promise<Everything> {
  const all: Everything = { records: [], relationships: [], quarantined: [] };
  for (const part of parts) {
    const { records, relationships, quarantined } = await readAll({ ...opened, batches: () => opened.readPart(part) });
    const before = all.records.length;
    all.records.push(...records.map((record) => ({ ...record, position: before + record.position })));
    all.relationships.push(...relationships);
    all.quarantined.push(...quarantined);
  }
  return all;
}

/** The records, each key once, without positions, and the rows that are bad by themselves. */
function withoutDuplicates({ records, quarantined }: Everything) {
  const first = new Map(records.toReversed().map((record) => [record.key, { ...record, position: 0 }]));
  const kept = records.filter((record, i) => records.findIndex(({ key }) => key === record.key) === i);
  return {
    records: kept.map(({ key }) => first.get(key)),
    quarantined: quarantined.filter(({ reason }) => !reason.includes('came before')),
  };
}

function expectWhole(parts: readonly InputPart[], file: number, bytes: number): void {
  const own = parts.filter((part) => part.file === file);
  expect(own[0]?.start).toBe(0);
  expect(own.at(-1)?.end).toBe(bytes);
  for (const [i, { start }] of own.slice(1).entries()) expect(start).toBe(own[i]!.end);
}

describe('parts of a CSV file', () => {
  const token = fc.constantFrom(
    ...['1', '2', 'Ann', ',', ',', ',', '"', '""', '\n', '\n', '\n', '\r\n', ' ', 'é', '"a\nb"', '"a,b"', '5" x']
      .map((text) => Buffer.from(text))
      .concat(Buffer.from([0xe9])),
  );
  const row = fc
    .tuple(
      fc.nat(),
      fc.constantFrom('Ann', '"Ann\nMae"', '"A"n', '"Bo', ''),
      fc.constantFrom('Lee', '"Lee, Jr"', 'x,y', '"'),
    )
    .map(([id, first, last]) => Buffer.from(`${id},${first},${last}\n`));
  const header = fc.constantFrom(
    'id,first,last\n',
    '\uFEFFid,first,last\r\n',
    '\n"id","first","last"\n',
    'id,first,"last"\n',
  );
  const content = fc
    .tuple(header, fc.array(fc.oneof(row, row, token), { maxLength: 60 }))
    .map(([first, rest]) => Buffer.concat([Buffer.from(first), ...rest]));

  it('give together what the file gives, for any size and any bad rows', async () => {
    const mapping = await write('person.json', person);
    await fc.assert(
      fc.asyncProperty(content, fc.integer({ min: 1, max: 200 }), async (bytes, size) => {
        const file = await write('any.csv', bytes);
        const opened = await openInputs([{ file, mapping }]);
        const parts = await listOf(opened.parts(size));
        expectWhole(parts, 0, bytes.length);
        const worker = await openInputs([{ file, mapping }]);
        expect(withoutDuplicates(await readParts(worker, parts))).toEqual(withoutDuplicates(await readAll(opened)));
      }),
      { numRuns: 100 },
    );
  });

  it('are many where the quotes are sound, over several lines too', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `${i},"Ann\nM""ae",Lee\r\n${i}b,Bo,Lee\r\n`);
    const file = await write('sound.csv', `id,first,last\n${lines.join('')}`);
    const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
    const parts = await listOf(opened.parts(1000));
    expect(parts.length).toBeGreaterThan(opened.totalBytes / 1100);
    expect(await readParts(opened, parts)).toEqual(await readAll(opened));
  });

  it('are cut after a bad quote too, once nothing that follows can change what it is', async () => {
    const good = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `${from + i},Ann,${'x'.repeat(90)}\n`).join('');
    const text = `id,first,last\n${good(0, 50)}a,5" pipe,Lee\n${good(100, 50)}b,"Bo,Lee\n${good(20_000, 30_000)}`;
    const file = await write('stray.csv', text);
    const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
    const parts = await listOf(opened.parts(1000));
    const whole = await readAll(opened);
    expect(await readParts(opened, parts)).toEqual(whole);
    expect(whole.quarantined.map(({ line }) => line)).toEqual([52, 103]);
    expect(parts.filter(({ start }) => start > 5000 && start < 10_000).length).toBeGreaterThan(1);
    expect(parts.filter(({ start }) => start > 1_200_000).length).toBeGreaterThan(1000);
  });

  it('read dates in the order that the whole column allows', async () => {
    const dates = [...Array.from({ length: 100 }, () => '3/4/1990'), '25/4/1990'];
    const file = await write('dates.csv', `id,dob\n${dates.map((date, i) => `${i},${date}`).join('\n')}\n`);
    const mapping = await write('dates.json', { ...person, fields: { birthDate: 'dob' } });
    const opened = await openInputs([{ file, mapping }]);
    const [first] = await listOf(opened.parts(100));
    const { records } = await readParts(opened, [first!]);
    expect(records[0]?.birthDate).toEqual(['1990-04-03']);
  });
});

describe('parts of several files', () => {
  it('name their file, count bytes from their own beginning, and may be NDJSON', async () => {
    const mapping = await write('person.json', person);
    const csv = await write('one.csv', 'id,first,last\n1,Ann,Lee\n2,Bo,Lee\n');
    const lines = Array.from({ length: 5 }, (_, i) => `{"id": "${i + 5}", "first": "\\"Cy"}\n`).join('');
    const ndjson = await write('two.ndjson', `${lines}oops\n`);
    const opened = await openInputs([csv, ndjson].map((file) => ({ file, mapping })));
    const parts = await listOf(opened.parts(30));
    expect(structuredClone(parts).map(({ file, line }) => [file, line])).toEqual([
      [0, 1],
      [1, 1],
      [1, 3],
      [1, 5],
    ]);
    expect(await readParts(opened, parts)).toEqual(await readAll(opened));
    for (const part of parts) {
      let bytesRead = 0;
      for await (const batch of opened.readPart(part)) ({ bytesRead } = batch);
      expect(bytesRead).toBe(part.end - part.start);
    }
  });

  it('are refused where they name no file', async () => {
    const file = await write('one.csv', 'id,first,last\n1,Ann,Lee\n');
    const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
    const error = await errorOf(() => opened.readPart({ file: 1, start: 0, end: 10, line: 1 }));
    expect(error.message).toBe('there is no input file 1');
  });
});
