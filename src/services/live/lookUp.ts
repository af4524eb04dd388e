// Who is this: the customers, organizations or accounts that a record would belong to, if it came. Nothing is written.

import type { EntityType } from '../../domain/record.ts';
import { normalizeRecord } from '../../resolution/normalize/record.ts';
import { probability } from '../../resolution/score/scorer.ts';
import type { EntityRef } from '../views.ts';
import type { Put } from './changes.ts';
import type { KnownRecord } from './contract.ts';
import { byDepth, type Engines } from './engines.ts';
import { contentOf } from './prepared.ts';

/** A record that shares a block with the one asked about, and whom it belongs to. */
export interface Candidate extends KnownRecord {
  readonly entity: string;
  readonly name: string;
}

export interface CandidateReader {
  /** Records in those of the blocks that are not open; and which of the identifiers are hubs for records of the type. */
  candidates(
    blocks: readonly string[],
    identifiers: readonly string[],
    type: EntityType,
  ): Promise<{ readonly records: readonly Candidate[]; readonly hubs: readonly string[] }>;
  /** `today` is an ISO date. */
  around(ids: readonly string[], today: string): Promise<readonly Around[]>;
}

export interface Match {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  /** Of the record of it that is most like the one asked about. */
  readonly probability: number;
  /** log2 odds. */
  readonly weight: number;
  /** 'match' from the threshold on; 'review' is close to it. */
  readonly band: 'match' | 'review';
  readonly recordKey: string;
  readonly why: string;
  /** The household that a customer is in; null of what is none. */
  readonly household: EntityRef | null;
  /** Of a customer those that it is a contact of or holds, of an organization those that it holds. */
  readonly accounts: readonly EntityRef[];
}

/** What is around an entity on a day. */
export interface Around {
  readonly id: string;
  readonly household: EntityRef | null;
  readonly accounts: readonly EntityRef[];
}

export interface LookUpOptions {
  readonly limit: number;
  /** The ISO date on which households are told. */
  readonly today: string;
}

/** The likeliest first; at most `limit`. */
export async function lookUp(
  { record }: Put,
  engines: Engines,
  reader: CandidateReader,
  { limit, today }: LookUpOptions,
): Promise<readonly Match[]> {
  const engine = engines.of(record.type);
  const normalized = normalizeRecord(record);
  const key = `${record.key} asked`;
  const row = engine.take(key, contentOf(record), () => engines.read({ ...record, key }, normalized));
  const identifiers = normalized.identifiers.map((one) => one.key);
  const blocks = byDepth(engine.blocksOf(row)).flatMap((level) => level.map((block) => block.key));
  const { records, hubs } = await reader.candidates(blocks, identifiers, record.type);
  const rows = records.map((one) => engines.take(engine, one.data, one.hash));
  engine.setHubs(new Set([...hubs, ...records.flatMap((one) => one.hubs)]));
  const best = new Map<string, Omit<Match, keyof Around> & { readonly id: string }>();
  records.forEach(({ key: recordKey, entity, name }, at) => {
    const { odds } = engine.weigh(row, rows[at]!);
    if (odds <= (best.get(entity)?.weight ?? -Infinity)) return;
    const band = odds >= engine.least ? 'match' : 'review';
    const why = engine.why(row, rows[at]!);
    best.set(entity, {
      id: entity,
      name,
      type: record.type,
      probability: probability(odds),
      weight: odds,
      band,
      recordKey,
      why,
    });
  });
  const ranked = [...best.values()].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1)).slice(0, limit);
  const around =
    ranked.length === 0
      ? []
      : await reader.around(
          ranked.map(({ id }) => id),
          today,
        );
  const known = new Map(around.map((one) => [one.id, one]));
  return ranked.map((match) => ({ household: null, accounts: [], ...match, ...known.get(match.id) }));
}
