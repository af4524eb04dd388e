// Rows to declared relationships: whole files of them, and those that stand in a record's own row.

import { RELATIONS, type Relation, type Relationship, relationshipKey } from '../domain/relationship.ts';
import type { Cells } from './cells.ts';
import type { Columns, Orders } from './columns.ts';
import { LAST_RESORT } from './dateColumn.ts';
import { fillKey } from './keyTemplate.ts';
import type { DeclaredRelationship, RelationshipMapping } from './mappingSchema.ts';
import { choice, type Fault, joined, templateValues } from './values.ts';

type Facts = Omit<Relationship, 'key' | 'position'>;
type Details = Pick<
  Relationship,
  'role' | 'share' | 'shareMin' | 'shareMax' | 'basis' | 'hierarchy' | 'validFrom' | 'validTo'
>;
type DetailsReader = (cells: Cells, orders: Orders) => Details | Fault;

const TEXTS = ['role', 'basis', 'hierarchy'] as const;
const SHARES = ['share', 'shareMin', 'shareMax'] as const;
const DATES = ['validFrom', 'validTo'] as const;

/** What a row declares: a relationship, nothing, or something that cannot be. */
type RelationshipReader = (cells: Cells, orders: Orders, position: number) => Relationship | Fault;

/** Compiles a relationship file's mapping; a row that lacks an end is a fault. */
export function compileRelationshipMapper(mapping: RelationshipMapping, columns: Columns): RelationshipReader {
  const sourceOf = choice(mapping.source, 'source', '/source', null, columns);
  const relationOf = choice(mapping.relation, 'relation', '/relation', RELATIONS, columns);
  const left = endReader(mapping.left, 'left', '/left', columns);
  const right = endReader(mapping.right, 'right', '/right', columns);
  const details = detailsReader(mapping, '', columns);
  return (cells, orders, position) => {
    const source = sourceOf(cells);
    if (typeof source !== 'string') return source;
    const relation = relationOf(cells);
    if (typeof relation !== 'string') return relation;
    const leftKey = left(cells);
    if (typeof leftKey !== 'string') return leftKey ?? emptyEnd('left');
    const rightKey = right(cells);
    if (typeof rightKey !== 'string') return rightKey ?? emptyEnd('right');
    const read = details(cells, orders);
    if ('reason' in read) return read;
    return withKey({ source, relation: relation as Relation, left: leftKey, right: rightKey, ...read }, position);
  };
}

function emptyEnd(field: string): Fault {
  return { field, reason: `the ${field} end is empty` };
}

/**
 * Compiles one relationship of a record mapping; `left` is the record's own key. Null where the row names no right end or
 * one that cannot be; a share that is no percentage is left out, because the record itself is good.
 */
export function compileDeclared(
  declared: DeclaredRelationship,
  at: string,
  columns: Columns,
): (
  cells: Cells,
  orders: Orders,
  left: { readonly key: string; readonly source: string; readonly position: number },
) => Relationship | null {
  const relationOf = choice(declared.relation, 'relation', `${at}/relation`, RELATIONS, columns);
  const rightOf = endReader(declared.right, 'right', `${at}/right`, columns);
  const details = detailsReader(declared, at, columns);
  return (cells, orders, { key: left, source, position }) => {
    const right = rightOf(cells);
    const relation = relationOf(cells);
    if (typeof right !== 'string' || typeof relation !== 'string') return null;
    const read = details(cells, orders);
    const kept = 'reason' in read ? {} : read;
    return withKey({ source, relation: relation as Relation, left, right, ...kept }, position);
  };
}

function withKey(facts: Facts, position: number): Relationship {
  return { ...facts, key: relationshipKey(facts), position };
}

function endReader(
  template: string,
  field: string,
  at: string,
  columns: Columns,
): (cells: Cells) => string | null | Fault {
  const valuesOf = templateValues(template, at, columns);
  return (cells) => {
    const values = valuesOf(cells);
    if (values.includes('')) return null;
    const key = fillKey(template, values);
    return key ?? { field, reason: `'${values.join(', ')}' gives no record key; one is source:type:id` };
  };
}

function detailsReader(
  spec: Omit<DeclaredRelationship, 'relation' | 'right'>,
  at: string,
  columns: Columns,
): DetailsReader {
  const texts = TEXTS.flatMap((name) =>
    spec[name] ? [[name, joined(spec[name], ' ', `${at}/${name}`, columns)] as const] : [],
  );
  const shares = SHARES.flatMap((name) =>
    spec[name] ? [[name, joined(spec[name], ' ', `${at}/${name}`, columns)] as const] : [],
  );
  const dates = DATES.flatMap((name) => {
    const { [name]: text } = spec;
    if (!text) return [];
    return [[name, columns.addDate((own) => joined(text, '-', `${at}/${name}`, own))] as const];
  });
  return (cells, orders) => {
    const found: Record<string, string | number> = {};
    for (const [name, text] of texts) {
      const value = text(cells);
      if (value !== '') found[name] = value;
    }
    for (const [name, date] of dates) {
      const [reading] = date.readings(cells, orders[date.number] ?? LAST_RESORT);
      if (reading !== undefined) found[name] = reading;
    }
    for (const [name, text] of shares) {
      const share = percentage(text(cells));
      if (share === null) return { field: name, reason: `'${text(cells)}' is not a percentage from 0 to 100` };
      if (!Number.isNaN(share)) found[name] = share;
    }
    return found;
  };
}

/** 0 to 100 from '12.5', '12,5' or '12.5 %'; NaN where the text is empty, null where it is no percentage. */
function percentage(text: string): number | null {
  if (text === '') return Number.NaN;
  const [, digits] = /^(\d+(?:[.,]\d+)?)\s*%?$/.exec(text) ?? [];
  const share = digits === undefined ? Number.NaN : Number(digits.replace(',', '.'));
  return share >= 0 && share <= 100 ? share : null;
}
