// The mapping format: how a file's rows become records or relationships. What the shapes cannot say (which field goes
// with which type, which names must exist) is in checkMapping.ts.

import { z } from 'zod';
import { DATE_ORDERS } from '../domain/dates.ts';
import { ENTITY_TYPES } from '../domain/record.ts';
import { RELATIONS } from '../domain/relationship.ts';

const name = z.string().trim().min(1, 'is empty');
const constant = z.strictObject({ constant: name });
const column = z.strictObject({
  column: name,
  /** What a cell stands for; a cell not named here stands for itself. */
  values: z.record(z.string(), name).optional(),
  /** Phones only: 'home', 'mobile' ... */
  kind: name.optional(),
});

const single = z.union([name, constant, column], {
  error: 'expected a column name, {"constant": ...} or {"column": ...}',
});
const value = z.union([name, constant, column, z.array(single).min(1, 'is an empty list')], {
  error: 'expected a column name, {"constant": ...}, {"column": ...} or a list of these',
});

/** `source` and `relation`: a plain string is the constant. */
const plainOrColumn = z.union([name, z.strictObject({ column: name, values: z.record(z.string(), name).optional() })], {
  error: 'expected a text or {"column": ...}',
});
/** A plain string is the relation it names, else the column that holds it; `{"constant": ...}` is always a relation. */
const relation = z.union(
  [
    z.enum(RELATIONS),
    z.strictObject({ constant: z.enum(RELATIONS) }).transform((stated) => stated.constant),
    z.strictObject({ column: name, values: z.record(z.string(), z.enum(RELATIONS)).optional() }),
    name.transform((stated) => ({ column: stated })),
  ],
  { error: `expected one of ${RELATIONS.join(', ')}, or {"column": ...}` },
);
const type = z.union(
  [
    z.enum(ENTITY_TYPES),
    z.strictObject({ column: name, values: z.record(z.string(), z.enum(ENTITY_TYPES)).optional() }),
  ],
  { error: `expected ${ENTITY_TYPES.join(', ')} or relationship, or {"column": ..., "values": ...}` },
);

const details = {
  role: single.optional(),
  share: single.optional(),
  shareMin: single.optional(),
  shareMax: single.optional(),
  basis: single.optional(),
  hierarchy: single.optional(),
  validFrom: value.optional(),
  validTo: value.optional(),
};
const declared = z.strictObject({ relation, right: name, ...details });

const policy = z.strictObject({
  strength: z.enum(['decisive', 'supporting']).optional(),
  exclusive: z.enum(['hard', 'soft', 'no']).optional(),
  max: z.int().min(1).optional(),
  hubCap: z.int().min(1).optional(),
});

const dateOrder = z.enum(DATE_ORDERS).optional();
/** How the file is to be read where that is not to be found out: an encoding under any of its names, a workbook's sheet. */
const form = { encoding: name.transform(encodingOf).optional(), sheet: name.optional() };

export const recordMappingSchema = z.strictObject({
  source: plainOrColumn,
  type,
  id: value,
  observedAt: value.optional(),
  fields: z.record(z.string(), value).default({}),
  identifiers: z.record(z.string(), value).default({}),
  policies: z.record(z.string(), policy).default({}),
  attributes: z.array(name).default([]),
  compare: z.record(z.string(), z.enum(['text', 'exact', 'date', 'number'])).default({}),
  defaults: z.record(z.string(), name).default({}),
  relationships: z.array(declared).default([]),
  dateOrder,
  ...form,
});

export const relationshipMappingSchema = z.strictObject({
  source: plainOrColumn,
  type: z.literal('relationship'),
  relation,
  left: name,
  right: name,
  ...details,
  dateOrder,
  ...form,
});

/** The name that the WHATWG Encoding Standard gives it. */
function encodingOf(label: string, context: z.RefinementCtx): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    context.addIssue(
      `'${label}' is not an encoding that is known; there are utf-8, utf-16le, windows-1252, shift_jis and more`,
    );
    return z.NEVER;
  }
}

/** The keys each object of a mapping may have, by the key it stands under; for "did you mean". */
export const MAPPING_KEYS = {
  record: Object.keys(recordMappingSchema.shape),
  relationship: Object.keys(relationshipMappingSchema.shape),
  relationships: Object.keys(declared.shape),
  policies: Object.keys(policy.shape),
  value: ['constant', ...Object.keys(column.shape)],
} as const;

/** One column, template or constant. */
export type SingleSpec = z.output<typeof single>;
/** What a field, an identifier or a date is made from. */
export type ValueSpec = z.output<typeof value>;
export type PlainOrColumn = z.output<typeof plainOrColumn>;
/** What a relationship says besides its two ends. */
export type DeclaredRelationship = z.output<typeof declared>;
export type RecordMapping = z.output<typeof recordMappingSchema>;
export type RelationshipMapping = z.output<typeof relationshipMappingSchema>;
export type Mapping = RecordMapping | RelationshipMapping;
