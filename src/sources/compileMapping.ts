// A mapping made ready for one file: what a row becomes, and whether the file has every column that is needed.

import type { ErrorDetail } from '../domain/errors.ts';
import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import type { Cells } from './cells.ts';
import { isRelationshipMapping } from './checkMapping.ts';
import { Columns, type Orders } from './columns.ts';
import type { Mapping, RecordMapping } from './mappingSchema.ts';
import { pointer } from './pointer.ts';
import { compileRecordMapper, type RowContext } from './recordMapper.ts';
import { compileDeclared, compileRelationshipMapper } from './relationshipMapper.ts';
import type { RowSource } from './rowSource.ts';
import { nearest } from './suggest.ts';
import type { Fault } from './values.ts';

/** What the rows of a batch become. */
export interface Mapped extends RowContext {
  readonly records: SourceRecord[];
  readonly relationships: Relationship[];
}

export interface CompiledMapping {
  readonly columns: Columns;
  /** Adds what a row becomes to `mapped`; a fault where it can become nothing. */
  map(cells: Cells, orders: Orders, mapped: Mapped): Fault | null;
}

/** Compiles a checked mapping. */
export function compileMapping(mapping: Mapping): CompiledMapping {
  const columns = new Columns();
  return isRelationshipMapping(mapping)
    ? { columns, map: relationshipRows(compileRelationshipMapper(mapping, columns)) }
    : { columns, map: recordRows(mapping, columns) };
}

/**
 * What the mapping asks for and the file does not have. The columns of an NDJSON file may come later, so there only the
 * id is asked for at once.
 */
export function missingColumns(compiled: CompiledMapping, rows: RowSource): readonly ErrorDetail[] {
  return compiled.columns.names.flatMap((name, slot) => {
    const at = compiled.columns.pointers[slot]!;
    const count = rows.columns.filter((column) => column === name).length;
    if (count === 1 || (!rows.columnsFinal && !at.startsWith('/id'))) return [];
    const fault =
      count === 0 ? absent(name, rows) : `column '${name}' stands ${count} times in ${rows.file}; rename one`;
    return rows.columns.some((column) => column.startsWith(`${name}.`)) ? [] : [{ pointer: at, detail: fault }];
  });
}

function absent(name: string, rows: RowSource): string {
  const near = nearest(name, rows.columns);
  const known = rows.columns.slice(0, 12).join(', ') + (rows.columns.length > 12 ? ', ...' : '');
  if (near === null && rows.columns.length === 1)
    return `${rows.file} has no column '${name}'; its one column is ${known}, if its cells are divided by , ; | or tabs`;
  return `${rows.file} has no column '${name}'; ${near === null ? `it has ${known}` : `did you mean '${near}'?`}`;
}

function relationshipRows(read: ReturnType<typeof compileRelationshipMapper>): CompiledMapping['map'] {
  return (cells, orders, mapped) => {
    const relationship = read(cells, orders, mapped.position);
    if ('reason' in relationship) return relationship;
    mapped.relationships.push(relationship);
    return null;
  };
}

function recordRows(mapping: RecordMapping, columns: Columns): CompiledMapping['map'] {
  const read = compileRecordMapper(mapping, columns);
  const declared = mapping.relationships.map((one, i) => compileDeclared(one, pointer('relationships', i), columns));
  return (cells, orders, mapped) => {
    const record = read(cells, orders, mapped);
    if ('reason' in record) return record;
    mapped.records.push(record);
    for (const readDeclared of declared) {
      const relationship = readDeclared(cells, orders, record);
      if (relationship !== null) mapped.relationships.push({ ...relationship, declaredBy: record.key });
    }
    return null;
  };
}
