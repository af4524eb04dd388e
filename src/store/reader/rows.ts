// What rows of the read queries look like, and how stored JSON is read back.

import { z } from 'zod';
import { SURVIVORSHIP_RULES } from '../../domain/golden.ts';
import { LINK_STATUSES } from '../../domain/link.ts';
import { ADDRESS_PARTS, ENTITY_TYPES } from '../../domain/record.ts';
import { RELATIONS } from '../../domain/relationship.ts';
import { NODE_TYPES } from '../../services/views.ts';

const optionalText = z.string().nullable();

/** Text that holds JSON of `schema`. */
function json<Schema extends z.ZodType>(schema: Schema) {
  const parsed = z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'holds no JSON' });
      return z.NEVER;
    }
  });
  return parsed.pipe(schema);
}

export const customerSummaryRow = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  email: optionalText,
  phone: optionalText,
  city: optionalText,
  birthDate: optionalText,
  recordCount: z.int(),
});
export const entitySummaryRow = z.object({ id: z.string(), name: z.string(), recordCount: z.int() });
export const householdSummaryRow = z.object({ id: z.string(), name: z.string(), memberCount: z.int() });

const refRow = z.object({ id: z.string(), name: z.string() });

export const relatedRow = refRow.extend({
  type: z.enum(NODE_TYPES),
  relation: z.string(),
  role: optionalText,
  validFrom: optionalText,
  validTo: optionalText,
});
const relatedRows = z.array(relatedRow);

const provenanceRow = z.object({
  field: z.string(),
  value: z.string(),
  recordKey: z.string(),
  rule: z.enum(SURVIVORSHIP_RULES),
  override: z.object({ id: z.string(), by: z.string(), reason: z.string() }).exactOptional(),
});

export const provenanceRows = json(z.array(provenanceRow));

const entityRow = refRow.extend({
  recordCount: z.int(),
  values: json(z.record(z.string(), z.string())),
  provenance: provenanceRows,
});

export const customerRow = z.object({
  entity: entityRow.extend({ kind: z.string() }),
  household: refRow.nullable(),
  organizations: relatedRows,
  accounts: relatedRows,
  related: z.array(relatedRow.extend({ relation: optionalText, outgoing: z.boolean() })),
});

export const householdRow = z.object({
  entity: refRow.extend({ why: z.string() }),
  members: z.array(relatedRow.extend({ former: z.boolean() })),
  residences: z.array(z.object({ label: z.string(), validFrom: optionalText, validTo: optionalText })),
});

const membershipFields = {
  id: z.string(),
  name: z.string(),
  role: z.string(),
  primary: z.boolean(),
  validFrom: optionalText,
  validTo: optionalText,
};

export const customerHouseholdsRow = refRow.extend({
  items: z.array(z.object({ ...membershipFields, residence: optionalText })),
});

export const householdEvidenceRow = refRow.extend({
  why: z.string(),
  residences: z.array(z.object({ key: z.string(), label: z.string(), validFrom: optionalText, validTo: optionalText })),
  members: z.array(
    z.object({ ...membershipFields, values: json(z.record(z.string(), z.string())), records: z.array(z.string()) }),
  ),
  heldTogether: z.array(z.string()),
  declared: z.array(
    z.object({
      left: z.string(),
      right: z.string(),
      relation: z.enum(RELATIONS),
      leftRecord: z.string(),
      rightRecord: z.string(),
      validFrom: optionalText,
      validTo: optionalText,
    }),
  ),
});

export const organizationRow = z.object({
  entity: entityRow,
  parents: relatedRows,
  subsidiaries: relatedRows,
  subsidiaryCount: z.int(),
  people: relatedRows,
  peopleCount: z.int(),
  accounts: relatedRows,
  accountCount: z.int(),
  holders: relatedRows,
  statements: z.array(
    z.object({ key: z.string(), data: json(z.object({ attributes: z.record(z.string(), z.string()) })) }),
  ),
});

export const accountRow = z.object({
  entity: entityRow,
  heldBy: relatedRows,
  contacts: relatedRows,
  contactCount: z.int(),
});

const parentEdgeRow = z.object({
  child: z.string(),
  childName: z.string(),
  parent: z.string(),
  parentName: z.string(),
  hierarchy: z.string(),
  share: z.number().nullable(),
  shareMin: z.number().nullish(),
  shareMax: z.number().nullish(),
  validFrom: optionalText,
  validTo: optionalText,
});
export const familyRow = refRow.extend({
  hierarchies: z.array(z.string()),
  members: z.int().optional(),
  edges: z.array(parentEdgeRow),
});
export type FamilyRow = z.infer<typeof familyRow>;

export const organizationFamilyRow = familyRow.extend({
  holdings: z.array(parentEdgeRow),
  awaited: z.array(parentEdgeRow),
});

export const linkRow = z.object({
  left: z.string(),
  right: z.string(),
  status: z.enum(LINK_STATUSES),
  weight: z.number(),
  probability: z.number(),
  rule: z.string(),
  why: z.string(),
});

const address = z.partialRecord(z.enum([...ADDRESS_PARTS, 'kind']), z.string());
/** A stored SourceRecord, as far as its fields are shown. */
const sourceRecord = z.object({
  text: z.record(z.string(), z.string()),
  birthDate: z.array(z.string()),
  emails: z.array(z.string()),
  phones: z.array(z.object({ value: z.string() })),
  websites: z.array(z.string()),
  alternateNames: z.array(z.string()),
  addresses: z.array(address),
  identifiers: z.array(z.object({ type: z.string(), value: z.string() })),
  attributes: z.record(z.string(), z.string()),
});

export const recordsRow = z.object({
  id: z.string(),
  records: z.array(
    z.object({
      key: z.string(),
      source: z.string(),
      type: z.enum(ENTITY_TYPES),
      id: z.string(),
      observedAt: optionalText,
      data: json(sourceRecord),
      versions: z.int(),
      identifiers: z.array(z.string()),
      links: z.array(linkRow),
    }),
  ),
});
