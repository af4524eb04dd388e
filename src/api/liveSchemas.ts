// Zod schemas of what changes the graph over HTTP, and of what the ledger tells.

import { z } from 'zod';
import { VERDICTS } from '../domain/link.ts';
import { ENTITY_TYPES } from '../domain/record.ts';
import { RELATIONS } from '../domain/relationship.ts';
import { problemSchema } from './problem.ts';
import { entityRef } from './schemas.ts';

export const text = z.string().min(1).max(1000);
const values = z.union([z.string().max(10_000), z.array(z.string().max(10_000)).max(100)]);
export const instant = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/,
    'Give an ISO 8601 date or date-time.',
  )
  .meta({ example: '2026-05-01' });
const date = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Give an ISO 8601 date.');
const recordKey = z
  .string()
  .min(1)
  .max(2000)
  .meta({ description: 'A record key, source:type:id.', example: 'crm:person:42' });

const relationship = z
  .strictObject({
    relation: z.enum(RELATIONS),
    right: recordKey,
    role: text.optional(),
    share: z.number().min(0).max(100).optional(),
    basis: text.optional(),
    hierarchy: text.optional(),
    validFrom: date.optional(),
    validTo: date.optional(),
  })
  .meta({ id: 'StatedRelationship', description: 'This record relates to the right one.' });

export const recordContent = z.strictObject({
  observedAt: instant.optional().meta({ description: 'When the source last observed the record.' }),
  fields: z.record(z.string(), values).meta({
    description: "By the names of a mapping's fields: 'givenName', 'email', 'address.city', 'phone[home]' ...",
    example: { givenName: 'Ann', familyName: 'Archer', email: ['ann@archer.example'] },
  }),
  identifiers: z.record(z.string(), values).optional(),
  attributes: z.record(z.string(), z.string().max(10_000)).optional(),
  relationships: z.array(relationship).max(1000).optional(),
});
export const statedRecord = recordContent
  .extend({ source: text, type: z.enum(ENTITY_TYPES), id: text })
  .meta({ id: 'StatedRecord' });
export const statedRecords = z.union([statedRecord, z.array(z.unknown()).min(1).max(100)]).meta({
  description: 'One record, or up to a hundred, each of which is taken or refused by itself.',
});

export const dryRunQuery = z.strictObject({
  dryRun: z.enum(['true', 'false']).optional().meta({ description: 'Says what would happen and writes nothing.' }),
});

export const outcome = z
  .object({
    recordKey: z.string(),
    happened: z.enum(['created', 'joined', 'merged', 'split', 'changed', 'unchanged', 'removed', 'unknown']),
    entity: z
      .object({ id: z.string(), type: z.enum(ENTITY_TYPES) })
      .nullable()
      .meta({ description: 'What the record resolves to.' }),
    others: z.array(z.string()).meta({ description: 'Ids that the entity took in, or that were split off.' }),
    why: z.array(z.object({ recordKey: z.string(), probability: z.number(), why: z.string() })),
  })
  .meta({ id: 'Outcome' });
export const failed = z.object({ problem: problemSchema }).meta({ id: 'FailedItem' });
export const outcomes = z.union([
  outcome,
  z.object({ items: z.array(z.union([outcome, failed])).meta({ description: 'In the order of what was sent.' }) }),
]);

export const side = z.union([recordKey, z.array(recordKey).min(1).max(1000)]);
export const statedJudgement = z
  .strictObject({
    left: side.meta({ description: 'A record key, or several.' }),
    right: side.meta({
      description: 'A record key, or several; the verdict is on each of them with each of the left ones.',
    }),
    verdict: z.enum(VERDICTS),
    reason: text,
    by: text.meta({ description: 'Who judges.' }),
  })
  .meta({ id: 'StatedJudgement' });
export const withdrawalBody = z.strictObject({ by: text });
export const statedSplit = z
  .strictObject({
    records: z.array(recordKey).min(1).max(1000).optional().meta({ description: 'Keys of the records that leave.' }),
    source: text.optional().meta({ description: 'Or the source whose records leave.' }),
    formerId: text
      .optional()
      .meta({ description: 'Or an id that was merged in: its records leave, and have it again.' }),
    reason: text,
    by: text.meta({ description: 'Who decides.' }),
  })
  .refine(
    ({ records, source, formerId }) => [records, source, formerId].filter((one) => one !== undefined).length === 1,
    {
      message: 'Give one of records, source and formerId.',
    },
  )
  .meta({ id: 'StatedSplit' });

export const statedOverride = z
  .strictObject({
    field: text.meta({
      description:
        "As the golden record names it: 'givenName', 'email', 'address.city', 'phone[home]', 'attribute.segment' ...",
    }),
    value: text,
    reason: text,
    by: text.meta({ description: 'Who decides.' }),
    recordKey: recordKey.optional().meta({
      description:
        'The record of the entity that it hangs on and follows through merges and splits; where absent, the one that the present value comes from, else the first.',
    }),
  })
  .meta({ id: 'StatedOverride' });

const ledgerEvent = z.object({
  kind: z.string(),
  id: z.string(),
  others: z.array(z.string()),
  records: z.array(z.string()),
});
const change = ledgerEvent
  .extend({ sequence: z.int().nullable(), at: z.string(), cause: z.string(), model: z.string() })
  .meta({ id: 'LedgerEvent' });
export const blast = z
  .object({
    id: z.string().meta({ description: 'Of the judgement.' }),
    dryRun: z.boolean(),
    events: z.array(ledgerEvent),
    created: z.array(z.string()),
    changed: z.array(z.string()),
    gone: z.array(z.string()),
    relationships: z.int().meta({ description: 'Relationships between entities that change.' }),
    households: z.array(z.string()).meta({ description: 'Households whose members change, made anew a moment later.' }),
  })
  .meta({ id: 'Blast' });
export const keptJudgements = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        left: z.array(z.string()).meta({ description: 'Record keys.' }),
        right: z.array(z.string()),
        verdict: z.enum(VERDICTS),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
        withdrawnBy: z.string().nullable(),
      })
      .meta({ id: 'Judgement' }),
  ),
  nextCursor: z.string().nullable(),
});
export const changePage = z.object({ items: z.array(change), nextCursor: z.string() });
export const historyPage = z.object({ items: z.array(change), nextCursor: z.string().nullable() });

const matches = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        name: z.string(),
        type: z.enum(ENTITY_TYPES),
        probability: z.number(),
        weight: z.number().meta({ description: 'log2 odds.' }),
        band: z.enum(['match', 'review']),
        recordKey: z.string().meta({ description: 'The record of it that is most like the one asked about.' }),
        why: z.string(),
        household: entityRef.nullable().meta({ description: 'The household that a customer is in today.' }),
        accounts: z.array(entityRef).meta({ description: 'At most 20.' }),
      })
      .meta({ id: 'Match' }),
  ),
});
export const lookUps = z.union([
  matches,
  z.object({ items: z.array(z.union([matches, failed])).meta({ description: 'In the order of what was asked.' }) }),
]);
