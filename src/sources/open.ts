// The way in: files with their mappings are opened and checked together, then streamed as records, relationships and
// quarantined rows.

import { KinholdError } from '../domain/errors.ts';
import type { InputBatch, InputSpec, OpenInputs } from '../services/inputs.ts';
import { compileMapping, missingColumns } from './compileMapping.ts';
import { fileBatches, type OpenFile, RunState } from './fileBatches.ts';
import { guessMapping } from './guess.ts';
import type { Mapping } from './mappingSchema.ts';
import { mergeCompare, mergePolicies, type NamedMapping } from './mergeMappings.ts';
import { openRows } from './openRows.ts';
import { mappingError, parseMapping, readMapping } from './parseMapping.ts';
import type { RowSource } from './rowSource.ts';

/** Opens files for reading; every mapping and header is checked before this resolves. */
export const openInputs: OpenInputs = async (specs) => {
  if (specs.length === 0)
    throw new KinholdError('invalid-input', 'no file is named; name at least one CSV or NDJSON file');
  const opened: (OpenFile & NamedMapping & { readonly guess: unknown })[] = [];
  for (const spec of specs) opened.push(await openOne(spec));
  const guessed = opened.filter((one) => one.guess !== null);
  return {
    policies: mergePolicies(opened),
    compare: mergeCompare(opened),
    totalBytes: opened.reduce((sum, one) => sum + one.bytes, 0),
    guessed: guessed.map((one) => ({ file: one.rows.file, mapping: one.guess })),
    batches: () => allBatches(opened),
  };
};

async function openOne(spec: InputSpec): Promise<OpenFile & NamedMapping & { guess: unknown }> {
  const { rows, bytes } = await openRows(spec.file);
  const guess = spec.mapping === null ? guessMapping(rows.columns, spec.file) : null;
  const name = spec.mapping ?? `guessed for ${spec.file}`;
  const mapping = spec.mapping === null ? parseMapping(guess, name) : await readMapping(spec.mapping);
  return { rows, bytes, guess, name, mapping, compiled: compileFor(mapping, name, rows) };
}

function compileFor(mapping: Mapping, name: string, rows: RowSource) {
  const compiled = compileMapping(mapping);
  const missing = missingColumns(compiled, rows);
  if (missing.length > 0) throw mappingError(name, missing);
  return compiled;
}

async function* allBatches(files: readonly OpenFile[]): AsyncGenerator<InputBatch> {
  const state = new RunState();
  for (const file of files) yield* fileBatches(file, state);
}
