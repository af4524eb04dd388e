// A file that changes while it is read is not taken for what it was.

import { appendFile, utimes } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openInputs } from '../../src/sources/open.ts';
import { openRows } from '../../src/sources/openRows.ts';
import { errorOf, inputFolder, listOf, readAll } from './inputFiles.ts';

const write = inputFolder();
const person = { source: 's', type: 'person', id: 'id', fields: { givenName: 'name' } };

describe('a file that changes', () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `${i},Ann\n`).join('');

  it('between opening and the end of reading ends the reading', async () => {
    const file = await write('grows.csv', `id,name\n${rows}`);
    const opened = await openInputs([{ file, mapping: await write('person.json', person) }]);
    const batches = opened.batches()[Symbol.asyncIterator]();
    await batches.next();
    await appendFile(file, 'x,Bo\n');
    const error = await errorOf(async () => {
      while (!(await batches.next()).done);
    });
    expect([error.code, error.message]).toEqual([
      'invalid-input',
      `${file} changed while it was read; run again when nothing writes to it`,
    ]);
    expect((await errorOf(() => listOf(opened.parts(1000)))).message).toContain('changed while it was read');
  });

  it('in its time alone has been written again', async () => {
    const file = await write('again.csv', 'id,name\n1,Ann\n');
    const { rows: source } = await openRows(file);
    await utimes(file, 1, 1);
    const error = await errorOf(async () => {
      for await (const block of source.blocks(['id'])) expect(block.rows).toHaveLength(1);
    });
    expect(error.message).toContain('changed while it was read');
  });

  it('after it was read is no matter', async () => {
    const file = await write('after.csv', 'id,name\n1,Ann\n');
    const { records } = await readAll(await openInputs([{ file, mapping: await write('person.json', person) }]));
    await appendFile(file, '2,Bo\n');
    expect(records).toHaveLength(1);
  });
});
