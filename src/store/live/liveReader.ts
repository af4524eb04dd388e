// Reads around the living graph: who might be meant, what people judged, and what the ledger tells.

import { z } from 'zod';
import { VERDICTS } from '../../domain/link.ts';
import type { KeptHouseholdOverride } from '../../services/households/contract.ts';
import type { HouseholdOverrideReader } from '../../services/households/override.ts';
import type { JudgementReader, KeptJudgement } from '../../services/live/judge.ts';
import type { KeptEvent, LedgerReader } from '../../services/live/ledger.ts';
import type { CandidateReader } from '../../services/live/lookUp.ts';
import type { SplitReader } from '../../services/live/split.ts';
import type { OverrideReader } from '../../services/overrides.ts';
import type { Database } from '../database.ts';
import { KeptHouseholdOverrideRow } from '../graph/householdOverrideRow.ts';
import { KeptOverrideRow } from '../graph/overrideRow.ts';
import { query } from '../queries.ts';
import type { Params } from '../values.ts';
import { CandidatesRow } from './rows.ts';

const Texts = z.array(z.string());
const EventRow = z.object({
  kind: z.string(),
  id: z.string(),
  others: Texts,
  records: Texts,
  at: z.string(),
  cause: z.string(),
  model: z.string(),
  sequence: z.int().nullable(),
  tick: z.int(),
  ordinal: z.int(),
});
const JudgementKept = z.object({
  id: z.string(),
  left: Texts,
  right: Texts,
  verdict: z.enum(VERDICTS),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  withdrawnBy: z.string().nullable(),
});

const LagRow = z.object({ events: z.int(), since: z.int().nullable(), households: z.int(), trees: z.int() });
const Ref = z.object({ id: z.string(), name: z.string() });
const AroundRow = z.object({ id: z.string(), household: Ref.nullable(), accounts: z.array(Ref) });
const HeldRow = z.object({ id: z.string(), key: z.string(), source: z.string(), held: Texts });

export interface LiveReader
  extends CandidateReader,
    HouseholdOverrideReader,
    JudgementReader,
    LedgerReader,
    OverrideReader,
    SplitReader {}

export function liveReader(database: Database): LiveReader {
  const judgements = (id: string | null, before: string | null, limit: number): Promise<KeptJudgement[]> =>
    database.read(query('ledger/judgements'), { id, before, limit }, JudgementKept);
  const householdOverrides = (asked: Params): Promise<KeptHouseholdOverride[]> =>
    database.read(query('households/overrides'), asked, KeptHouseholdOverrideRow);
  return {
    async candidates(blocks, identifiers, type) {
      const [row] = await database.read(query('live/candidates'), { blocks, identifiers, type }, CandidatesRow);
      return row!;
    },
    around: (ids, today) => database.read(query('live/around'), { ids, today }, AroundRow),
    async judgement(id) {
      const [found] = await judgements(id, null, 1);
      return found ?? null;
    },
    async recordsOf(id) {
      const rows = await database.read(query('live/recordsOfEntity'), { id }, HeldRow);
      return rows.length === 0 ? null : { id: rows[0]!.id, records: rows };
    },
    async householdOverride(id) {
      const [found] = await householdOverrides({ id, customer: null, before: null, limit: 1 });
      return found ?? null;
    },
    householdOverrides: (asked) => householdOverrides({ id: null, ...asked }),
    async override(id) {
      const [found] = await database.read(query('read/override'), { id }, KeptOverrideRow);
      return found ?? null;
    },
    judgements: ({ limit, before }) => judgements(null, before, limit),
    async lag() {
      const [row] = await database.read(query('ledger/lag'), {}, LagRow);
      return row!;
    },
    changes: (after, limit): Promise<KeptEvent[]> => database.read(query('ledger/changes'), { after, limit }, EventRow),
    history: (id, { tick, ordinal }, limit): Promise<KeptEvent[]> =>
      database.read(query('ledger/historyOfId'), { id, tick, ordinal, limit }, EventRow),
  };
}
