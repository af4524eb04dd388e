// Small input files in a folder of their own, and everything that comes out of opening them.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { KinholdError } from '../../src/domain/errors.ts';
import type { SourceRecord } from '../../src/domain/record.ts';
import type { Relationship } from '../../src/domain/relationship.ts';
import type { OpenedInputs, QuarantinedRow } from '../../src/services/inputs.ts';
import { openInputs } from '../../src/sources/open.ts';

export interface Everything {
  readonly records: SourceRecord[];
  readonly relationships: Relationship[];
  readonly quarantined: QuarantinedRow[];
}

/** A folder for the tests of one file, gone after them; the answer writes a file into it and gives its path. */
export function inputFolder(): (name: string, content: string | Uint8Array | object) => Promise<string> {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kinhold-sources-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  return async (name, content) => {
    const path = join(folder, name);
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(path, isText ? content : JSON.stringify(content));
    return path;
  };
}

export async function readAll(opened: OpenedInputs): Promise<Everything> {
  const all: Everything = { records: [], relationships: [], quarantined: [] };
  for await (const batch of opened.batches()) {
    all.records.push(...batch.records);
    all.relationships.push(...batch.relationships);
    all.quarantined.push(...batch.quarantined);
  }
  return all;
}

export async function readFileWith(file: string, mapping: string | null): Promise<Everything> {
  return readAll(await openInputs([{ file, mapping }]));
}

/** The error that an attempt ends in; fails where it ends well. */
export async function errorOf(attempt: () => unknown): Promise<KinholdError> {
  try {
    await attempt();
  } catch (error) {
    return error as KinholdError;
  }
  throw new Error('no error was thrown');
}

/** Everything that is given one by one. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
