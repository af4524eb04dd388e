// The survivorship rules themselves: each is an order over claims, and the first claim in it survives.

import type { LossReason } from '../domain/golden.ts';
import { compareText } from '../domain/recency.ts';
import type { Claim } from './claim.ts';
import type { ChoosingRule } from './rules.ts';

type Order<T> = (a: Claim<T>, b: Claim<T>) => number;

/**
 * The claim that survives under `rule`; null where there is none. Ties fall to the newest record, then to the order in
 * which that record states its values, so the answer does not depend on the order of the claims of different records.
 */
export function choose<T>(claims: readonly Claim<T>[], rule: ChoosingRule): Claim<T> | null {
  if (claims.length < 2) return claims[0] ?? null;
  const best = first(claims, orderOf(claims, rule));
  return rule === 'mostFrequent' ? usualSpelling(claims, best) : best;
}

const BEHIND: Readonly<Record<ChoosingRule, LossReason>> = {
  mostRecent: 'older',
  mostFrequent: 'fewer',
  sourcePriority: 'lessTrusted',
  longest: 'shorter',
  firstNonEmpty: 'later',
};

/** The claims from best to worst, each with the reason why it is not the best; that of the best holds where it is written less usually. */
export function standings<T>(
  claims: readonly Claim<T>[],
  rule: ChoosingRule,
): { readonly claim: Claim<T>; readonly reason: LossReason }[] {
  const order = orderOf(claims, rule);
  const sorted = [...claims].sort((a, b) => compare(a, b, order));
  return sorted.map((claim) => ({ claim, reason: reasonBehind(claim, sorted[0]!, order, rule) }));
}

function reasonBehind<T>(claim: Claim<T>, best: Claim<T>, order: Order<T>, rule: ChoosingRule): LossReason {
  if (claim.tier !== best.tier) return 'incomplete';
  if (order(best, claim) < 0) return BEHIND[rule];
  if (rule === 'mostFrequent' && claim.fold === best.fold) return 'unusual';
  return claim.record.age > best.record.age ? 'older' : 'second';
}

function first<T>(claims: readonly Claim<T>[], order: Order<T>): Claim<T> {
  return claims.reduce((best, claim) => (compare(claim, best, order) < 0 ? claim : best));
}

function compare<T>(a: Claim<T>, b: Claim<T>, order: Order<T>): number {
  return b.tier - a.tier || order(a, b) || a.record.age - b.record.age;
}

function orderOf<T>(claims: readonly Claim<T>[], rule: ChoosingRule): Order<T> {
  switch (rule) {
    case 'mostRecent':
      return () => 0;
    case 'mostFrequent':
      return byCount(claims, (claim) => claim.fold);
    case 'sourcePriority':
      return (a, b) => a.record.trust - b.record.trust;
    case 'longest':
      return (a, b) => b.text.length - a.text.length;
    case 'firstNonEmpty':
      return (a, b) =>
        a.record.record.position - b.record.record.position || compareText(a.record.record.key, b.record.record.key);
  }
}

/** Among the claims that say the same as the winner, the way most records write it; in one case throughout only where all do. */
function usualSpelling<T>(claims: readonly Claim<T>[], winner: Claim<T>): Claim<T> {
  const same = firstOfEachRecord(claims.filter((claim) => claim.fold === winner.fold && claim.tier === winner.tier));
  return first(
    same.map((claim) => ({ ...claim, support: undefined })),
    byCase(byCount(same, (claim) => claim.text)),
  );
}

/** A record that says the same twice means what it says first. */
function firstOfEachRecord<T>(claims: readonly Claim<T>[]): Claim<T>[] {
  const seen = new Set<number>();
  return claims.filter(({ record }) => !seen.has(record.age) && seen.add(record.age));
}

/** 'Maren' before 'MAREN' and 'maren', which are how a system writes rather than how a person is called. */
function byCase<T>(otherwise: Order<T>): Order<T> {
  const isOneCase = ({ text }: Claim<T>) => text === text.toUpperCase() || text === text.toLowerCase();
  return (a, b) => Number(isOneCase(a)) - Number(isOneCase(b)) || otherwise(a, b);
}

/** The word that most records say goes first; a record that repeats itself counts once. */
function byCount<T>(claims: readonly Claim<T>[], wordOf: (claim: Claim<T>) => string): Order<T> {
  const holders = new Map<string, Set<number>>();
  for (const claim of claims) {
    const word = wordOf(claim);
    holders.set(word, (holders.get(word) ?? new Set()).add(claim.record.age));
  }
  const support = (claim: Claim<T>) => claim.support ?? holders.get(wordOf(claim))!.size;
  return (a, b) => support(b) - support(a);
}
