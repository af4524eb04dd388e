// Files of the Global LEI Foundation: level 1, relationship records and reporting exceptions, each by itself or mixed in one JSON
// file. Of several rows about one thing, as updates put together have them, the one last updated stands.

import type { Mapped } from '../../compileMapping.ts';
import { KeySet } from '../../keySet.ts';
import type { RowSource } from '../../rowSource.ts';
import type { Fault } from '../../values.ts';
import { type OpenStandard, type StandardRow, standardRows } from '../standard.ts';
import { type GleifRow, jsonGleifRow, plainPath, tableOfGleif } from './gleifRow.ts';
import { organizationOf } from './levelOne.ts';
import { exceptionOf, relationshipOf } from './levelTwo.ts';

const SOURCE = 'gleif';
const EXCEPTIONS = 'gleif-exceptions';

/** Paths that only a file of its kind has together. */
const KINDS: readonly { readonly name: string; readonly paths: readonly string[] }[] = [
  { name: 'GLEIF level 1', paths: ['lei', 'legalname', 'registrationmanaginglou'] },
  {
    name: 'GLEIF relationship records',
    paths: ['startnodenodeid', 'endnodenodeid', 'relationshiptype', 'relationshipstatus'],
  },
  { name: 'GLEIF reporting exceptions', paths: ['lei', 'exceptioncategory', 'exceptionreason'] },
];

export function openGleif(rows: RowSource): Promise<OpenStandard> | null {
  const paths = new Set(rows.columns.map(plainPath));
  const kinds = KINDS.filter((kind) => kind.paths.every((path) => paths.has(path)));
  if (kinds.length === 0) return null;
  const readRow = rows.columnsFinal ? tableOfGleif(rows.columns) : ({ json }: StandardRow) => jsonGleifRow(json);
  return open(rows, kinds.map(({ name }) => name).join(' and '), readRow);
}

async function open(rows: RowSource, name: string, readRow: (row: StandardRow) => GleifRow): Promise<OpenStandard> {
  const { kept, outdated } = await latestOf(rows, readRow);
  return {
    name,
    source: SOURCE,
    policies: {},
    map: (row, mapped) => {
      const read = readRow(row);
      const last = kept.get(identityOf(read));
      return last === undefined || last.text === textOf(row) ? mapRow(read, mapped) : null;
    },
    notes: outdated === 0 ? [] : [`${rows.file} holds ${outdated} rows that later ones about the same replace.`],
  };
}

function mapRow(row: GleifRow, mapped: Mapped): Fault | null {
  const read = readFact(row, mapped.position);
  if ('reason' in read) return read;
  if ('relation' in read) mapped.relationships.push(read);
  // Of rows that repeat each other to the letter the first is taken.
  else if (mapped.isNew(read.key)) mapped.records.push(read);
  return null;
}

function readFact(row: GleifRow, position: number) {
  if (row.texts('Relationship.RelationshipType').length > 0) return relationshipOf(row, SOURCE, position);
  if (row.texts('ExceptionCategory').length > 0) return exceptionOf(row, EXCEPTIONS, position);
  if (row.texts('LEI').length > 0) return organizationOf(row, SOURCE, position);
  return { field: 'LEI', reason: 'the LEI is empty' };
}

/** What a row is about: an organization, a relationship of two, an exception. */
function identityOf(row: GleifRow): string {
  const paths = [
    'Relationship.StartNode.NodeID',
    'Relationship.RelationshipType',
    'Relationship.EndNode.NodeID',
    'LEI',
    'ExceptionCategory',
  ];
  return paths.map((path) => row.texts(path)[0] ?? '').join('|');
}

interface Latest {
  readonly text: string;
  readonly at: string;
}

function textOf({ json, cells }: StandardRow): string {
  return json === '' ? cells.join('\n') : json;
}

/** The row that stands for each thing that several rows are about, and how many do not. A second pass is made only for those. */
async function latestOf(rows: RowSource, readRow: (row: StandardRow) => GleifRow) {
  const seen = new KeySet();
  const repeated = new Set<string>();
  for await (const row of standardRows(rows)) {
    const identity = identityOf(readRow(row));
    if (!seen.add(identity)) repeated.add(identity);
  }
  const kept = new Map<string, Latest>();
  let outdated = 0;
  if (repeated.size === 0) return { kept, outdated };
  for await (const row of standardRows(rows)) {
    const read = readRow(row);
    const identity = identityOf(read);
    if (!repeated.has(identity)) continue;
    const at = read.texts('Registration.LastUpdateDate')[0] ?? read.texts('ContentDate')[0] ?? '';
    const before = kept.get(identity);
    if (before !== undefined) outdated++;
    if (before === undefined || at >= before.at) kept.set(identity, { text: textOf(row), at });
  }
  return { kept, outdated };
}
