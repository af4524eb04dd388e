// Finds what `resolve` wrote about records: their clusters and the links at those.

import { KinholdError } from '../domain/errors.ts';
import { LINK_STATUSES, type Link, type LinkStatus } from '../domain/link.ts';
import type { PairLinks } from './explain.ts';
import type { ReadTable } from './outputs.ts';

export interface ResultFiles {
  readonly clusters: string;
  readonly links: string;
}

/** A cluster with the links at its records, those that lead out of it included. */
export interface ClusterLinks {
  readonly cluster: string;
  /** Record keys, sorted. */
  readonly records: readonly string[];
  readonly links: readonly Link[];
}

/** `left` and `right` are record keys, or ids that one record alone has; the answer names the keys. */
export async function readPairFromFiles(
  left: string,
  right: string,
  files: ResultFiles,
  readTable: ReadTable,
): Promise<PairLinks & { readonly left: string; readonly right: string }> {
  const found = await findNames([left, right], files, readTable);
  const [ours, theirs] = [left, right].map((name) => recordOf(name, found.get(name)!, files)) as [Named, Named];
  const records = await recordsOf(new Set([ours.cluster, theirs.cluster]), files, readTable);
  const links = await readLinks(files, readTable, (a, b) => records.has(a) && records.has(b));
  return { left: ours.key, right: theirs.key, together: ours.cluster === theirs.cluster, links };
}

/** `name` is the id of a cluster, or a record as above: then its cluster is meant. */
export async function readClusterFromFiles(
  name: string,
  files: ResultFiles,
  readTable: ReadTable,
): Promise<ClusterLinks> {
  const found = (await findNames([name], files, readTable)).get(name)!;
  const cluster = found.isCluster ? name : recordOf(name, found, files).cluster;
  const records = await recordsOf(new Set([cluster]), files, readTable);
  const links = await readLinks(files, readTable, (a, b) => records.has(a) || records.has(b));
  return { cluster, records: [...records].sort(), links };
}

interface Named {
  readonly key: string;
  readonly cluster: string;
}

interface Found {
  readonly byKey: Named[];
  readonly byId: Named[];
  isCluster: boolean;
}

/** What each name stands for; one walk over the file, of which nothing else is kept. */
async function findNames(
  names: readonly string[],
  files: ResultFiles,
  readTable: ReadTable,
): Promise<Map<string, Found>> {
  const found = new Map(names.map((name): [string, Found] => [name, { byKey: [], byId: [], isCluster: false }]));
  for await (const row of clusterRows(files, readTable)) {
    const named = { key: row.record_key!, cluster: row.cluster_id! };
    found.get(named.key)?.byKey.push(named);
    found.get(row.id!)?.byId.push(named);
    const cluster = found.get(named.cluster);
    if (cluster) cluster.isCluster = true;
  }
  return found;
}

function recordOf(name: string, { byKey, byId }: Found, files: ResultFiles): Named {
  const named = byKey.length > 0 ? byKey : byId;
  if (named.length === 1) return named[0]!;
  const what = named.length === 0 ? 'is no record' : `is the id of ${named.length} records; give a record_key`;
  throw new KinholdError('not-found', `${name} ${what} in ${files.clusters}`);
}

async function recordsOf(
  clusters: ReadonlySet<string>,
  files: ResultFiles,
  readTable: ReadTable,
): Promise<Set<string>> {
  const records = new Set<string>();
  for await (const row of clusterRows(files, readTable))
    if (clusters.has(row.cluster_id!)) records.add(row.record_key!);
  return records;
}

function clusterRows(files: ResultFiles, readTable: ReadTable) {
  return readTable(files.clusters, ['record_key', 'id', 'cluster_id']);
}

async function readLinks(
  { links: file }: ResultFiles,
  readTable: ReadTable,
  concerns: (left: string, right: string) => boolean,
): Promise<Link[]> {
  const links: Link[] = [];
  for await (const row of readTable(file, ['left', 'right', 'status', 'weight', 'probability', 'why'])) {
    if (concerns(row.left!, row.right!)) links.push(linkOf(row, file));
  }
  return links;
}

function linkOf(row: Readonly<Record<string, string>>, file: string): Link {
  const { left, right, status, why } = row as Record<'left' | 'right' | 'status' | 'why', string>;
  if (!(LINK_STATUSES as readonly string[]).includes(status)) {
    throw new KinholdError('invalid-input', `${file}: status '${status}' is none of ${LINK_STATUSES.join(', ')}`);
  }
  const [weight, probability] = [Number(row.weight), Number(row.probability)];
  return { left, right, status: status as LinkStatus, weight, probability, rule: '', why };
}
