// How a cluster came to be, as data and in words.

import type { ClusterLinks } from '../explainFiles.ts';
import { type BuildUp, buildUp } from './buildUp.ts';
import { wordBuildUp } from './words.ts';

export interface ClusterExplanation extends BuildUp {
  readonly cluster: string;
  /** Record keys, sorted. */
  readonly records: readonly string[];
  /** The same in words, a sentence a line. */
  readonly text: readonly string[];
}

export function explainCluster({ cluster, records, links }: ClusterLinks): ClusterExplanation {
  const found = buildUp(links);
  return { cluster, records, ...found, text: wordBuildUp(cluster, records.length, found) };
}
