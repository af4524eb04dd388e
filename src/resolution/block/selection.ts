// Chooses the blocking schemes that pay in this data: those that bring matches which no cheaper scheme brings. Found out on
// a sample of blocks, since which schemes are selective depends on what the records hold.

import { sharedInts } from '../features/columns.ts';
import { type Blocks, bitOf, countPairs, eachSampledPair, sharedSchemes, withIndex } from './blocks.ts';

/** Candidate pairs up to which all schemes are used: a small file can afford them. */
const AFFORDABLE_PAIRS = 1_000_000;
/** Candidate pairs that are looked at to learn what schemes bring. */
const SAMPLED_PAIRS = 100_000;
/** Matches that a scheme must add to those of the others, for each pair it costs. */
const LEAST_YIELD = 1 / 5000;
/** Schemes that give fewer pairs than this for each record cost nothing worth saving. */
const FREE_PAIRS_PER_RECORD = 0.25;

export interface SchemeYield {
  readonly scheme: string;
  /** Pairs that share a block of this scheme. */
  readonly pairs: number;
  readonly used: boolean;
}

export interface SelectedBlocks {
  readonly blocks: Blocks;
  readonly schemes: readonly SchemeYield[];
}

interface SampledMatch {
  /** The schemes that bring it, as bits. */
  readonly schemes: number;
  readonly weight: number;
}

/**
 * The blocks of the schemes worth their pairs. `names` are the schemes' names by number; `chanceOfMatch` is the probability
 * that two records are one.
 */
export function selectBlocks(
  blocks: Blocks,
  names: readonly string[],
  size: number,
  chanceOfMatch: (left: number, right: number) => number,
): SelectedBlocks {
  const costs = pairsByScheme(blocks, names.length);
  const total = countPairs(blocks);
  const used = total <= AFFORDABLE_PAIRS ? names.map(() => true) : chosen(blocks, costs, total, size, chanceOfMatch);
  return {
    blocks: used.every(Boolean) ? blocks : keepSchemes(blocks, used, size),
    schemes: names.map((scheme, at) => ({ scheme, pairs: costs[at]!, used: used[at]! })),
  };
}

function chosen(
  blocks: Blocks,
  costs: readonly number[],
  total: number,
  size: number,
  chanceOfMatch: (left: number, right: number) => number,
): boolean[] {
  const rate = Math.min(1, SAMPLED_PAIRS / total);
  const matches = sampleMatches(blocks, rate, chanceOfMatch);
  const used = costs.map((pairs) => pairs <= size * FREE_PAIRS_PER_RECORD);
  let covered = used.reduce((bits, isUsed, at) => (isUsed ? bits | bitOf(at) : bits), 0);
  for (;;) {
    const gains = costs.map((pairs, at) => (used[at] ? 0 : gainOf(matches, covered, bitOf(at)) / rate / pairs));
    const best = gains.indexOf(Math.max(...gains));
    if (gains[best]! < LEAST_YIELD) return used;
    used[best] = true;
    covered |= bitOf(best);
  }
}

/** Matches of the scheme that none of the covered ones brings. */
function gainOf(matches: readonly SampledMatch[], covered: number, scheme: number): number {
  let gain = 0;
  for (const { schemes, weight } of matches) if ((schemes & scheme) !== 0 && (schemes & covered) === 0) gain += weight;
  return gain;
}

/** Pairs of a share of the blocks that are likely to be matches, each counted in its first block only. */
function sampleMatches(
  blocks: Blocks,
  rate: number,
  chanceOfMatch: (left: number, right: number) => number,
): SampledMatch[] {
  const matches: SampledMatch[] = [];
  eachSampledPair(blocks, rate, (left, right) => {
    const weight = chanceOfMatch(left, right);
    if (weight >= 0.5) matches.push({ schemes: sharedSchemes(blocks, left, right), weight });
  });
  return matches;
}

function keepSchemes(blocks: Blocks, used: readonly boolean[], size: number): Blocks {
  const { offsets, members, schemeOf } = blocks;
  const kept: number[] = [];
  for (let block = 0; block < schemeOf.length; block++) if (used[schemeOf[block]!]) kept.push(block);
  const newOffsets = sharedInts(kept.length + 1);
  let filled = 0;
  kept.forEach((block, at) => {
    filled += offsets[block + 1]! - offsets[block]!;
    newOffsets[at + 1] = filled;
  });
  const newMembers = sharedInts(filled);
  kept.forEach((block, at) => {
    newMembers.set(members.subarray(offsets[block], offsets[block + 1]), newOffsets[at]);
  });
  const schemes = Uint8Array.from(kept, (block) => schemeOf[block]!);
  return { ...blocks, ...withIndex({ offsets: newOffsets, members: newMembers, schemeOf: schemes }, size) };
}

/** Pairs within the blocks of each scheme, by its number. */
export function pairsByScheme({ offsets, schemeOf }: Blocks, schemes: number): number[] {
  const pairs = new Array<number>(schemes).fill(0);
  for (let block = 0; block < schemeOf.length; block++) {
    const size = offsets[block + 1]! - offsets[block]!;
    pairs[schemeOf[block]!]! += (size * (size - 1)) / 2;
  }
  return pairs;
}
