// Why two records are one, or are not, as data.

import type { LinkEvidence } from '../../domain/evidence.ts';
import type { Link } from '../../domain/link.ts';
import type { WaterfallStep } from './waterfall.ts';

export interface Explanation {
  readonly left: string;
  readonly right: string;
  readonly together: boolean;
  /** log2 odds from which a pair is linked. */
  readonly threshold: number;
  /** The direct link, whatever its status; null where the pair was not worth keeping. */
  readonly direct: Link | null;
  /** What speaks for and against the direct link, and how its weight adds up. */
  readonly evidence: LinkEvidence | null;
  readonly steps: readonly WaterfallStep[];
  /** The chain of links that joins them whose weakest link is strongest; empty where they are apart. */
  readonly path: readonly Link[];
  /** The fewest links without which they would be apart; null where they are apart, or their cluster is too large to search. */
  readonly cut: readonly Link[] | null;
  /** The fewest fields without whose agreement they would be apart; null where no few are, or they are apart. */
  readonly fields: readonly string[] | null;
  /** Where they are apart: the strongest links between their clusters, none of which holds. */
  readonly between: readonly Link[];
  /** The same in words, a sentence a line. */
  readonly text: readonly string[];
}
