// Precision, recall and F1 of several kinds, each with the interval in which it lies with a confidence of 95 %.

import { exponentialSum, seededRandom } from './random.ts';
import { type Strata, TALLY, TALLY_WIDTH, totalOf } from './tallies.ts';

/** Ends of a 95 % confidence interval. */
export type Interval = readonly [low: number, high: number];

export interface Measure {
  /** Shares, 0 to 1; of nothing, everything is right. */
  readonly precision: number;
  readonly recall: number;
  /** Harmonic mean of the two. */
  readonly f1: number;
  readonly intervals: { readonly precision: Interval; readonly recall: Interval; readonly f1: Interval };
}

const KINDS = ['pairwise', 'bCubed', 'clusters', 'groups'] as const;
type Kind = (typeof KINDS)[number];

/** Columns of the part and the whole that a share is of. */
interface Ratio {
  readonly part: number;
  readonly whole: number;
}

const RATIOS: Readonly<Record<Kind, { readonly precision: Ratio; readonly recall: Ratio }>> = {
  pairwise: {
    precision: { part: TALLY.commonPairs, whole: TALLY.foundPairs },
    recall: { part: TALLY.commonPairs, whole: TALLY.truePairs },
  },
  bCubed: {
    precision: { part: TALLY.bCubedPrecision, whole: TALLY.records },
    recall: { part: TALLY.bCubedRecall, whole: TALLY.records },
  },
  clusters: {
    precision: { part: TALLY.exactClusters, whole: TALLY.foundClusters },
    recall: { part: TALLY.exactClusters, whole: TALLY.trueClusters },
  },
  groups: {
    precision: { part: TALLY.exactGroups, whole: TALLY.foundGroups },
    recall: { part: TALLY.exactGroups, whole: TALLY.trueGroups },
  },
};

const SEED = 20_240_229;
const REPLICATES = { least: 200, most: 1000 };
/** Strata drawn in all, from which on there are fewer replicates. */
const DRAWS = 4_000_000;
const CONFIDENCE = 0.95;

/** Measures by kind: of pairs, B-cubed, of whole clusters, and of whole clusters of two records or more. */
export function measuresOf(strata: Strata): Readonly<Record<Kind, Measure>> {
  const total = totalOf(strata);
  const replicates = resample(strata);
  const measure = (kind: Kind): Measure => {
    const point = shares(kind, total);
    const drawn = replicates.map((replicate) => shares(kind, replicate));
    const interval = (name: 'precision' | 'recall' | 'f1', wholes: readonly Ratio[]) =>
      intervalOf(
        point[name],
        drawn.map((share) => share[name]),
        partsWith(strata, wholes),
      );
    const { precision, recall } = RATIOS[kind];
    return {
      ...point,
      intervals: {
        precision: interval('precision', [precision]),
        recall: interval('recall', [recall]),
        f1: interval('f1', [precision, recall]),
      },
    };
  };
  return {
    pairwise: measure('pairwise'),
    bCubed: measure('bCubed'),
    clusters: measure('clusters'),
    groups: measure('groups'),
  };
}

function shares(kind: Kind, tally: Float64Array): { precision: number; recall: number; f1: number } {
  const { precision: ofFound, recall: ofTrue } = RATIOS[kind];
  const precision = share(ofFound, tally);
  const recall = share(ofTrue, tally);
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

function share({ part, whole }: Ratio, tally: Float64Array): number {
  return tally[whole] === 0 ? 1 : tally[part]! / tally[whole]!;
}

/**
 * Tallies as they might have come out: the Bayesian bootstrap (Rubin 1981), whose exponential weights leave no replicate empty,
 * over whole parts of the data, because errors within a part hang together (Field and Welsh 2007: the cluster bootstrap). The
 * weights of a stratum's parts add up to one gamma draw, so that the work grows with the strata and not with the records.
 */
function resample({ sums, parts }: Strata): Float64Array[] {
  const random = seededRandom(SEED);
  const wanted = Math.floor(DRAWS / Math.max(1, parts.length));
  const replicates = Math.min(REPLICATES.most, Math.max(REPLICATES.least, wanted));
  return Array.from({ length: replicates }, () => {
    const tally = new Float64Array(TALLY_WIDTH);
    for (let stratum = 0; stratum < parts.length; stratum++) {
      const weight = exponentialSum(parts[stratum]!, random) / parts[stratum]!;
      for (let column = 0; column < TALLY_WIDTH; column++) {
        tally[column]! += weight * sums[stratum * TALLY_WIDTH + column]!;
      }
    }
    return tally;
  });
}

/** How many parts have anything in one of the wholes. */
function partsWith({ sums, parts }: Strata, ratios: readonly Ratio[]): number {
  return parts.reduce((count, number, stratum) => {
    const has = ratios.some(({ whole }) => sums[stratum * TALLY_WIDTH + whole]! > 0);
    return has ? count + number : count;
  }, 0);
}

/**
 * Percentiles of the replicates. Where no error was seen, or nothing but errors, they all agree and say nothing of the errors
 * that are rarer than the sample is large; then the rule of three for `parts` independent trials (Hanley and Lippman-Hand 1983).
 */
function intervalOf(point: number, replicates: readonly number[], parts: number): Interval {
  const spared = (1 - CONFIDENCE) ** (1 / parts);
  if (point === 1) return [spared, 1];
  if (point === 0) return [0, 1 - spared];
  if (parts < 2) return [0, 1];
  const sorted = Float64Array.from(replicates).sort();
  const tail = (1 - CONFIDENCE) / 2;
  const low = sorted[Math.floor(tail * (sorted.length - 1))]!;
  const high = sorted[Math.ceil((1 - tail) * (sorted.length - 1))]!;
  return [Math.min(low, point), Math.max(high, point)];
}
