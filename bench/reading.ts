// `npm run bench:reading -- [ROWS]`: rows of a CSV file with quotes and fields of several lines, read by the project's own source of
// rows and by csv-parse, of which both give every cell and the line of every row. What to read is the ratio.

import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { openRows } from '../src/sources/openRows.ts';
import { markdownTable } from './markdownTable.ts';
import { parseSize } from './resolve/options.ts';

const ROUNDS = 3;
const COLUMNS = ['id', 'name', 'note', 'street', 'city', 'email'] as const;

interface Seen {
  rows: number;
  cells: number;
  lines: number;
}

const READERS: Readonly<Record<string, (file: string) => Promise<Seen>>> = {
  Kinhold: readOwn,
  'csv-parse': readLibrary,
};

const rows = parseSize(process.argv[2] ?? '300k');
const folder = await mkdtemp(join(tmpdir(), 'kinhold-reading-'));
try {
  const file = join(folder, 'rows.csv');
  await pipeline(Readable.from(textOf(rows)), createWriteStream(file));
  const best = new Map<string, { seconds: number; seen: Seen }>();
  // In turns, so that whatever else the machine does meets both.
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(READERS)) {
      const start = process.cpuUsage();
      const seen = await read(file);
      const { user, system } = process.cpuUsage(start);
      const seconds = (user + system) / 1e6;
      if (seconds < (best.get(name)?.seconds ?? Number.POSITIVE_INFINITY)) best.set(name, { seconds, seen });
    }
  }
  const [own, library] = [best.get('Kinhold')!, best.get('csv-parse')!];
  if (JSON.stringify(own.seen) !== JSON.stringify(library.seen))
    throw new Error('the readers disagree on what they read');
  const table = [...best].map(([name, { seconds }]) => [
    name,
    seconds.toFixed(2),
    (seconds / library.seconds).toFixed(2),
  ]);
  console.log(`${rows} rows, best of ${ROUNDS}\n\n${markdownTable(['reader', 'CPU s', 'ratio'], table)}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A third of the rows has quotes, a tenth goes over two lines. */
function* textOf(count: number): Generator<string> {
  yield `${COLUMNS.join(',')}\n`;
  for (let row = 0; row < count; row++) {
    const note = row % 10 === 0 ? `"first line\nsecond, ""quoted"" line"` : row % 3 === 0 ? '"a, b"' : 'plain';
    yield `${row},Person ${row % 977},${note},${row % 400} Long Street,Town ${row % 311},person${row}@mail.example\n`;
  }
}

async function readOwn(file: string): Promise<Seen> {
  const seen = { rows: 0, cells: 0, lines: 0 };
  for await (const block of (await openRows(file)).rows.blocks(COLUMNS)) {
    for (const { line, cells } of block.rows) {
      seen.rows++;
      seen.lines += line;
      for (const cell of cells) seen.cells += cell.length;
    }
  }
  return seen;
}

async function readLibrary(file: string): Promise<Seen> {
  const seen = { rows: 0, cells: 0, lines: 0 };
  const parser = createReadStream(file).pipe(parse({ from_line: 2, info: true }));
  let next = 2;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    seen.rows++;
    seen.lines += next;
    next = info.lines + 1;
    for (const cell of record) seen.cells += cell.length;
  }
  return seen;
}
