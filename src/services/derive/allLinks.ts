// The links of all entity types as one list.

import type { Link, LinkStatus } from '../../domain/link.ts';
import type { Links } from '../../resolution/links.ts';
import type { DerivedLinks } from '../derivation.ts';
import { mergeSorted } from './mergeSorted.ts';

export class AllLinks implements DerivedLinks {
  private readonly parts: readonly Links[];

  constructor(parts: readonly Links[]) {
    this.parts = parts;
  }

  counts(): Record<LinkStatus, number> {
    const sum = { linked: 0, review: 0, cut: 0, conflict: 0 };
    for (const part of this.parts) {
      const counts = part.counts();
      for (const status of Object.keys(sum) as LinkStatus[]) sum[status] += counts[status];
    }
    return sum;
  }

  [Symbol.iterator](): Iterator<Link> {
    return mergeSorted(this.parts, isBefore);
  }
}

function isBefore(a: Link, b: Link): boolean {
  return a.left < b.left || (a.left === b.left && a.right < b.right);
}
