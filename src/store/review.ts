// The review queue in Neo4j: contested links read, the work of stewards kept.

import { z } from 'zod';
import { type LinkStatus, VERDICTS } from '../domain/link.ts';
import type { CaseKind, Lease, ReviewStore, UndoScope } from '../services/review/contract.ts';
import type { Database } from './database.ts';
import { query } from './queries.ts';
import { linkRow } from './reader/rows.ts';

const STATUSES: Readonly<Record<CaseKind, readonly LinkStatus[]>> = { pair: ['review'], cluster: ['cut', 'conflict'] };

const text = z.string();
const verdict = z.enum(VERDICTS);
const PairRow = z.object({ left: text, right: text });
const entity = z.object({ id: text, name: text, recordCount: z.int() });
const LeaseRow = z.object({ claimedBy: text.nullable(), claimedUntil: z.int().nullable() });
const stewardship = LeaseRow.extend({
  assignedTo: text.nullable(),
  secondOpinion: z
    .boolean()
    .nullable()
    .transform((needed) => needed === true),
});
const opinions = z.array(z.object({ by: text, verdict, at: text, evidence: text }));
const UNTOUCHED = { claimedBy: null, claimedUntil: null, assignedTo: null, secondOpinion: false };
const ContestedRow = z
  .object({
    link: linkRow,
    hash: text,
    left: entity,
    right: entity,
    judgements: z.array(z.object({ id: text, verdict, decision: text.nullable(), evidence: text.nullable() })),
    heldApart: z.boolean(),
    households: z.int(),
    accounts: z.int(),
    stewardship: stewardship.nullable(),
    opinions,
  })
  .transform(({ stewardship: kept, ...contested }) => ({ ...contested, ...(kept ?? UNTOUCHED) }));
const TakenRow = z
  .object({ id: text, taken: z.boolean(), stewardship, opinions })
  .transform(({ stewardship: kept, ...taken }) => ({ ...taken, ...kept }));
const JudgementRow = z.object({ id: text, left: z.array(text), right: z.array(text), verdict });
const OpinionCount = z.object({ opinions: z.int() });
const ComparedRow = z.object({ about: text, by: text, verdict });
const FREE: Lease = { claimedBy: null, claimedUntil: null };

export function reviewStore(database: Database): ReviewStore {
  return {
    async contested({ kind, ...asked }) {
      const params = { statuses: STATUSES[kind], ...asked };
      return pairs(await database.read(query('review/contested'), params, PairRow));
    },
    async around(left, right) {
      return pairs(await database.read(query('review/around'), { left, right }, PairRow));
    },
    describe: (asked) => {
      const params = { pairs: asked.map(([left, right]) => ({ left, right })) };
      return database.read(query('review/describe'), params, ContestedRow);
    },
    async claim(request) {
      const [lease] = await database.write(query('review/claim'), { ...request }, LeaseRow);
      return lease ?? FREE;
    },
    async release(id, by) {
      const [lease] = await database.write(query('review/release'), { id, by }, LeaseRow);
      return lease ?? FREE;
    },
    async assign({ id, to, secondOpinion }) {
      await database.write(query('review/assign'), { id, to, secondOpinion }, z.unknown());
    },
    giveOpinions: (request) => database.write(query('review/giveOpinions'), { ...request }, TakenRow),
    async dropOpinions(decision) {
      await database.write(query('review/dropOpinions'), { decision }, z.unknown());
    },
    judgementsOf: (scope, limit) =>
      database.read(query('review/judgementsOf'), { ...scopeParams(scope), limit }, JudgementRow),
    async withdrawOpinions(scope, withdrawal) {
      const { by, at } = withdrawal ?? { by: null, at: null };
      const params = { ...scopeParams(scope), by, at };
      const [row] = await database.write(query('review/withdrawOpinions'), params, OpinionCount);
      return row!.opinions;
    },
    comparedOpinions: () => database.read(query('review/comparedOpinions'), {}, ComparedRow),
  };
}

function pairs(rows: readonly z.infer<typeof PairRow>[]): (readonly [string, string])[] {
  return rows.map(({ left, right }) => [left, right] as const);
}

function scopeParams({ decision, steward, since }: UndoScope) {
  return { decision: decision ?? null, steward: steward ?? null, since: since ?? null };
}
