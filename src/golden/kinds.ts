// Survivorship of values that carry a kind ('home', 'billing'): each kind has its own survivor, and readers that know no
// kinds find one under the plain field.

import { compareText } from '../domain/recency.ts';
import type { Claim } from './claim.ts';

interface Kinded {
  readonly kind?: string;
}

/**
 * The claims on each kind, as [kind, claims]. Kind '' is the plain field: the values without a kind, else, where no record
 * states one, all of them.
 */
export function claimsByKind<T extends Kinded>(claims: readonly Claim<T>[]): [string, Claim<T>[]][] {
  const byKind = new Map<string, Claim<T>[]>();
  for (const claim of claims) {
    const kind = claim.value.kind ?? '';
    const peers = byKind.get(kind);
    if (peers === undefined) byKind.set(kind, [claim]);
    else peers.push(claim);
  }
  if (claims.length > 0 && !byKind.has('')) byKind.set('', [...claims]);
  return [...byKind].sort(([a], [b]) => compareText(a, b));
}

/** 'phone' or 'phone[home]', 'address.city' or 'address[billing].city': as a mapping writes them. */
export function kindedField(field: string, kind: string, part?: string): string {
  const base = kind === '' ? field : `${field}[${kind}]`;
  return part === undefined ? base : `${base}.${part}`;
}
