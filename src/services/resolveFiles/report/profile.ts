// What the records of one type hold: how many lack each field, and which values stand on suspiciously many of them.

import type { EntityType } from '../../../domain/record.ts';
import { type CountedCells, countRows } from '../../../resolution/compare/terms.ts';
import { ADDRESS, type FeatureTable, NAMED } from '../../../resolution/features/featureTable.ts';
import type { Column } from '../../../resolution/features/stripes.ts';
import { TopList } from './topList.ts';

/** A value on fewer records is no hub. */
const LEAST_RECORDS = 5;
const HUBS_PER_FIELD = 5;
const HUBS = 20;

export interface FilledField {
  readonly field: string;
  /** Records that state it in a form that can be compared. */
  readonly filled: number;
}

export interface Hub {
  readonly field: string;
  readonly value: string;
  readonly records: number;
  /** Clusters that those records are in. */
  readonly clusters: number;
}

/** Fields of the type, in a fixed order, identifiers and compared attributes last. */
export function filledFields(type: EntityType, table: FeatureTable): FilledField[] {
  return [...columnsOf(type, table), ...namedColumns(table, 'identifiers'), ...namedColumns(table, 'attributes')].map(
    ([field, { column, field: name = -1 }]) => ({ field, filled: countFilled(column, name) }),
  );
}

/** The values that stand on most records, most first. `clusterOf` gives each row's cluster. */
export function hubsOf(table: FeatureTable, clusterOf: Int32Array): Hub[] {
  const { contacts, places, emails, phones, websites, addresses } = table;
  const found = [
    ...topValues('email', { column: emails }, contacts, clusterOf),
    ...topValues('phone', { column: phones }, contacts, clusterOf),
    ...topValues('website', { column: websites }, contacts, clusterOf),
    ...topValues('address line', { column: addresses, part: ADDRESS.line }, places, clusterOf),
    ...namedColumns(table, 'identifiers').flatMap(([field, cells]) => topValues(field, cells, contacts, clusterOf)),
  ];
  return found.sort((a, b) => b.records - a.records || (a.field + a.value < b.field + b.value ? -1 : 1)).slice(0, HUBS);
}

function columnsOf(type: EntityType, table: FeatureTable): [string, CountedCells][] {
  const own: [string, Column][] =
    type === 'person'
      ? [
          ['name', table.personNames],
          ['birthDate', table.birthDates],
          ['gender', table.genders],
          ['employer', table.employers],
        ]
      : [
          ['name', table.companyNames],
          ['legalForm', table.legalForms],
        ];
  const shared: [string, Column][] = [
    ['address', table.addresses],
    ['email', table.emails],
    ['phone', table.phones],
    ['website', table.websites],
  ];
  return [...own, ...shared].map(([field, column]) => [field, { column }]);
}

function namedColumns(table: FeatureTable, kind: 'identifiers' | 'attributes'): [string, CountedCells][] {
  const column = table[kind];
  const prefix = kind === 'identifiers' ? 'identifier' : 'attribute';
  return table.fieldsOf(column).map(([name, field]) => [`${prefix}.${name}`, { column, part: NAMED.value, field }]);
}

function countFilled(column: Column, name: number): number {
  let filled = 0;
  for (let row = 0; row < column.rows; row++) {
    if (name < 0 ? !column.isEmpty(row) : holdsNamed(column, row, name)) filled++;
  }
  return filled;
}

function holdsNamed(column: Column, row: number, name: number): boolean {
  for (let at = column.start(row); at < column.end(row); at += column.width) if (column.at(at) === name) return true;
  return false;
}

interface Texts {
  readonly size: number;
  text(id: number): string;
}

function topValues(field: string, cells: CountedCells, pool: Texts, clusterOf: Int32Array): Hub[] {
  const { counts } = countRows(cells, pool.size);
  const top = new TopList<number>(HUBS_PER_FIELD, (a, b) => counts[b]! - counts[a]! || a - b);
  counts.forEach((records, value) => {
    if (records >= LEAST_RECORDS) top.add(value);
  });
  const clusters = clustersOf(cells, top.items(), clusterOf);
  return top.items().map((value) => {
    return { field, value: pool.text(value), records: counts[value]!, clusters: clusters.get(value)!.size };
  });
}

function clustersOf({ column, part = 0, field = -1 }: CountedCells, values: readonly number[], clusterOf: Int32Array) {
  const clusters = new Map(values.map((value) => [value, new Set<number>()]));
  for (let row = 0; row < (values.length === 0 ? 0 : column.rows); row++) {
    for (let at = column.start(row); at < column.end(row); at += column.width) {
      if (field < 0 || column.at(at) === field) clusters.get(column.at(at + part))?.add(clusterOf[row]!);
    }
  }
  return clusters;
}
