// Zod schemas of everything the API takes and gives. They mirror src/services/views.ts; `satisfies` keeps the two from drifting apart.

import { z } from 'zod';
import { SURVIVORSHIP_RULES } from '../domain/golden.ts';
import { HIERARCHY_PROBLEMS } from '../domain/hierarchy.ts';
import { LINK_STATUSES } from '../domain/link.ts';
import { ENTITY_TYPES } from '../domain/record.ts';
import type { EntitySummary, HouseholdSummary } from '../services/ports.ts';
import { MATCHES } from '../services/search/match.ts';
import type * as views from '../services/views.ts';
import { NODE_TYPES } from '../services/views.ts';

export const id = z.string().meta({ description: 'Stable id.' });
const optionalText = z.string().nullable();
export const count = z.int().min(0);
export const time = z
  .string()
  .nullable()
  .meta({ description: 'ISO 8601 date; null where open or unknown.', example: '2024-05-01' });

export const entityRef = z
  .object({ id, name: z.string() })
  .meta({ id: 'EntityRef' }) satisfies z.ZodType<views.EntityRef>;

export const relatedRef = z
  .object({
    id,
    name: z.string(),
    type: z.enum(NODE_TYPES),
    relation: z.string().meta({ description: 'The relation as seen from the entity asked for.', example: 'worksFor' }),
    role: optionalText,
    validFrom: time,
    validTo: time,
  })
  .meta({ id: 'RelatedRef' }) satisfies z.ZodType<views.RelatedRef>;

const related = z.array(relatedRef);

export const overrideNote = z
  .object({ id: z.string(), by: z.string(), reason: z.string() })
  .meta({ id: 'OverrideNote', description: 'Who decided a value, and why.' });

const provenance = z
  .object({
    field: z.string(),
    value: z.string(),
    recordKey: z.string(),
    rule: z.enum(SURVIVORSHIP_RULES),
    override: overrideNote.exactOptional(),
  })
  .meta({ id: 'Provenance', description: 'The record a value came from and the rule that chose it.' });

export const entityFields = {
  id,
  requestedId: z
    .string()
    .optional()
    .meta({ description: 'The id asked for, where it lost a merge and `id` took it in.' }),
  name: z.string(),
  values: z.record(z.string(), z.string()).meta({ description: 'The golden record: field to value.' }),
  provenance: z.array(provenance),
  recordCount: count,
};

export const customerSummary = z
  .object({
    id,
    name: z.string(),
    kind: z.string(),
    email: optionalText,
    phone: optionalText,
    city: optionalText,
    birthDate: optionalText,
    recordCount: count,
  })
  .meta({ id: 'CustomerSummary' }) satisfies z.ZodType<views.CustomerSummary>;

export const entitySummary = z
  .object({ id, name: z.string(), recordCount: count })
  .meta({ id: 'EntitySummary' }) satisfies z.ZodType<EntitySummary>;

export const householdSummary = z
  .object({ id, name: z.string(), memberCount: count })
  .meta({ id: 'HouseholdSummary' }) satisfies z.ZodType<HouseholdSummary>;

export const customer = z
  .object({
    ...entityFields,
    kind: z.string(),
    household: entityRef.nullable().meta({ description: 'Null too where `knownAt` or `asOf` is given.' }),
    organizations: related,
    accounts: related,
    related,
  })
  .meta({ id: 'Customer' }) satisfies z.ZodType<views.CustomerView>;

export const link = z
  .object({
    left: z.string(),
    right: z.string(),
    status: z.enum(LINK_STATUSES),
    weight: z.number().meta({ description: 'log2 of the likelihood ratio.' }),
    probability: z.number().min(0).max(1),
    rule: z.string(),
    why: z.string(),
  })
  .meta({ id: 'Link', description: 'Why two records are together, or not.' });

export const record = z
  .object({
    key: z.string(),
    source: z.string(),
    type: z.enum(ENTITY_TYPES),
    id: z.string(),
    observedAt: optionalText,
    fields: z
      .record(z.string(), z.array(z.string()))
      .meta({ description: 'Field to raw values as the source states them.' }),
    identifiers: z.array(z.string()).meta({ description: "Normalized identifiers, 'type:value'." }),
    versions: count,
    links: z.array(link),
  })
  .meta({ id: 'Record' }) satisfies z.ZodType<views.RecordView>;

export const household = z
  .object({
    id,
    requestedId: entityFields.requestedId,
    name: z.string(),
    why: z.string(),
    members: related,
    formerMembers: related,
    residences: z.array(z.object({ label: z.string(), validFrom: time, validTo: time })),
  })
  .meta({ id: 'Household' }) satisfies z.ZodType<views.HouseholdView>;

export const noParent = z
  .object({
    basis: z.string(),
    reason: z.string().meta({ description: 'As its source codes it.', example: 'NATURAL_PERSONS' }),
    why: z.string().meta({ description: 'The reason in a sentence.' }),
    detail: optionalText.meta({ description: 'What the source says about it in its own words.' }),
    recordKey: z.string(),
  })
  .meta({ id: 'NoParent' });

export const organization = z
  .object({
    ...entityFields,
    parents: related,
    holders: related.meta({ description: 'Persons and organizations that hold it.' }),
    noParent: z.array(noParent).meta({ description: 'Why it states no parent, as its sources say.' }),
    ultimateParent: entityRef.nullable(),
    subsidiaries: related,
    subsidiaryCount: count,
    people: related,
    peopleCount: count,
    accounts: related,
    accountCount: count,
  })
  .meta({ id: 'Organization' }) satisfies z.ZodType<views.OrganizationView>;

export const account = z
  .object({
    ...entityFields,
    heldBy: related,
    hierarchies: z.array(z.string()),
    parent: entityRef.nullable(),
    ultimateParent: entityRef.nullable(),
    contacts: related,
    contactCount: count,
  })
  .meta({ id: 'Account' }) satisfies z.ZodType<views.AccountView>;

const hierarchyNode = z
  .object({ id, name: z.string(), parentId: optionalText, depth: count, childCount: count })
  .meta({ id: 'HierarchyNode' });

const hierarchyProblem = z
  .object({ code: z.enum(HIERARCHY_PROBLEMS), hierarchy: z.string(), path: z.array(z.string()) })
  .meta({ id: 'HierarchyProblem' });

export const hierarchy = z
  .object({
    id,
    requestedId: entityFields.requestedId,
    hierarchy: z.string(),
    hierarchies: z.array(z.string()),
    ultimateParent: entityRef,
    nodes: z.array(hierarchyNode).meta({ description: 'Parents before children, siblings by name.' }),
    problems: z.array(hierarchyProblem),
    truncated: z.boolean(),
  })
  .meta({ id: 'Hierarchy' }) satisfies z.ZodType<views.HierarchyView>;

export const statistics = z
  .object({ records: count, customers: count, organizations: count, accounts: count, households: count })
  .meta({ id: 'Statistics' }) satisfies z.ZodType<views.GraphStatistics>;

export const searchItem = z
  .object({
    type: z.enum(NODE_TYPES),
    id,
    name: z.string(),
    match: z.enum(MATCHES).meta({
      description:
        'How the text fits: it identifies the entity, or the worst of its words is one, begins one or is misspelt.',
    }),
    matchedOn: z.array(z.string()).meta({
      description:
        'Where it fits: types of identifiers, `record` (its key) or `id`; else `name`, `email`, `city`, or `record`, which is any other name, employer, e-mail address or city that a record states.',
      example: ['name'],
    }),
    email: optionalText,
    city: optionalText,
    recordCount: count.nullable().meta({ description: 'Null for households.' }),
    memberCount: count.nullable().meta({ description: 'Of households alone.' }),
  })
  .meta({ id: 'SearchItem' }) satisfies z.ZodType<views.SearchItem>;

/** `{"items": [...], "nextCursor": ...}` with more fields beside it where an operation has them. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'Give it as `cursor` for the next page; null on the last.' }),
  });
}

export const recordPage = pageOf(record).extend({ id, requestedId: entityFields.requestedId });

/** How many items to answer, from 1 to `most`. */
export function limitOf(most: number, usual: number) {
  return z
    .string()
    .regex(/^\d{1,4}$/, 'Give a whole number.')
    .transform(Number)
    .pipe(z.int().min(1, 'Give at least 1.').max(most, `Give at most ${most}.`))
    .default(usual)
    .meta({
      description: 'Items of one page.',
      override: { type: 'integer', minimum: 1, maximum: most, default: usual },
    });
}

export const pageQuery = z.strictObject({
  limit: limitOf(200, 50),
  cursor: z.string().max(1000).optional().meta({ description: '`nextCursor` of the page before.' }),
});

export const searchText = z
  .string()
  .max(200, 'Give at most 200 characters.')
  .optional()
  .meta({ description: 'Words to look for; each must begin a word of what is found.', example: 'ann smi' });

export const searchQuery = pageQuery.extend({ q: searchText });

export const noQuery = z.strictObject({});
export const noParams = z.object({});
export const idParams = z.object({ id: z.string().min(1).max(200).meta({ description: 'An id that the API gave.' }) });
