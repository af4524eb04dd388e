// A mapping made ready for one file: what a row becomes, and whether the file has every column that is needed.

import type { ErrorDetail } from '../domain/errors.ts';
import type { SourceRecord } from '../domain/record.ts';
import type { Relationship } from '../domain/relationship.ts';
import { isRelationshipMapping } from './checkMapping.ts';
import { type Cells, Columns, type Orders } from './columns.ts';
import type { Mapping, RecordMapping } from './mappingSchema.ts';
import { pointer } from './pointer.ts';
import { compileRecordMapper } from './recordMapper.ts';
import { compileDeclared, compileRelationshipMapper } from './relationshipMapper.ts';
import type { RowSource } from './rowSource.ts';
import { nearest } from './suggest.ts';
import type { Fault } from './values.ts';

interface MappedRow {
  readonly record: SourceRecord | null;
  readonly relationships: readonly Relationship[];
}

/** What a row needs to know of the rows before it. */
interface RowContext {
  readonly position: number;
  /** False where a row with this record key came before. */
  isNew(key: string): boolean;
}

export interface CompiledMapping {
  readonly columns: Columns;
  map(cells: Cells, orders: Orders, context: RowContext): MappedRow | Fault;
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
  return `${rows.file} has no column '${name}'; ${near === null ? `it has ${known}` : `did you mean '${near}'?`}`;
}

function relationshipRows(read: ReturnType<typeof compileRelationshipMapper>): CompiledMapping['map'] {
  return (cells, orders, { position }) => {
    const relationship = read(cells, orders, position);
    return 'reason' in relationship ? relationship : { record: null, relationships: [relationship] };
  };
}

function recordRows(mapping: RecordMapping, columns: Columns): CompiledMapping['map'] {
  const mapper = compileRecordMapper(mapping, columns);
  const declared = mapping.relationships.map((one, i) => compileDeclared(one, pointer('relationships', i), columns));
  const idField = typeof mapping.id === 'string' ? mapping.id : 'id';
  return (cells, orders, context) => {
    const identity = mapper.identify(cells);
    if ('reason' in identity) return identity;
    if (!context.isNew(identity.key)) {
      const { id, type, source } = identity;
      return { field: idField, reason: `${type} '${id}' of source '${source}' came before; the first row is kept` };
    }
    const record = mapper.record(identity, cells, context.position, orders);
    const relationships = declared.flatMap((read) => {
      const relationship = read(cells, orders, record);
      return relationship === null ? [] : [{ ...relationship, declaredBy: record.key }];
    });
    return { record, relationships };
  };
}
