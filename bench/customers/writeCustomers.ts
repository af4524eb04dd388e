// Writes customers with their truth to files, as a stream: memory does not grow with the number of records.

import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Households } from './households.ts';
import { Places } from './places.ts';
import { Random } from './random.ts';
import { COLUMNS, drawRows, MAPPING, type Row } from './rows.ts';

export interface CustomersRequest {
  readonly folder: string;
  readonly records: number;
  readonly seed: number;
}

interface NumberedRow extends Row {
  readonly person: number;
}

/** Rows held back and drawn from at random, so that the records of one person do not stand side by side. */
const SHUFFLED = 20_000;
const CHUNK_CHARACTERS = 1 << 16;

/** Writes records.csv, truth.csv, truth_household.csv and mapping.json; the same bytes for the same request. */
export async function writeCustomers({ folder, records, seed }: CustomersRequest): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'mapping.json'), `${JSON.stringify(MAPPING, null, 2)}\n`);
  const rows = new ChunkedFile(join(folder, 'records.csv'), ['record_id', ...COLUMNS]);
  const truth = new ChunkedFile(join(folder, 'truth.csv'), ['record_id', 'entity_id']);
  const households = new ChunkedFile(join(folder, 'truth_household.csv'), ['record_id', 'household_id']);
  let number = 0;
  for (const { text, person, household } of shuffled(drawAll(records, seed), new Random(seed, 2))) {
    const id = `r${String(++number).padStart(8, '0')}`;
    rows.add(`${id},${text}\n`);
    truth.add(`${id},p${person}\n`);
    households.add(`${id},h${household}\n`);
    if (rows.isFull) for (const file of [rows, truth, households]) await file.flush();
  }
  for (const file of [rows, truth, households]) await file.close();
}

function* drawAll(records: number, seed: number): Generator<NumberedRow> {
  const random = new Random(seed, 1);
  const households = new Households(random, new Places(seed, records));
  let drawn = 0;
  for (let person = 0; ; ) {
    for (const member of households.next()) {
      for (const row of drawRows(random, member)) {
        yield { text: row.text, household: row.household, person };
        if (++drawn === records) return;
      }
      person++;
    }
  }
}

function* shuffled<T>(items: Iterable<T>, random: Random): Generator<T> {
  const held: T[] = [];
  for (const item of items) {
    if (held.length < SHUFFLED) {
      held.push(item);
      continue;
    }
    const at = random.below(SHUFFLED);
    yield held[at]!;
    held[at] = item;
  }
  while (held.length > 0) {
    const at = random.below(held.length);
    const last = held.pop()!;
    if (at === held.length) yield last;
    else {
      yield held[at]!;
      held[at] = last;
    }
  }
}

/** A file written in chunks of some size: a write for every row would cost more than the row. */
class ChunkedFile {
  private readonly stream: WriteStream;
  private text: string;

  constructor(path: string, header: readonly string[]) {
    this.stream = createWriteStream(path);
    this.text = `${header.join(',')}\n`;
  }

  get isFull(): boolean {
    return this.text.length >= CHUNK_CHARACTERS;
  }

  add(line: string): void {
    this.text += line;
  }

  async flush(): Promise<void> {
    const room = this.stream.write(this.text);
    this.text = '';
    if (!room) await once(this.stream, 'drain');
  }

  async close(): Promise<void> {
    this.stream.end(this.text);
    await finished(this.stream);
  }
}
