// From what a mapping says a value is made of (columns, templates, constants, lists) to functions over a row's cells.
// They run for every cell of every row: the frequent shapes, one column or several, make nothing that is not kept.

import { type Cell, type Cells, NONE, type Text, type Values } from './cells.ts';
import type { Columns } from './columns.ts';
import { fillTemplate, isTemplate, templateColumns } from './keyTemplate.ts';
import type { PlainOrColumn, SingleSpec, ValueSpec } from './mappingSchema.ts';
import { remembered } from './remember.ts';

/** Why a row cannot become a record or relationship. */
export interface Fault {
  readonly field: string;
  readonly reason: string;
}

/** All values of all parts, in order, each once. */
export function allValues(spec: ValueSpec, at: string, columns: Columns): Values {
  const parts = partsOf(spec, at, columns, false);
  if (parts.length === 1) return parts[0]!;
  return (cells) => {
    let all: string[] | null = null;
    for (const part of parts) {
      for (const value of part(cells)) {
        if (all === null) all = [value];
        else if (!all.includes(value)) all.push(value);
      }
    }
    return all ?? NONE;
  };
}

/** The non-empty parts in one text. */
export function joined(spec: ValueSpec, separator: string, at: string, columns: Columns): Text {
  if (typeof spec === 'string' && !isTemplate(spec)) return columnText(spec, separator, at, columns);
  const parts = partsOf(spec, at, columns, false);
  return (cells) => {
    let text = '';
    for (const part of parts) {
      for (const value of part(cells)) text = text === '' ? value : text + separator + value;
    }
    return text;
  };
}

/** One column's values, or a list's parts joined by ':'; nothing unless every part, and every hole of a template, is filled. */
export function completeValues(spec: ValueSpec, at: string, columns: Columns): Values {
  const parts = partsOf(spec, at, columns, true);
  if (!Array.isArray(spec)) return parts[0]!;
  return (cells) => {
    const texts = parts.map((part) => part(cells).join(' '));
    return texts.includes('') ? NONE : [texts.join(':')];
  };
}

/** The values of one spec that is no list. */
export function singleValues(spec: SingleSpec, at: string, columns: Columns): Values {
  return valuesOf(spec, at, columns, false);
}

/**
 * A value that must be one of a known set: `allowed`, or what `values` names, or anything. A plain string is the constant.
 * `what` names it in faults.
 */
export function choice(
  spec: PlainOrColumn,
  what: string,
  at: string,
  allowed: readonly string[] | null,
  columns: Columns,
): (cells: Cells) => string | Fault {
  if (typeof spec === 'string') return () => spec;
  const { column, values } = spec;
  const slot = columns.slot(column, `${at}/column`);
  const chosen = remembered((cell): string | Fault => {
    if (cell === '') return { field: column, reason: `the ${what} is empty` };
    if (values !== undefined) {
      const named = Object.hasOwn(values, cell) ? values[cell] : undefined;
      return named ?? { field: column, reason: `'${cell}' is not among the values that the mapping gives for ${what}` };
    }
    if (allowed === null) return cell;
    const found = allowed.find((one) => one.toLowerCase() === cell.toLowerCase());
    return found ?? { field: column, reason: `'${cell}' is not a ${what}; there are ${allowed.join(', ')}` };
  });
  return (cells) => chosen(textOf(cells[slot]!));
}

/** Of a template the values for its holes, in order; '' for an empty cell. */
export function templateValues(template: string, at: string, columns: Columns): (cells: Cells) => readonly string[] {
  const slots = templateColumns(template).map((column) => columns.slot(column, at));
  return (cells) => slots.map((slot) => textOf(cells[slot]!));
}

function columnText(column: string, separator: string, at: string, columns: Columns): Text {
  const slot = columns.slot(column, at);
  return (cells) => {
    const cell = cells[slot]!;
    return typeof cell === 'string' ? cell : cell.join(separator);
  };
}

function partsOf(spec: ValueSpec, at: string, columns: Columns, complete: boolean): readonly Values[] {
  if (!Array.isArray(spec)) return [valuesOf(spec, at, columns, complete)];
  return spec.map((item, i) => valuesOf(item, `${at}/${i}`, columns, complete));
}

function valuesOf(spec: SingleSpec, at: string, columns: Columns, complete: boolean): Values {
  if (typeof spec === 'string') return columnOrTemplate(spec, at, columns, complete);
  if ('constant' in spec) {
    const constant = [spec.constant];
    return () => constant;
  }
  const raw = columnOrTemplate(spec.column, `${at}/column`, columns, complete);
  const { values } = spec;
  return values === undefined
    ? raw
    : (cells) => raw(cells).map((cell) => (Object.hasOwn(values, cell) ? values[cell]! : cell));
}

function columnOrTemplate(text: string, at: string, columns: Columns, complete: boolean): Values {
  if (isTemplate(text)) return filled(text, at, columns, complete);
  const slot = columns.slot(text, at);
  return (cells) => {
    const cell = cells[slot]!;
    if (typeof cell !== 'string') return cell;
    return cell === '' ? NONE : [cell];
  };
}

function filled(template: string, at: string, columns: Columns, complete: boolean): Values {
  const holes = templateValues(template, at, columns);
  return (cells) => {
    const values = holes(cells);
    if (complete ? values.includes('') : values.every((value) => value === '')) return NONE;
    return [
      fillTemplate(template, (hole) => values[hole]!)
        .replace(/\s+/g, ' ')
        .trim(),
    ];
  };
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.join(' ');
}
