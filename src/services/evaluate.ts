// Scores clusters against the truth: pairs, B-cubed (Bagga and Baldwin 1998) and whole clusters, with confidence intervals
// and, where the links are known, with what caused the errors.

import { type Causes, causesOf } from './evaluate/causes.ts';
import { readLinks, readLinkWords } from './evaluate/links.ts';
import { type Measure, measuresOf } from './evaluate/measures.ts';
import { type Overlaps, overlapsOf } from './evaluate/partitions.ts';
import { type PartitionFiles, type ReadPartitions, readPartitions } from './evaluate/readPartitions.ts';
import { StringTable } from './evaluate/stringTable.ts';
import { strataOf, TALLY, totalOf } from './evaluate/tallies.ts';
import type { ReadTable } from './outputs.ts';

interface Counts {
  readonly found: number;
  readonly true: number;
}

/** Whole clusters: one is right where its records are those of one entity, no more and no fewer. */
export interface ExactMeasure extends Measure, Counts {
  readonly exact: number;
}

export interface Scores {
  readonly records: number;
  readonly pairwise: Measure & {
    readonly truePairs: number;
    readonly foundPairs: number;
    readonly falsePairs: number;
    readonly missedPairs: number;
  };
  readonly bCubed: Measure;
  readonly exactClusters: ExactMeasure;
  /** Of clusters and entities of two records or more. */
  readonly exactGroups: ExactMeasure;
  readonly clusters: Counts;
  readonly largest: Counts;
}

export interface Evaluation extends Scores {
  /** Records that the truth does not know: left out. */
  readonly withoutTruth: number;
  /** Records that only the truth knows: each counts as found alone. */
  readonly onlyInTruth: number;
  /** Null where no links are given. */
  readonly causes: Causes | null;
}

export interface EvaluateRequest extends PartitionFiles {
  /** links.csv of the same run, for the causes of errors; null for none. */
  readonly linksFile: string | null;
  /** How many examples of each cause to give. */
  readonly examples: number;
}

/** Reads the files and scores them. Throws KinholdError 'invalid-input' where nothing can be matched. */
export async function evaluate(request: EvaluateRequest, readTable: ReadTable): Promise<Evaluation> {
  const partitions = await readPartitions(request, readTable);
  const { withoutTruth, onlyInTruth } = partitions;
  const overlaps = overlapsOf(partitions);
  const causes = await readCauses(request, partitions, overlaps, readTable);
  return { ...scoreOverlaps(overlaps), withoutTruth, onlyInTruth, causes };
}

async function readCauses(
  { linksFile, examples }: EvaluateRequest,
  partitions: ReadPartitions,
  overlaps: Overlaps,
  readTable: ReadTable,
): Promise<Causes | null> {
  if (linksFile === null) return null;
  const links = await readLinks(linksFile, partitions, readTable);
  const readWords = (rows: ReadonlySet<number>) => readLinkWords(linksFile, rows, readTable);
  return causesOf({ partitions, overlaps, links }, examples, readWords);
}

/** Scores records given as [found cluster, true entity]. */
export function score(records: readonly (readonly [string, string])[]): Scores {
  const [clusters, entities] = [new StringTable(), new StringTable()];
  const clusterOf = Int32Array.from(records, ([cluster]) => clusters.intern(cluster));
  const entityOf = Int32Array.from(records, ([, entity]) => entities.intern(entity));
  return scoreOverlaps(overlapsOf({ clusterOf, entityOf, clusters: clusters.size, entities: entities.size }));
}

function scoreOverlaps(overlaps: Overlaps): Scores {
  const strata = strataOf(overlaps);
  const { pairwise, bCubed, clusters, groups } = measuresOf(strata);
  const total = totalOf(strata);
  const count = (column: keyof typeof TALLY) => total[TALLY[column]]!;
  const [truePairs, foundPairs, commonPairs] = [count('truePairs'), count('foundPairs'), count('commonPairs')];
  const counts = { found: count('foundClusters'), true: count('trueClusters') };
  return {
    records: count('records'),
    pairwise: {
      ...pairwise,
      truePairs,
      foundPairs,
      falsePairs: foundPairs - commonPairs,
      missedPairs: truePairs - commonPairs,
    },
    bCubed,
    exactClusters: { ...clusters, ...counts, exact: count('exactClusters') },
    exactGroups: { ...groups, found: count('foundGroups'), true: count('trueGroups'), exact: count('exactGroups') },
    clusters: counts,
    largest: { found: largest(overlaps.clusterSizes), true: largest(overlaps.entitySizes) },
  };
}

function largest(sizes: Int32Array): number {
  return sizes.reduce((most, size) => Math.max(most, size), 0);
}
