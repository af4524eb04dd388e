// A record that fits two people equally well belongs to neither.

import { describe, expect, it } from 'vitest';
import { cluster, type Edge } from '../../../src/resolution/cluster/cluster.ts';
import type { Evidence } from '../../../src/resolution/cluster/evidence.ts';
import { edgeColumns, statedEvidence } from './clusterInputs.ts';

const [FATHER, SON, UNKNOWN, ALIKE] = [0, 1, 2, 3] as const;
const edge = (left: number, right: number, odds: number): Edge => ({ left, right, odds });

/** All share a name; father and son differ in their birth dates, which the others do not state. */
function family(isDecisive: (left: number, right: number) => boolean = () => false): Evidence {
  const isDated = (row: number) => row === FATHER || row === SON;
  return statedEvidence(
    ['name', 'birthDate'],
    (left, right) => (isDated(left) && isDated(right) ? { name: 5, birthDate: -6 } : { name: 5 }),
    isDecisive,
    ['birthDate'],
  );
}

function clustered(edges: readonly Edge[], evidence = family()) {
  const { clusterOf, cut } = cluster({ size: 4, edges: edgeColumns(edges), different: [], exclusives: [], evidence });
  return { clusterOf: [...clusterOf], reasons: [...cut.values()] };
}

describe('a record that fits two people', () => {
  it('equally well stays apart from both, and the reason names what tells them apart', () => {
    const { clusterOf, reasons } = clustered([edge(FATHER, UNKNOWN, 5), edge(SON, UNKNOWN, 4.5)]);
    expect(clusterOf).toEqual([FATHER, SON, UNKNOWN, ALIKE]);
    expect(reasons).toEqual(Array(2).fill('fits two records equally well that differ in birthDate'));
  });

  it('stays with its like', () => {
    const edges = [edge(UNKNOWN, ALIKE, 5)];
    for (const one of [UNKNOWN, ALIKE]) edges.push(edge(FATHER, one, 5), edge(SON, one, 5));
    expect(clustered(edges).clusterOf).toEqual([FATHER, SON, UNKNOWN, UNKNOWN]);
  });

  it('but one clearly better goes to that one', () => {
    const { clusterOf } = clustered([edge(FATHER, UNKNOWN, 7), edge(SON, UNKNOWN, 4)]);
    expect(clusterOf).toEqual([FATHER, SON, FATHER, ALIKE]);
  });

  it('goes to the one with whom it shares an identifier that decides', () => {
    const { clusterOf } = clustered(
      [edge(FATHER, UNKNOWN, 7), edge(SON, UNKNOWN, 7)],
      family((left, right) => left === FATHER && right === UNKNOWN),
    );
    expect(clusterOf[UNKNOWN]).toBe(FATHER);
  });

  it('goes to the one that a person judged it to be', () => {
    const { clusterOf } = clustered([edge(FATHER, UNKNOWN, 5), edge(SON, UNKNOWN, Infinity)]);
    expect(clusterOf[UNKNOWN]).toBe(SON);
  });
});
