// Households of people without a known residence: declared ties alone put them with each other, or with someone housed.

import { DisjointSets } from '../domain/disjointSets.ts';
import { compareText } from '../domain/recency.ts';
import { MOST_MEMBERS } from './housed.ts';
import { type BindingTie, isOpen, isParental } from './ties.ts';

/** People without a residence who belong together, and the housed customer they live with, if any. */
interface UnhousedGroup {
  readonly customerIds: readonly string[];
  readonly host: string | null;
}

/**
 * The groups of the unhoused who have anyone to belong to. Each joins one host at most, by the strongest tie, so that a
 * child between two homes never makes one household of them. Ended ties bind nobody, a child with a spouse or children of
 * its own has left its parents' household, and a host with too many guests (a home, a court) takes none.
 */
export function groupUnhoused(unhoused: readonly string[], ties: readonly BindingTie[]): UnhousedGroup[] {
  const open = livingTies(ties);
  const hosts = hostsOf(new Set(unhoused), open);
  const groups = componentsOf(unhoused, open).map((customerIds) => ({
    customerIds,
    host: bestHost(customerIds, hosts),
  }));
  const overrun = overrunHosts(groups);
  return groups
    .map((group) => (overrun.has(group.host) ? { ...group, host: null } : group))
    .filter(({ customerIds, host }) => customerIds.length > 1 || host !== null);
}

function overrunHosts(groups: readonly UnhousedGroup[]): ReadonlySet<string | null> {
  const guests = new Map<string | null, number>();
  for (const { customerIds, host } of groups) guests.set(host, (guests.get(host) ?? 0) + customerIds.length);
  return new Set([...guests].filter(([, count]) => count > MOST_MEMBERS).map(([host]) => host));
}

function livingTies(ties: readonly BindingTie[]): BindingTie[] {
  const open = ties.filter(isOpen);
  const settled = new Set<string>();
  for (const tie of open) {
    if (tie.relation === 'spouseOf') settled.add(tie.left).add(tie.right);
    if (isParental(tie)) settled.add(tie.left);
  }
  return open.filter((tie) => !isParental(tie) || !settled.has(tie.right));
}

function componentsOf(unhoused: readonly string[], ties: readonly BindingTie[]): string[][] {
  const ids = [...unhoused].sort(compareText);
  const indexOf = new Map(ids.map((id, i) => [id, i]));
  const sets = new DisjointSets(ids.length);
  for (const { left, right } of ties) {
    const [a, b] = [indexOf.get(left), indexOf.get(right)];
    if (a !== undefined && b !== undefined) sets.union(a, b);
  }
  const groups = sets.groups().map((group) => group.map((i) => ids[i]!));
  return groups.flatMap((group) => (group.length > MOST_MEMBERS ? group.map((id) => [id]) : [group]));
}

/** The strongest tie of each unhoused person to a housed one, as its rank among the ties and the housed person. */
function hostsOf(
  unhoused: ReadonlySet<string>,
  ties: readonly BindingTie[],
): Map<string, { rank: number; host: string }> {
  const hosts = new Map<string, { rank: number; host: string }>();
  for (const [rank, { left, right }] of ties.entries()) {
    if (unhoused.has(left) === unhoused.has(right)) continue;
    const [guest, host] = unhoused.has(left) ? [left, right] : [right, left];
    if (!hosts.has(guest)) hosts.set(guest, { rank, host });
  }
  return hosts;
}

function bestHost(customerIds: readonly string[], hosts: ReadonlyMap<string, { rank: number; host: string }>) {
  const offers = customerIds.flatMap((id) => hosts.get(id) ?? []);
  return offers.sort((a, b) => a.rank - b.rank)[0]?.host ?? null;
}
