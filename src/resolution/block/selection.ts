// Chooses the blocking schemes that pay in this data: those that bring matches which no cheaper scheme brings. Found out on
// the blocks of a share of all keys, since which schemes are selective depends on what the records hold.

import { type Blocks, countPairs, eachSampledPair, pairsByScheme } from './blocks.ts';
import type { Scheme } from './schemes.ts';

/** Candidate pairs up to which all schemes are used: a small file can afford them. */
const AFFORDABLE_PAIRS = 1_000_000;
/** Candidate pairs that are looked at to learn what schemes bring. */
const SAMPLED_PAIRS = 100_000;
/** Matches that a scheme must add to those of the others, for each pair it costs. */
const LEAST_YIELD = 1 / 5000;
/** Schemes that give fewer pairs than this for each record cost nothing worth saving. */
const FREE_PAIRS_PER_RECORD = 0.25;
/** Records for each of which one key is enough to judge schemes by. */
const RECORDS_A_SHARE = 1 << 15;

export interface SchemeYield {
  readonly scheme: string;
  /** Pairs that share a block of this scheme; estimated in a large file. */
  readonly pairs: number;
  readonly used: boolean;
}

/** One key in how many is looked at to choose among schemes, a power of two: all of them in a small file. */
export function keysPerSample(size: number): number {
  return 2 ** Math.max(0, Math.floor(Math.log2(Math.max(1, size) / RECORDS_A_SHARE)));
}

export interface SchemeSample {
  /** Of all schemes, by number; blocks of one key in `oneIn`. */
  readonly blocks: Blocks;
  readonly oneIn: number;
  readonly size: number;
}

/** Which schemes are worth their pairs; `chanceOfMatch` is the probability that two records are one. */
export function chooseSchemes(
  sample: SchemeSample,
  schemes: readonly Scheme[],
  chanceOfMatch: (left: number, right: number) => number,
): SchemeYield[] {
  const { blocks, oneIn } = sample;
  const costs = pairsByScheme(blocks, schemes.length).map((pairs) => pairs * oneIn);
  const isAffordable = countPairs(blocks) * oneIn <= AFFORDABLE_PAIRS;
  const used = isAffordable
    ? schemes.map(() => true)
    : chosen(sample, costs, sampleMatches(sample, schemes, chanceOfMatch));
  return schemes.map(({ name }, at) => ({ scheme: name, pairs: costs[at]!, used: used[at]! }));
}

interface SampledMatch {
  /** By number, whether a scheme brings it. */
  readonly schemes: readonly boolean[];
  /** Matches that it stands for. */
  readonly weight: number;
}

/** Takes the scheme of the best yield, then the best beside it, until none is worth its pairs. */
function chosen({ size }: SchemeSample, costs: readonly number[], matches: readonly SampledMatch[]): boolean[] {
  const used = costs.map((pairs) => pairs <= size * FREE_PAIRS_PER_RECORD);
  let open = matches.filter(({ schemes }) => !schemes.some((brings, at) => brings && used[at]));
  for (;;) {
    const yields = costs.map((pairs, at) => (used[at] ? 0 : gainOf(open, at) / pairs));
    const best = yields.indexOf(Math.max(...yields));
    if (yields[best]! < LEAST_YIELD) return used;
    used[best] = true;
    open = open.filter(({ schemes }) => !schemes[best]);
  }
}

function gainOf(matches: readonly SampledMatch[], scheme: number): number {
  let gain = 0;
  for (const { schemes, weight } of matches) if (schemes[scheme]) gain += weight;
  return gain;
}

/** Pairs of the sample that are likely to be matches. A pair of several keys is the likelier to be in it, and weighs less. */
function sampleMatches(
  { blocks, oneIn }: SchemeSample,
  schemes: readonly Scheme[],
  chanceOfMatch: (left: number, right: number) => number,
): SampledMatch[] {
  const rate = Math.min(1, SAMPLED_PAIRS / countPairs(blocks));
  const matches: SampledMatch[] = [];
  eachSampledPair(blocks, rate, (left, right) => {
    const chance = chanceOfMatch(left, right);
    if (chance < 0.5) return;
    const shared = schemes.map((scheme) => sharedKeys(scheme, left, right));
    const keys = shared.reduce((sum, count) => sum + count, 0);
    const drawn = rate * (1 - (1 - 1 / oneIn) ** keys);
    matches.push({ schemes: shared.map((count) => count > 0), weight: chance / drawn });
  });
  return matches;
}

/** How many keys of a scheme two records have in common. */
export function sharedKeys({ keys }: Scheme, left: number, right: number): number {
  const own = new Set<string>();
  keys(left, (first, second = 0) => own.add(`${first},${second}`));
  if (own.size === 0) return 0;
  let shared = 0;
  keys(right, (first, second = 0) => {
    if (own.delete(`${first},${second}`)) shared++;
  });
  return shared;
}
