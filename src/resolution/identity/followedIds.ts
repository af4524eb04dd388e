// Where ids lead that stood for an id which is split now: to where their own records went.

import type { HeldId } from '../../domain/identity.ts';
import { largestPart, type Part, type RecordOrder, recordsByIds } from './parts.ts';
import type { Standing } from './standing.ts';

/**
 * For each id that leads to one of the `torn` ids, and is not among `ids` itself: the id of the cluster in which most of
 * its own records are. A torn id that no cluster goes by leads to the largest part.
 */
export function followedIds(
  torn: ReadonlyMap<string, readonly Part[]>,
  ids: readonly string[],
  standing: Standing,
  recordOrder: RecordOrder,
): Map<string, string> {
  const alive = new Set(ids);
  const redirects = new Map<string, string>();
  const lead = (id: string, shares: readonly Part[]): void => {
    const to = ids[largestPart(shares, recordOrder).cluster]!;
    if (!alive.has(id) && !standing.leadsStraightTo(id, to)) redirects.set(id, to);
  };
  for (const [split, parts] of torn) {
    lead(split, parts);
    for (const [id, shares] of ownParts(split, parts, standing)) lead(id, shares);
  }
  return redirects;
}

/** For each id that leads to `split`: its own records, by the clusters that they are in now. */
function ownParts(split: string, parts: readonly Part[], standing: Standing): Map<string, Part[]> {
  const firmest = new Map<string, Tenure>();
  for (const { records } of parts) {
    for (const record of records) {
      for (const [id, tenure] of tenures(record, split, standing)) {
        const known = firmest.get(id);
        if (known === undefined || compareTenure(tenure, known) < 0) firmest.set(id, tenure);
      }
    }
  }
  const own = new Map<string, Part[]>();
  for (const { cluster, records } of parts) {
    const ownIds = (record: string) =>
      [...tenures(record, split, standing)]
        .filter(([id, tenure]) => compareTenure(tenure, firmest.get(id)!) === 0)
        .map(([id]) => id);
    for (const [id, held] of recordsByIds(records, ownIds)) {
      const shares = own.get(id);
      if (shares) shares.push({ cluster, records: held });
      else own.set(id, [{ cluster, records: held }]);
    }
  }
  return own;
}

/** How a record held an id that it has no more, in ledger sequences: its last stay, and when it first came. */
interface Tenure {
  readonly until: number;
  readonly since: number;
  readonly first: number;
}

/**
 * An id's own records come first: those that had it when it ended, of these the ones that then had had it longest. Others
 * came with an id of their own, and would lead it to a cluster that it was not made for.
 */
function compareTenure(a: Tenure, b: Tenure): number {
  if (a.until !== b.until) return a.until > b.until ? -1 : 1;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return Math.sign(a.first - b.first) || 0;
}

function tenures(record: string, split: string, standing: Standing): Map<string, Tenure> {
  const found = new Map<string, Tenure>();
  const stays: readonly HeldId[] = standing.staysUpTo(record, split);
  stays.forEach(({ id, since }, at) => {
    if (id === split || standing.target(id) !== split) return;
    const first = found.get(id)?.first ?? since;
    found.set(id, { until: stays[at + 1]!.since, since, first });
  });
  return found;
}
