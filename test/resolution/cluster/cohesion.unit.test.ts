// Who is heard before two clusters join, and what is said where they don't: families, namesakes, people who moved, and weak
// bridges.

import { describe, expect, it } from 'vitest';
import { cluster } from '../../../src/resolution/cluster/cluster.ts';
import { edgeColumns, statedEvidence, type Weights } from './clusterInputs.ts';

const FIELDS = ['name', 'birthDate', 'address', 'phone'];

interface Case {
  readonly size: number;
  /** [left, right, odds] */
  readonly edges: readonly (readonly [number, number, number])[];
  readonly weights: (left: number, right: number) => Weights;
  readonly isDecisive?: (left: number, right: number) => boolean;
}

function clustersOf({ size, edges, weights, isDecisive }: Case) {
  return cluster({
    size,
    edges: edgeColumns(edges.map(([left, right, odds]) => ({ left, right, odds }))),
    different: [],
    exclusives: [],
    evidence: statedEvidence(FIELDS, weights, isDecisive),
  });
}

/** Weights of pairs of records, each a value by field; what they share weighs 6, what they don't what is stated. */
function compare(records: readonly Readonly<Record<string, string>>[], different: Weights) {
  return (left: number, right: number): Weights => {
    const shared = FIELDS.filter(
      (field) => records[left]![field] !== undefined && records[right]![field] !== undefined,
    );
    return Object.fromEntries(
      shared.map((field) => [field, records[left]![field] === records[right]![field] ? 6 : different[field]!]),
    );
  };
}

const DIFFERENT = { name: -5, birthDate: -18, address: -3, phone: -2 };
const link = (weights: Case['weights'], left: number, right: number) =>
  [left, right, Object.values(weights(left, right)).reduce((sum, weight) => sum + weight, -3)] as const;

function clusterRecords(records: readonly Readonly<Record<string, string>>[]) {
  const weights = compare(records, DIFFERENT);
  const pairs = records.flatMap((_, left) => records.slice(left + 1).map((_, at) => [left, left + 1 + at] as const));
  const edges = pairs.map(([left, right]) => link(weights, left, right)).filter(([, , odds]) => odds >= 0);
  return clustersOf({ size: records.length, edges, weights });
}

const father = { name: 'john', birthDate: '1941', address: 'elm', phone: '1' };
const son = { ...father, birthDate: '1973' };

describe('records that resemble both sides', () => {
  it('leave father and son of one name, address and telephone apart', () => {
    const undated = { name: 'john', address: 'elm', phone: '1' };
    const { clusterOf } = clusterRecords([father, father, son, son, undated]);
    expect(clusterOf[0]).toBe(clusterOf[1]);
    expect(clusterOf[2]).toBe(clusterOf[3]);
    expect(clusterOf[0]).not.toBe(clusterOf[2]);
  });

  it('leave namesakes with other birth dates apart, and say what they dispute', () => {
    const { clusterOf, cut } = clusterRecords([
      { name: 'ann', birthDate: '1950', phone: '1' },
      { name: 'ann', birthDate: '1981', address: 'oak' },
      { name: 'ann', phone: '1', address: 'oak' },
    ]);
    expect(clusterOf[0]).not.toBe(clusterOf[1]);
    expect([...cut.values()].every((reason) => reason.includes('birthDate'))).toBe(true);
    expect(cut.size).toBe(1);
  });

  it('do not make one of a household with one telephone', () => {
    const { clusterOf } = clusterRecords([
      { name: 'ann', birthDate: '1950', address: 'elm', phone: '1' },
      { name: 'bob', birthDate: '1952', address: 'elm', phone: '1' },
      { address: 'elm', phone: '1' },
    ]);
    expect(clusterOf[0]).not.toBe(clusterOf[1]);
  });
});

describe('a disagreement that one side settles', () => {
  it('does not part a person from the address and telephone of before', () => {
    const [before, after] = [
      { address: 'elm', phone: '1' },
      { address: 'oak', phone: '2' },
    ];
    const { clusterOf, cut } = clusterRecords([
      { name: 'ann', birthDate: '1950', ...after },
      { name: 'ann', birthDate: '1950', ...after },
      { name: 'ann', birthDate: '1950', ...before },
      { name: 'ann', ...before },
    ]);
    expect([...clusterOf]).toEqual([0, 0, 0, 0]);
    expect(cut.size).toBe(0);
  });

  it('parts them where nothing settles it', () => {
    const weights = () => ({ name: 6, address: -3, phone: -2 });
    const { clusterOf } = clustersOf({
      size: 3,
      edges: [
        [0, 1, 9],
        [1, 2, 4],
      ],
      weights: (left, right) => (left === 0 && right === 1 ? { name: 6, phone: 6 } : weights()),
    });
    expect([...clusterOf]).toEqual([0, 0, 2]);
  });

  it('is for an identifier to settle as well, where it links alone', () => {
    const input: Case = {
      size: 3,
      edges: [
        [0, 1, 9],
        [1, 2, 7],
      ],
      weights: (left, right) => (right === 1 ? { name: 6, birthDate: 6 } : { name: left === 1 ? 6 : -3, address: -3 }),
    };
    expect(clustersOf({ ...input, weights: () => ({ name: 1, address: -3 }) }).clusterOf[2]).toBe(2);
    const isDecisive = (left: number, right: number) => left === 1 && right === 2;
    expect(clustersOf({ ...input, isDecisive }).clusterOf[2]).toBe(0);
  });
});

describe('a weak bridge', () => {
  /** Two cliques of three and four records, and one edge from 2 to 3. */
  const sideOf = (row: number) => (row < 3 ? 0 : 1);
  const cliques = [0, 1, 2, 3, 4, 5, 6].flatMap((left) =>
    [1, 2, 3, 4, 5, 6].flatMap((right) =>
      left < right && sideOf(left) === sideOf(right) ? [[left, right, 9] as const] : [],
    ),
  );
  const edges = [...cliques, [2, 3, 2] as const];
  const inside: Weights = { name: 6, address: 6 };

  it('between dense parts goes, where anything speaks against it, worded with the densities', () => {
    const across: Weights = { name: 4, address: -2.5 };
    const weights = (left: number, right: number): Weights => {
      if (sideOf(left) === sideOf(right)) return inside;
      return left === 2 && right === 3 ? { name: 6, phone: 2 } : across;
    };
    const { clusterOf, cut } = clustersOf({ size: 7, edges, weights });
    expect([...clusterOf]).toEqual([0, 0, 0, 3, 3, 3, 3]);
    expect([...cut]).toEqual([
      [edges.length - 1, 'weak bridge between 3 and 4 records, density 1.00 and 1.00, 0.08 across: address'],
    ]);
  });

  it('holds where nothing does: records that say little are linked by the one that says more', () => {
    const weights = (left: number, right: number): Weights => (sideOf(left) === sideOf(right) ? inside : { name: 2 });
    expect([...clustersOf({ size: 7, edges, weights }).clusterOf]).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a large component', () => {
  it('is heard through a few of its records, whatever hangs on one of them', () => {
    const size = 3000;
    let asked = 0;
    const weights = (left: number, right: number): Weights => {
      asked++;
      return right % 2 === 0 ? { name: left === 0 ? 9 : 1 } : { name: left === 0 ? 9 : -9 };
    };
    const edges = Array.from({ length: size - 1 }, (_, at) => [0, at + 1, 1 + (at % 9)] as const);
    const { clusterOf, cut } = clustersOf({ size, edges, weights });
    expect(asked).toBeLessThanOrEqual(8 * size);
    edges.forEach(([, right], at) => {
      expect(clusterOf[right] === 0).toBe(!cut.has(at));
    });
  });
});

describe('what contradicts', () => {
  it('is counted, pairs against and pairs for', () => {
    const { cut } = clustersOf({
      size: 4,
      edges: [
        [0, 1, 9],
        [2, 3, 9],
        [1, 2, 3],
      ],
      weights: (left, right) =>
        right - left === 1 && left !== 1 ? { name: 9 } : left === 1 && right === 2 ? { phone: 6 } : { name: -5 },
    });
    expect([...cut.values()]).toEqual(['2 and 2 records contradict each other, 3 pairs against and 1 for: name']);
  });

  it('is heard again when a side has grown', () => {
    // 0 and 2 are linked to both 1 and 3, which contradict each other until 4, that agrees with all, has joined.
    const agreeing = new Set(['0-1', '2-3', '1-2', '0-4', '1-4', '2-4', '3-4']);
    const weights = (left: number, right: number): Weights => ({ name: agreeing.has(`${left}-${right}`) ? 6 : -5 });
    const edges = [
      [0, 1, 9],
      [2, 3, 8],
      [1, 2, 7],
      [0, 4, 6],
      [1, 4, 6],
      [2, 4, 5],
      [3, 4, 5],
    ] as const;
    expect([...clustersOf({ size: 5, edges, weights }).clusterOf]).toEqual([0, 0, 0, 0, 0]);
  });
});
