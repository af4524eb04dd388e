// Survivorship of values that carry a kind ('home', 'billing'): each kind has its own survivor, and readers that know no
// kinds find one under the plain field.

import { compareText } from '../domain/recency.ts';
import { choose } from './choose.ts';
import type { Claim } from './claim.ts';
import type { ChoosingRule } from './rules.ts';

interface Kinded {
  readonly kind?: string;
}

/**
 * The surviving claim of each kind, as [kind, claim]. Kind '' is the plain field: the best of the values without a kind,
 * else, where no record states one, the best of them all.
 */
export function surviveByKind<T extends Kinded>(claims: readonly Claim<T>[], rule: ChoosingRule): [string, Claim<T>][] {
  const byKind = new Map<string, Claim<T>[]>();
  for (const claim of claims) {
    const kind = claim.value.kind ?? '';
    const peers = byKind.get(kind);
    if (peers === undefined) byKind.set(kind, [claim]);
    else peers.push(claim);
  }
  if (claims.length > 0 && !byKind.has('')) byKind.set('', [...claims]);
  return [...byKind]
    .sort(([a], [b]) => compareText(a, b))
    .map(([kind, peers]): [string, Claim<T>] => [kind, choose(peers, rule)!]);
}

/** 'phone' or 'phone[home]', 'address.city' or 'address[billing].city': as a mapping writes them. */
export function kindedField(field: string, kind: string, part?: string): string {
  const base = kind === '' ? field : `${field}[${kind}]`;
  return part === undefined ? base : `${base}.${part}`;
}
