// A row's phones, each with the kind that the mapping states for its column.

import type { Phone } from '../domain/record.ts';
import { type Cells, NONE, type Values } from './cells.ts';
import type { Columns } from './columns.ts';
import type { RecordMapping, SingleSpec } from './mappingSchema.ts';
import { singleValues } from './values.ts';

/** Compiles the phones of a mapping; none where it is null. A number given twice is kept under its first kind. */
export function phoneReader(mapping: RecordMapping | null, columns: Columns): (cells: Cells) => readonly Phone[] {
  const { phone: spec = [] } = mapping?.fields ?? {};
  const { phone: standard } = mapping?.defaults ?? {};
  const fallback = standard === undefined ? NONE : Object.freeze([Object.freeze({ value: standard })]);
  const parts = Array.isArray(spec)
    ? spec.map((item, i) => phonePart(item, `/fields/phone/${i}`, columns))
    : [phonePart(spec, '/fields/phone', columns)];
  return (cells) => {
    let phones: Phone[] | null = null;
    for (const { values, kind } of parts) {
      for (const value of values(cells)) {
        phones ??= [];
        if (!phones.some((phone) => phone.value === value)) phones.push(kind === null ? { value } : { value, kind });
      }
    }
    return phones ?? fallback;
  };
}

function phonePart(spec: SingleSpec, at: string, columns: Columns): { values: Values; kind: string | null } {
  const kind = typeof spec === 'object' && 'kind' in spec ? (spec.kind ?? null) : null;
  return { values: singleValues(spec, at, columns), kind };
}
