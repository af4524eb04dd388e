// The rows of links.csv that bear on an error, as integers; their words are read when they are wanted.

import { KinholdError } from '../../domain/errors.ts';
import { LINK_STATUSES, type LinkStatus } from '../../domain/link.ts';
import { IntList } from '../../resolution/features/columns.ts';
import type { ReadTable } from '../outputs.ts';
import type { Partitions } from './partitions.ts';
import { StringTable } from './stringTable.ts';

/** Links within clusters that hold several entities, and links between clusters within an entity. */
export interface ErrorLinks {
  /** Records, by link. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Positions in LINK_STATUSES. */
  readonly status: Int32Array;
  /** Numbers in `reasons`. */
  readonly reason: Int32Array;
  /** Rows of the file, from 0. */
  readonly row: Int32Array;
  /** What decided: 'birthDate exact', 'linked by identifier:ssn', 'judged different'. */
  readonly reasons: StringTable;
}

/** At the end of a reason: 'birthDate exact +12.1'. */
const WEIGHT = / ([+-])\d+(?:\.\d+)?$/;
const COLUMNS = ['left', 'right', 'status', 'probability', 'why'];

/** Throws KinholdError 'invalid-input' where the links are of other records than the clusters. */
export async function readLinks(
  file: string,
  partitions: Partitions & { readonly keys: StringTable },
  readTable: ReadTable,
): Promise<ErrorLinks> {
  const { clusterOf, entityOf, keys } = partitions;
  const isMixed = mixedClusters(partitions);
  const columns = {
    left: new IntList(),
    right: new IntList(),
    status: new IntList(),
    reason: new IntList(),
    row: new IntList(),
  };
  const reasons = new StringTable();
  let [row, known] = [-1, 0];
  for await (const link of readTable(file, COLUMNS)) {
    row++;
    const [left, right] = [keys.find(link.left!), keys.find(link.right!)];
    if (left < 0 || right < 0) continue;
    known++;
    const together = clusterOf[left] === clusterOf[right];
    const isOne = entityOf[left]! >= 0 && entityOf[left] === entityOf[right];
    if (together ? isMixed[clusterOf[left]!] === 0 : !isOne) continue;
    columns.left.push(left);
    columns.right.push(right);
    columns.status.push(statusOf(link.status!, file));
    columns.reason.push(reasons.intern(reasonIn(link.why!, link.status!)));
    columns.row.push(row);
  }
  if (row >= 0 && known === 0) {
    throw new KinholdError('invalid-input', `${file} links none of the records; give the links of the same run`);
  }
  const { left, right, status, reason } = columns;
  return {
    left: left.view(),
    right: right.view(),
    status: status.view(),
    reason: reason.view(),
    row: columns.row.view(),
    reasons,
  };
}

/** A link in words, as links.csv has it. */
export interface LinkWords {
  readonly left: string;
  readonly right: string;
  readonly status: LinkStatus;
  /** 0 to 1. */
  readonly probability: number;
  readonly why: string;
}

/** Reads the file again for some of its rows; stops after the last of them. */
export async function readLinkWords(
  file: string,
  rows: ReadonlySet<number>,
  readTable: ReadTable,
): Promise<ReadonlyMap<number, LinkWords>> {
  const words = new Map<number, LinkWords>();
  if (rows.size === 0) return words;
  let row = -1;
  for await (const { left, right, status, probability, why } of readTable(file, COLUMNS)) {
    if (!rows.has(++row)) continue;
    const link = { left: left!, right: right!, status: status as LinkStatus, why: why! };
    words.set(row, { ...link, probability: Number(probability) });
    if (words.size === rows.size) break;
  }
  return words;
}

function mixedClusters({ clusterOf, entityOf, clusters }: Partitions): Uint8Array {
  const isMixed = new Uint8Array(clusters);
  const entityIn = new Int32Array(clusters).fill(-1);
  clusterOf.forEach((cluster, record) => {
    const entity = entityOf[record]!;
    if (entity < 0) return;
    if (entityIn[cluster] === -1) entityIn[cluster] = entity;
    else if (entityIn[cluster] !== entity) isMixed[cluster] = 1;
  });
  return isMixed;
}

function statusOf(status: string, file: string): number {
  const at = (LINK_STATUSES as readonly string[]).indexOf(status);
  if (at >= 0) return at;
  throw new KinholdError('invalid-input', `${file}: status '${status}' is none of ${LINK_STATUSES.join(', ')}`);
}

/**
 * What decided, without its weight: an objection or a rule where the reasons begin with one; else what spoke most for a link that
 * was made, and most against one that was not. That two records are seldom one is said of every pair and decides none.
 */
function reasonIn(why: string, status: string): string {
  const reasons = why.split('; ');
  const first = reasons[0]!;
  if (!WEIGHT.test(first)) return first;
  const sign = status === 'review' ? '-' : '+';
  const decided = reasons.find((reason) => WEIGHT.exec(reason)?.[1] === sign && !reason.startsWith('prior odds '));
  return (decided ?? first).replace(WEIGHT, '');
}
