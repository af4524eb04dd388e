// Files of a standard that are given without a mapping: recognised by the columns or paths that only that standard has.

import { Columns } from '../columns.ts';
import type { CompiledMapping } from '../compileMapping.ts';
import type { Mapping } from '../mappingSchema.ts';
import { parseMapping } from '../parseMapping.ts';
import type { Row, RowBlock, RowSource } from '../rowSource.ts';
import { openBods } from './bods/openBods.ts';
import { openGleif } from './gleif/openGleif.ts';
import { type OpenStandard, type OpensStandard, standardRow } from './standard.ts';

const STANDARDS: readonly OpensStandard[] = [openGleif, openBods];

export interface Recognised {
  readonly rows: RowSource;
  readonly compiled: CompiledMapping;
  /** Stands for the standard where mappings are merged: its source and its policies. */
  readonly mapping: Mapping;
  readonly notes: readonly string[];
}

/** What a file of a standard is read with; null where it is of none. */
export async function recogniseStandard(rows: RowSource): Promise<Recognised | null> {
  for (const open of STANDARDS) {
    const standard = await open(rows);
    if (standard !== null) return recognised(rows, standard);
  }
  return null;
}

function recognised(rows: RowSource, { map, name, source, policies, notes }: OpenStandard): Recognised {
  const columns = new Columns();
  if (rows.columnsFinal) for (const column of rows.columns) columns.slot(column, '');
  const compiled: CompiledMapping = {
    columns,
    map: ([raw, ...cells], _orders, mapped) => map(standardRow(rows, String(raw), cells), mapped),
  };
  return {
    rows: withTexts(rows),
    compiled,
    mapping: parseMapping({ source, type: 'organization', id: 'id', policies }, name),
    notes: [`${rows.file} is ${name}; read as records of the source '${source}'.`, ...notes],
  };
}

/** The same rows, each with its text before its cells. */
function withTexts(rows: RowSource): RowSource {
  return {
    ...rows,
    blocks: (columns, part) => textBlocks(rows.blocks(columns, part)),
    rowsOf: (text, line, columns) => withText(rows.rowsOf(text, line, columns)),
  };
}

async function* textBlocks(blocks: AsyncIterable<RowBlock>): AsyncGenerator<RowBlock> {
  for await (const block of blocks) yield { ...block, ...withText(block) };
}

function withText({ rows, bad }: Pick<RowBlock, 'rows' | 'bad'>): Pick<RowBlock, 'rows' | 'bad'> {
  return { rows: rows.map((row): Row => ({ ...row, cells: [row.raw, ...row.cells] })), bad };
}
