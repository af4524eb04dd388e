// Writes the changes of one derivation, in an order that never shows a reader an end without its other where they take
// several transactions: nodes first, then who resolves to what, then relationships, and deletions last.

import { z } from 'zod';
import type { EdgeImage, GraphChanges, LedgerChanges, NodeImage } from '../../services/graphPorts.ts';
import type { Transaction } from '../database.ts';
import { eventRow } from '../live/eventRow.ts';
import { query } from '../queries.ts';

const BATCH = 2_000;

const NoRow = z.unknown();

type Row = Readonly<Record<string, unknown>>;
/** Runs `work` in one transaction for all, or in one for each piece of work. */
export type InTransaction = (work: (transaction: Transaction) => Promise<void>) => Promise<void>;

/** Changes that are held, to be counted before they are written. */
export interface GatheredChanges extends GraphChanges {
  readonly createNodes: readonly NodeImage[];
  readonly createEdges: readonly EdgeImage[];
}

export function gathered(changes: GraphChanges): GatheredChanges {
  return { ...changes, createNodes: [...changes.createNodes], createEdges: [...changes.createEdges] };
}

export async function applyChanges(
  inTransaction: InTransaction,
  changes: GatheredChanges,
  identities: readonly LedgerChanges[],
): Promise<void> {
  await applyNodes(inTransaction, changes);
  for (const group of identities) await inTransaction((transaction) => applyIdentities(transaction, group));
  await applyEdges(inTransaction, changes);
  await inBatches(inTransaction, 'derived/deleteNodes', changes.deleteNodes);
}

/** How many nodes and relationships the changes write. */
export function numberOfChanges(changes: GatheredChanges, identities: readonly LedgerChanges[]): number {
  const graph = Object.values(changes).reduce((sum, list: readonly unknown[]) => sum + list.length, 0);
  return identities.reduce(
    (sum, group) => sum + group.resolve.length + group.unresolve.length + group.events.length,
    graph,
  );
}

async function applyNodes(inTransaction: InTransaction, { createNodes, updateNodes }: GatheredChanges): Promise<void> {
  const row = <T extends { hash: string; properties: Row }>(node: T) => ({ ...node, properties: withHash(node) });
  await inBatches(inTransaction, 'derived/createNodes', createNodes.map(row));
  await inBatches(inTransaction, 'derived/updateNodes', updateNodes.map(row));
}

async function applyEdges(
  inTransaction: InTransaction,
  { createEdges, updateEdges, deleteEdges }: GatheredChanges,
): Promise<void> {
  for (const name of CREATING_QUERIES) {
    const edges = createEdges.filter((edge) => creatingQuery(edge) === name);
    await inBatches(inTransaction, name, edges.map(edgeRow));
  }
  await inBatches(
    inTransaction,
    'derived/updateEdges',
    updateEdges.map((edge) => ({ ...edgeRow(edge), ref: edge.ref })),
  );
  await inBatches(inTransaction, 'derived/deleteEdges', deleteEdges);
}

const CREATING_QUERIES = [
  'derived/createLinks',
  'derived/createMemberships',
  'derived/createStays',
  'derived/createLiftedEdges',
] as const;

function creatingQuery({ type }: EdgeImage): (typeof CREATING_QUERIES)[number] {
  if (type === 'LINKED') return 'derived/createLinks';
  if (type === 'MEMBER_OF') return 'derived/createMemberships';
  return type === 'LIVES_AT' ? 'derived/createStays' : 'derived/createLiftedEdges';
}

function edgeRow(edge: EdgeImage): Row {
  const { type, from, to, key } = edge;
  return { type, from, to, properties: { ...withHash(edge), key } };
}

function withHash({ hash, properties }: { readonly hash: string; readonly properties: Row }): Row {
  return { ...properties, hash };
}

async function inBatches(inTransaction: InTransaction, name: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await inTransaction(async (transaction) => {
      await transaction.run(query(name), { rows: batch }, NoRow);
    });
  }
}

/** Events get their sequences once they are committed; see stampEvents.ts. */
async function applyIdentities(
  transaction: Transaction,
  { resolve, unresolve, redirects, events, tick }: LedgerChanges,
): Promise<void> {
  const same: InTransaction = (work) => work(transaction);
  const at = new Date(tick).toISOString();
  const rowsFor: readonly (readonly [name: string, rows: readonly object[]])[] = [
    ['derived/resolveRecords', resolve.map((row) => ({ ...row, tick }))],
    ['derived/unresolveRecords', unresolve.map((key) => ({ key, tick }))],
    ['ledger/setRedirects', [...redirects.set].map(([id, to]) => ({ id, to, at }))],
    ['ledger/withdrawRedirects', redirects.withdrawn.map((id) => ({ id, at }))],
    ['ledger/appendEvents', events.map(eventRow)],
  ];
  for (const [name, rows] of rowsFor) await inBatches(same, name, rows);
}
