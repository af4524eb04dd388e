// Zod schemas of explanations: why records are one or are not, how an entity came together, and a picture of it.

import { z } from 'zod';
import type { LinkEvidence } from '../domain/evidence.ts';
import { LOSS_REASONS, SURVIVORSHIP_RULES } from '../domain/golden.ts';
import type { Explanation } from '../services/explain/explanation.ts';
import type * as views from '../services/views.ts';
import { GRAPH_EDGE_TYPES, GRAPH_NODE_TYPES } from '../services/views.ts';
import { count, entityFields, id, link, overrideNote } from './schemas.ts';

const key = z.string().min(1).max(1000);
const bits = z.number().meta({ description: 'log2 of a likelihood ratio: +1 doubles the odds.' });
const text = z.array(z.string()).meta({ description: 'The same in words, a sentence a line.' });

export const pairQuery = z.strictObject({
  left: key.meta({ description: 'A record key.', example: 'crm:person:17' }),
  right: key.meta({ description: 'Another record key.', example: 'shop:person:204' }),
});

export const evidence = z
  .object({
    objection: z.string().nullable().meta({ description: 'Why it was cut, or what it holds against.' }),
    linkedBy: z
      .string()
      .nullable()
      .meta({ description: '`judgement` or the decisive identifier that linked alone; null where the score did.' }),
    fields: z
      .array(z.object({ field: z.string(), level: z.string(), weight: bits }))
      .meta({ description: 'What each field brings or takes, strongest first.' }),
    prior: bits.nullable().meta({ description: 'Odds before anything is known; null where not stated.' }),
    relations: bits.meta({ description: 'What is taken off because near relations agree as well.' }),
    calibration: bits,
    namesAlone: z.boolean().meta({ description: 'Whether only names speak for it, which never links.' }),
  })
  .meta({ id: 'LinkEvidence' }) satisfies z.ZodType<LinkEvidence>;

export const waterfallSteps = z
  .array(z.object({ label: z.string(), weight: bits, total: bits }))
  .meta({ description: 'How the weight of the direct link adds up.' });

export const explanation = z
  .object({
    left: z.string(),
    right: z.string(),
    together: z.boolean(),
    threshold: bits.meta({ description: 'From which a pair is linked.' }),
    direct: link
      .nullable()
      .meta({ description: 'The link between the two; null where they were not compared or are far apart.' }),
    evidence: evidence.nullable().meta({ description: 'What speaks for and against the direct link.' }),
    steps: waterfallSteps,
    path: z.array(link).meta({ description: 'The chain that joins them; empty where they are apart.' }),
    cut: z.array(link).nullable().meta({
      description: 'The fewest links without which they would be apart; null where they are, or it was not searched.',
    }),
    fields: z.array(z.string()).nullable().meta({
      description: 'The fewest fields without whose agreement they would be apart; null where there are none.',
    }),
    between: z
      .array(link)
      .meta({ description: 'Where they are apart: links between their entities that do not hold.' }),
    text,
  })
  .meta({ id: 'Explanation', description: 'Why two records are one, or why not.' }) satisfies z.ZodType<Explanation>;

export const how = z
  .object({
    id,
    requestedId: entityFields.requestedId,
    records: z.array(z.string()).meta({ description: 'Keys of its records.' }),
    steps: z
      .array(
        z.object({
          link,
          into: count.meta({ description: 'Records of the part that grew.' }),
          joined: z.array(z.string()).meta({ description: 'Keys of the records that joined it.' }),
          records: count.meta({ description: 'Records of what came out.' }),
        }),
      )
      .meta({ description: 'From the strongest link down: which joined what.' }),
    supporting: count.meta({ description: 'Links between records that were together already.' }),
    refused: z.array(link).meta({ description: 'Links that were cut.' }),
    waiting: z.array(link).meta({ description: 'Links that wait for review.' }),
    text,
  })
  .meta({ id: 'How', description: 'How the records came together.' }) satisfies z.ZodType<views.HowView>;

const graphNode = z
  .object({
    id: z.string().meta({ description: 'What edges name it by.' }),
    type: z.enum(GRAPH_NODE_TYPES),
    key: z.string().meta({ description: "The entity's id, the record's key or the identifier's." }),
    kind: z.string().meta({ description: "The entity's kind, the record's source or the identifier's type." }),
    label: z
      .string()
      .meta({ description: "The entity's name, the record's id in its source or the identifier's value." }),
  })
  .meta({ id: 'GraphNode' });

const graphEdge = z
  .object({
    type: z.enum(GRAPH_EDGE_TYPES),
    from: z.string(),
    to: z.string(),
    link: link.nullable().meta({ description: 'Why, where the type is `linked`.' }),
  })
  .meta({ id: 'GraphEdge' });

export const entityGraph = z
  .object({
    id,
    requestedId: entityFields.requestedId,
    nodes: z.array(graphNode),
    edges: z.array(graphEdge),
    truncated: z.boolean().meta({ description: 'Whether there is more than one picture may hold.' }),
  })
  .meta({ id: 'EntityGraph', description: 'An entity to be drawn.' }) satisfies z.ZodType<views.EntityGraph>;

const lostValue = z
  .object({
    value: z.string(),
    recordKeys: z.array(z.string()).meta({ description: 'Keys of the records that state it.' }),
    reason: z.enum(LOSS_REASONS),
    why: z.string().meta({ description: 'The reason in a sentence.' }),
  })
  .meta({ id: 'LostValue' });

const fieldProvenance = z
  .object({
    field: z.string(),
    value: z.string().nullable().meta({ description: 'What stands; null where nothing that is stated does.' }),
    recordKey: z.string().nullable().meta({ description: 'The record it came from.' }),
    rule: z.enum(SURVIVORSHIP_RULES).nullable(),
    override: overrideNote.nullable().meta({ description: 'Who decided the value, where a steward did.' }),
    recordKeys: z.array(z.string()).meta({ description: 'Keys of all records that state it.' }),
    others: z.array(lostValue).meta({ description: 'Every other value that a record states.' }),
  })
  .meta({ id: 'FieldProvenance' });

export const provenanceView = z
  .object({
    id,
    requestedId: entityFields.requestedId,
    fields: z.array(fieldProvenance).meta({ description: 'Every field that any record states, by name.' }),
    overrides: z
      .array(
        overrideNote
          .extend({
            recordKey: z.string().meta({ description: 'The record it hangs on.' }),
            field: z.string(),
            value: z.string(),
            at: z.string(),
            withdrawnBy: z.string().nullable(),
          })
          .meta({ id: 'Override' }),
      )
      .meta({ description: 'On any of its records, newest first; those that were taken back too.' }),
    truncated: z.boolean().meta({ description: 'Whether there are more records than were read.' }),
  })
  .meta({ id: 'ProvenanceOfFields' }) satisfies z.ZodType<views.ProvenanceView>;
