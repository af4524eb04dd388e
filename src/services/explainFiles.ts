// Finds what `resolve` wrote about two records: their clusters and the links among the records of those.

import { KinholdError } from '../domain/errors.ts';
import { LINK_STATUSES, type Link, type LinkStatus } from '../domain/link.ts';
import type { PairLinks } from './explain.ts';
import type { ReadTable } from './outputs.ts';

/** `left` and `right` are record keys, or ids that one record alone has; the answer names the keys. */
export async function readPairFromFiles(
  left: string,
  right: string,
  files: { readonly clusters: string; readonly links: string },
  readTable: ReadTable,
): Promise<PairLinks & { readonly left: string; readonly right: string }> {
  const clusters = new Map<string, string>();
  const byId = new Map<string, string[]>();
  for await (const { record_key: key, id, cluster_id: cluster } of readTable(files.clusters, [
    'record_key',
    'id',
    'cluster_id',
  ])) {
    clusters.set(key!, cluster!);
    byId.set(id!, [...(byId.get(id!) ?? []), key!]);
  }
  const [leftKey, rightKey] = [left, right].map((name) => {
    const keys = clusters.has(name) ? [name] : (byId.get(name) ?? []);
    if (keys.length === 1) return keys[0]!;
    const what = keys.length === 0 ? 'is no record' : `is the id of ${keys.length} records; give a record_key`;
    throw new KinholdError('not-found', `${name} ${what} in ${files.clusters}`);
  }) as [string, string];
  const concerned = new Set([clusters.get(leftKey), clusters.get(rightKey)]);
  const links: Link[] = [];
  for await (const row of readTable(files.links, ['left', 'right', 'status', 'weight', 'probability', 'why'])) {
    if (concerned.has(clusters.get(row.left!)) && concerned.has(clusters.get(row.right!)))
      links.push(linkOf(row, files.links));
  }
  return { left: leftKey, right: rightKey, together: concerned.size === 1, links };
}

function linkOf(row: Readonly<Record<string, string>>, file: string): Link {
  const { left, right, status, why } = row as Record<'left' | 'right' | 'status' | 'why', string>;
  if (!(LINK_STATUSES as readonly string[]).includes(status)) {
    throw new KinholdError('invalid-input', `${file}: status '${status}' is none of ${LINK_STATUSES.join(', ')}`);
  }
  const [weight, probability] = [Number(row.weight), Number(row.probability)];
  return { left, right, status: status as LinkStatus, weight, probability, rule: '', why };
}
