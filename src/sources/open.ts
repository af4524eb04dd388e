// The way in: files with their mappings are opened and checked together, then streamed as records, relationships and
// quarantined rows, from the first to the last or part by part.

import { KinholdError } from '../domain/errors.ts';
import type { FileBatch, InputPart, InputSpec, OpenInputs, Replay } from '../services/inputs.ts';
import { batchesOfLines } from './batchesOfLines.ts';
import { compileMapping, missingColumns } from './compileMapping.ts';
import { correctedRows } from './correctedRows.ts';
import { fileBatches, OpenFile, RunState } from './fileBatches.ts';
import { guessMapping } from './guess.ts';
import type { Mapping } from './mappingSchema.ts';
import { mergeCompare, mergePolicies, type NamedMapping } from './mergeMappings.ts';
import { openRows } from './openRows.ts';
import { mappingError, parseMapping, readMapping } from './parseMapping.ts';
import type { RowSource } from './rowSource.ts';
import { type Recognised, recogniseStandard } from './standards/recognise.ts';

interface OpenInput extends NamedMapping {
  readonly file: OpenFile;
  readonly guess: unknown;
  readonly notes: readonly string[];
}

/** Opens files for reading; every mapping and header is checked before this resolves. */
export const openInputs: OpenInputs = async (specs, replay) => {
  if (specs.length === 0) throw new KinholdError('invalid-input', 'no file is named; name at least one');
  const opened: OpenInput[] = [];
  for (const spec of specs) opened.push(await openOne(spec, replay?.corrections.get(spec.file)));
  const files = opened.map(({ file }) => file);
  const guessed = opened.filter((one) => one.guess !== null);
  return {
    policies: mergePolicies(opened),
    compare: mergeCompare(opened),
    totalBytes: files.reduce((sum, file) => sum + file.bytes, 0),
    guessed: guessed.map(({ file, guess }) => ({ file: file.rows.file, mapping: guess })),
    notes: opened.flatMap(({ notes }) => notes),
    batches: () => allBatches(files, replay),
    parts: (bytes) => allParts(files, bytes),
    readPart: (part) => partBatches(files, part),
  };
};

async function openOne(spec: InputSpec, corrections?: ReadonlyMap<number, string>): Promise<OpenInput> {
  const given = spec.mapping === null ? null : await readMapping(spec.mapping);
  const { rows: asTheyStand, bytes, notes } = await openRows(spec.file, given ?? {});
  const rows = corrections === undefined ? asTheyStand : correctedRows(asTheyStand, bytes, corrections);
  const standard = given === null ? await recogniseStandard(rows) : null;
  if (standard !== null) return openStandard(standard, spec.file, bytes, notes);
  const guess = given === null ? guessMapping(rows.columns, spec.file) : null;
  const name = spec.mapping ?? `guessed for ${spec.file}`;
  const mapping = given ?? parseMapping(guess, name);
  return { file: new OpenFile(rows, bytes, mapping, compileFor(mapping, name, rows)), guess, name, mapping, notes };
}

function openStandard(
  { rows, compiled, mapping, notes }: Recognised,
  file: string,
  bytes: number,
  otherNotes: readonly string[],
): OpenInput {
  return {
    file: new OpenFile(rows, bytes, mapping, compiled),
    guess: null,
    name: `of the standard that ${file} is of`,
    mapping,
    notes: [...otherNotes, ...notes],
  };
}

function compileFor(mapping: Mapping, name: string, rows: RowSource) {
  const compiled = compileMapping(mapping);
  const missing = missingColumns(compiled, rows);
  if (missing.length > 0) throw mappingError(name, missing);
  return compiled;
}

async function* allBatches(files: readonly OpenFile[], replay?: Replay): AsyncGenerator<FileBatch> {
  const state = new RunState();
  for (const file of files) {
    const lines = replay?.alone ? replay.corrections.get(file.rows.file) : undefined;
    if (lines === undefined) yield* namedBatches(file, state);
    else yield* batchesOfLines(file, lines);
  }
}

async function* namedBatches(file: OpenFile, state: RunState, part?: InputPart): AsyncGenerator<FileBatch> {
  for await (const batch of fileBatches(file, state, part)) yield { ...batch, file: file.rows.file };
}

async function* allParts(files: readonly OpenFile[], bytes: number): AsyncGenerator<InputPart> {
  for (const [file, { rows }] of files.entries()) {
    for await (const part of rows.parts(bytes)) yield { file, ...part };
  }
}

function partBatches(files: readonly OpenFile[], part: InputPart): AsyncGenerator<FileBatch> {
  const file = files[part.file];
  if (file === undefined) throw new KinholdError('invalid-input', `there is no input file ${part.file}`);
  return namedBatches(file, new RunState(), part);
}
