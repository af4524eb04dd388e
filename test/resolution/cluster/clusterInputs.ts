// Inputs for clustering: edges, identifier columns, and evidence drawn from a seed or stated pair by pair.

import type { ExclusiveColumn } from '../../../src/resolution/cluster/constraints.ts';
import type { Edge, EdgeColumns } from '../../../src/resolution/cluster/edges.ts';
import type { Evidence } from '../../../src/resolution/cluster/evidence.ts';

export function edgeColumns(edges: readonly Edge[]): EdgeColumns {
  return {
    left: Int32Array.from(edges, ({ left }) => left),
    right: Int32Array.from(edges, ({ right }) => right),
    odds: Float64Array.from(edges, ({ odds }) => odds),
  };
}

/** A hard exclusive identifier from the values of each row. */
export function exclusive(values: readonly (readonly number[])[], max = 1): ExclusiveColumn {
  const cells = values.flat();
  const ends = values.map((_, row) => values.slice(0, row + 1).flat().length);
  const column = {
    start: (row: number) => (row === 0 ? 0 : ends[row - 1]!),
    end: (row: number) => ends[row]!,
    at: (place: number) => cells[place]!,
  };
  return { type: 'login', column, max };
}

/** What a pair shows: log2 weights by field; a field left out is missing in one of the two. */
export type Weights = Readonly<Record<string, number>>;

/** Evidence over fields whose weights are stated; near relations agree half as well, and one pair in eight is one by chance. */
export function statedEvidence(
  fields: readonly string[],
  weightsOf: (left: number, right: number) => Weights,
  isDecisive: (left: number, right: number) => boolean = () => false,
  lasting: readonly string[] = [],
): Evidence {
  const random = new Float64Array(fields.length);
  const rival = new Float64Array(fields.length);
  const oddsOf = (sum: number) => sum - 3;
  const evidence = {
    fields,
    lasting: fields.map((field) => lasting.includes(field)),
    random,
    rival,
    decisive: false,
    oddsOf,
    weigh(left: number, right: number) {
      const weights = weightsOf(left, right);
      let sum = 0;
      let against = 0;
      fields.forEach((field, at) => {
        random[at] = weights[field] ?? Number.NaN;
        rival[at] = random[at]! / 2;
        sum += weights[field] ?? 0;
        against += Math.min(0, weights[field] ?? 0);
      });
      evidence.decisive = isDecisive(left, right);
      if (evidence.decisive || oddsOf(sum) >= 0) return 1;
      return against <= -4 ? -1 : 0;
    },
  };
  return evidence;
}

/** Records that say nothing of each other. */
export const SILENCE: Evidence = statedEvidence([], () => ({}));

/** Evidence that follows from a seed and the names of the two records, so that a part can be asked as the whole was. */
export function randomEvidence(seed: number, nameOf: (row: number) => number = (row) => row): Evidence {
  const fields = ['name', 'birthDate', 'phone'];
  const weights = (left: number, right: number) => {
    const draws = fields.map((field, at) => [field, draw(seed + at, nameOf(left), nameOf(right))] as const);
    return Object.fromEntries(draws.filter(([, weight]) => weight !== 0));
  };
  return statedEvidence(fields, weights, undefined, ['birthDate']);
}

/** A whole number from -8 to 8. */
function draw(seed: number, left: number, right: number): number {
  let mixed = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(left + 1, 0x85ebca77) ^ Math.imul(right + 1, 0xc2b2ae3d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (((mixed ^ (mixed >>> 13)) >>> 0) % 17) - 8;
}
