// The blocks of all records under the graph's model, compared with those that stand: what single records are resolved by later.

import { KNOWN_POLICIES, policyOf, UNKNOWN_POLICY } from '../../domain/policy.ts';
import type { EntityType } from '../../domain/record.ts';
import { type BlockKey, BlockKeys } from '../../resolution/block/blockKeys.ts';
import type { FeatureTable } from '../../resolution/features/featureTable.ts';
import { MARGIN } from '../../resolution/neighbourhood/blockPlan.ts';
import type { GraphModel } from '../graphModel.ts';
import type { BlockChanges, DerivationSession, HubCaps, StandingBlocks } from '../graphPorts.ts';
import { lazily } from '../lazily.ts';

export interface BlockedType {
  readonly type: EntityType;
  readonly table: FeatureTable;
  /** Record keys by row. */
  readonly keys: readonly string[];
}

export async function bringBlocksUpToDate(
  session: DerivationSession,
  desired: readonly StandingBlocks[],
  model: Pick<GraphModel, 'policies'>,
): Promise<void> {
  await session.applyBlocks(changesBetween(desired, await session.blocks()));
  await session.markHubs(hubCapsOf(model));
}

export function hubCapsOf(model: Pick<GraphModel, 'policies'>): HubCaps {
  const stated = new Set([...Object.keys(KNOWN_POLICIES), ...Object.keys(model.policies)]);
  const caps = Object.fromEntries([...stated].map((type) => [type, policyOf(type, model.policies).hubCap]));
  return { caps, cap: UNKNOWN_POLICY.hubCap, margin: MARGIN };
}

/** Blocks are opened from the top down: a part counts only where its block is over the cap. */
export function allBlocks({ type, table, keys }: BlockedType, model: GraphModel): StandingBlocks {
  const pinned = model.models[type]!;
  const blockKeys = new BlockKeys(type, table, pinned);
  const byRecord = new Map<string, string[]>();
  const open = new Set<string>();
  let level = new Map<string, [record: string, block: BlockKey][]>();
  keys.forEach((record, row) => {
    byRecord.set(record, []);
    for (const block of blockKeys.of(row)) put(level, record, block);
  });
  while (level.size > 0) {
    const parts = new Map<string, [string, BlockKey][]>();
    for (const [key, members] of level) {
      for (const [record] of members) byRecord.get(record)!.push(key);
      if (members.length <= pinned.blocking.cap) continue;
      open.add(key);
      for (const [record, block] of members) for (const part of block.parts) put(parts, record, part);
    }
    level = parts;
  }
  return { byRecord, open };
}

function put(level: Map<string, [string, BlockKey][]>, record: string, block: BlockKey): void {
  const members = level.get(block.key);
  if (members === undefined) level.set(block.key, [[record, block]]);
  else members.push([record, block]);
}

export function changesBetween(desired: readonly StandingBlocks[], standing: StandingBlocks): BlockChanges {
  const wanted = (record: string) => desired.flatMap(({ byRecord }) => byRecord.get(record) ?? []);
  const attach = lazily(function* () {
    for (const { byRecord } of desired) {
      for (const [record, keys] of byRecord) yield* added(record, keys, standing.byRecord.get(record) ?? []);
    }
  });
  const detach = lazily(function* () {
    for (const [record, keys] of standing.byRecord) yield* added(record, keys, wanted(record));
  });
  const opened = desired.flatMap(({ open }) => [...open]);
  const stillOpen = new Set(opened);
  const states = [
    ...opened.filter((key) => !standing.open.has(key)).map((key) => ({ key, properties: { open: true } })),
    ...[...standing.open]
      .filter((key) => !stillOpen.has(key))
      .map((key) => ({ key, properties: { open: null, hot: null } })),
  ];
  return { attach, detach, states };
}

/** The distinct keys that are not among the known ones. */
function* added(
  record: string,
  keys: readonly string[],
  known: readonly string[],
): Generator<{ record: string; key: string }> {
  const seen = new Set(known);
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    yield { record, key };
  }
}
