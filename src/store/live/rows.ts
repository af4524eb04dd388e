// The rows that steps read, checked; records as JSON are trusted, since only Kinhold writes them.

import { z } from 'zod';
import { VERDICTS } from '../../domain/link.ts';
import { ENTITY_TYPES, type SourceRecord } from '../../domain/record.ts';
import { RELATIONS, type Relationship } from '../../domain/relationship.ts';
import { Moved } from '../databaseErrors.ts';
import { OverrideRow } from '../graph/overrideRow.ts';

const EntityTypeField = z.enum(ENTITY_TYPES);
const Texts = z.array(z.string());
const NullableTexts = Texts.nullable().transform((texts) => texts ?? []);
const RecordData = z.string().transform((text) => JSON.parse(text) as SourceRecord);
const known = { key: z.string(), hash: z.string(), data: RecordData, hubs: Texts };

export const JudgementRow = z.object({
  id: z.string(),
  left: z.string(),
  right: z.string(),
  verdict: z.enum(VERDICTS),
});

/** Null of a node that another writer deleted while this one waited for its lock. */
export const LockedKey = z
  .string()
  .nullable()
  .transform((key) => {
    if (key === null) throw new Moved('a node was deleted while this writer waited for its lock');
    return key;
  });

/** Null in one that was claimed just now, and so answers nothing yet. */
export const KeptRow = z.object({ request: z.string().nullable(), answer: z.string().nullable() });

export const LockedRow = z.object({
  kept: z.array(KeptRow),
  model: z.string().nullable(),
  records: z.array(
    z.object({
      key: z.string(),
      type: EntityTypeField.nullable(),
      active: z.boolean(),
      hash: z.string().nullable(),
      data: RecordData.nullable(),
      held: NullableTexts,
      identifiers: Texts,
      blocks: Texts,
      declares: Texts,
    }),
  ),
  identifiers: z.array(z.object({ key: LockedKey, of: EntityTypeField, hub: z.boolean(), size: z.int().nullable() })),
  blocks: z.array(z.object({ key: LockedKey, open: z.boolean(), size: z.int().nullable() })),
});

export const CandidatesRow = z.object({
  records: z.array(z.object({ ...known, entity: z.string(), name: z.string() })),
  hubs: Texts,
});

export const PartnersRow = z.object({
  blocks: z.array(z.object({ key: z.string(), members: Texts })),
  identifiers: z.array(z.object({ key: z.string(), of: EntityTypeField, members: Texts })),
  records: z.array(z.object(known)),
  linked: z.array(z.object({ left: z.string(), right: z.string(), shared: Texts })),
});

/** Relationships as they stand on DECLARES, beside what the store keeps of them. */
const Declared = z
  .looseObject({ key: z.string(), source: z.string(), relation: z.enum(RELATIONS), position: z.number() })
  .transform(
    ({
      hash: _hash,
      active: _active,
      loadedAt: _loadedAt,
      changedAt: _changedAt,
      retiredAt: _retiredAt,
      stood: _stood,
      ...fact
    }) => fact,
  );

const FormerId = z.object({ id: z.string(), to: z.string().nullable(), isAlive: z.boolean() });

export const NeighboursRow = z.object({
  entities: z.array(
    z
      .object({
        id: LockedKey,
        hash: z.string(),
        born: z.number().nullable(),
        tick: z.number().nullable(),
        households: z.array(z.string()),
      })
      .transform(({ born, tick, ...entity }) => ({ ...entity, born: born ?? 0, tick: tick ?? 0 })),
  ),
  members: z.array(z.object({ ...known, entity: z.string(), held: NullableTexts })),
  links: z.array(
    z.object({
      left: z.string(),
      right: z.string(),
      ref: z.string(),
      hash: z.string(),
      status: z.string(),
      weight: z.number(),
      rule: z.string(),
      isInside: z.boolean(),
    }),
  ),
  judgements: z.array(JudgementRow),
  overrides: z.array(OverrideRow),
  declared: z.array(
    z
      .object({
        fact: Declared,
        left: z.string(),
        right: z.string(),
        leftEntity: z.string().nullable(),
        rightEntity: z.string().nullable(),
      })
      .transform(({ fact, left, right, leftEntity, rightEntity }) => ({
        fact: { ...fact, left, right } as unknown as Relationship,
        leftEntity,
        rightEntity,
      })),
  ),
  lifted: z.array(
    z.object({
      type: z.string(),
      key: z.string(),
      hash: z.string(),
      ref: z.string(),
      primary: z.boolean().nullable(),
    }),
  ),
  ends: z.array(z.object({ record: z.string(), entity: z.string() })),
  reached: Texts,
  former: z.array(FormerId),
});

export const SharingRow = z.object({ left: z.string(), right: z.string() });
