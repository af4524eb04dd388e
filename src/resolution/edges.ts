// Puts together the edges of a resolution: pairs that scored high enough and `same` judgements, sorted by their records.

import { JUDGED, type RuledEdges, SCORED } from './links.ts';
import type { ScoredPairs } from './score/pairs.ts';

/** Pairs of rows, left < right. */
export type RowPairs = readonly (readonly [left: number, right: number])[];

/** A judged pair counts once, whatever it scored. */
export function ruledEdges(pairs: ScoredPairs, same: RowPairs, size: number, least: number): RuledEdges {
  const judged = new Set(same.map(([left, right]) => pairKey(left, right)));
  const chosen: number[] = [];
  for (let at = 0; at < pairs.length; at++) {
    const isJudged = judged.size > 0 && judged.has(pairKey(pairs.left.at(at), pairs.right.at(at)));
    if (pairs.odds.items[at]! >= least && !isJudged) chosen.push(at);
  }
  const [left, right] = [new Int32Array(chosen.length + same.length), new Int32Array(chosen.length + same.length)];
  const odds = new Float64Array(left.length).fill(Infinity);
  const rules = new Int32Array(left.length).fill(JUDGED);
  chosen.forEach((pair, at) => {
    left[at] = pairs.left.at(pair);
    right[at] = pairs.right.at(pair);
    odds[at] = pairs.odds.items[pair]!;
    rules[at] = pairs.decisive.at(pair) < 0 ? SCORED : pairs.decisive.at(pair);
  });
  same.forEach((pair, at) => {
    left[chosen.length + at] = pair[0];
    right[chosen.length + at] = pair[1];
  });
  return inOrder({ left, right, odds, rules }, size);
}

/** The edges whose odds are `least` or better, by position. */
export function positionsFrom({ odds }: RuledEdges, least: number): Int32Array {
  return Int32Array.from(odds.keys()).filter((at) => odds[at]! >= least);
}

export function pickEdges({ left, right, odds, rules }: RuledEdges, positions: Int32Array): RuledEdges {
  return {
    left: positions.map((at) => left[at]!),
    right: positions.map((at) => right[at]!),
    odds: Float64Array.from(positions, (at) => odds[at]!),
    rules: positions.map((at) => rules[at]!),
  };
}

/** Sorted by left, then right: counted into the places of each left record first, then sorted there. */
function inOrder(edges: RuledEdges, size: number): RuledEdges {
  const starts = new Int32Array(size + 1);
  for (const left of edges.left) starts[left + 1]!++;
  for (let row = 0; row < size; row++) starts[row + 1]! += starts[row]!;
  const next = starts.slice();
  const order = new Int32Array(edges.left.length);
  edges.left.forEach((left, at) => {
    order[next[left]!++] = at;
  });
  for (let row = 0; row < size; row++) {
    const bucket = order.subarray(starts[row], starts[row + 1]);
    if (bucket.length > 1) bucket.sort((a, b) => edges.right[a]! - edges.right[b]!);
  }
  return pickEdges(edges, order);
}

function pairKey(left: number, right: number): number {
  return left * 0x4000000 + right;
}
