// Resolves the records of one entity type: block -> compare -> score -> link -> cluster -> constrain.
// Records are numbered in the order of their keys, so that nothing depends on the order in which they came.

import type { Judgement } from '../domain/link.ts';
import { type Policies, policyOf } from '../domain/policy.ts';
import type { EntityType } from '../domain/record.ts';
import { apply } from './apply.ts';
import type { SchemeYield } from './block/selection.ts';
import { cluster } from './cluster/cluster.ts';
import type { ExclusiveColumn } from './cluster/constraints.ts';
import type { ClusterMeasures } from './cluster/measures.ts';
import { pickEdges, positionsFrom, type RowPairs, ruledEdges } from './edges.ts';
import { Ragged, sharedInts } from './features/columns.ts';
import { type FeatureTable, NAMED } from './features/featureTable.ts';
import { learn } from './learn.ts';
import { Links } from './links.ts';
import type { PinnedModel, TrainingReport } from './pinnedModel.ts';
import { type ExpectedQuality, expectedQuality } from './score/expectedQuality.ts';
import type { Model } from './score/model.ts';
import { ScoredEvidence } from './score/scoredEvidence.ts';
import { logit, Scorer } from './score/scorer.ts';
import type { WeightHistogram } from './score/weightHistogram.ts';
import { ALONE, type Team } from './team.ts';

export interface ResolveInput {
  readonly type: EntityType;
  readonly table: FeatureTable;
  /** Record keys by row, ascending. */
  readonly keys: readonly string[];
  readonly policies: Policies;
  /** Judgements about these records, free of contradictions. */
  readonly judgements: readonly Judgement[];
  /** Probability at which a pair is linked; null for the model's. */
  readonly threshold: number | null;
  /** Who builds blocks and scores pairs; by default this thread alone. */
  readonly team?: Team | undefined;
  /** Applied rather than learning from these records. */
  readonly model?: PinnedModel | null;
}

export interface Resolution {
  /** Row of each record's cluster representative: its smallest row. */
  readonly clusterOf: Int32Array;
  /** Precision and recall that the clusters can be expected to have. */
  readonly estimated: ExpectedQuality;
  readonly links: Links;
  readonly model: Model;
  readonly threshold: number;
  /** Probability from which a pair is worth a review. */
  readonly review: number;
  readonly comparedPairs: number;
  /** How all of them are spread over weights. */
  readonly weights: WeightHistogram;
  /** Blocks left out because they stayed too large. */
  readonly cutBlocks: number;
  /** The blocking schemes with the pairs they give, and whether they were worth it. */
  readonly schemes: readonly SchemeYield[];
  /** Fields that a given model does not know, and fields of it that these records lack. */
  readonly unknownFields: readonly string[];
  readonly absentFields: readonly string[];
  readonly training: TrainingReport;
  /** How well each cluster of two or more records holds together; measured when asked for. */
  readonly measures: () => ClusterMeasures[];
  /** The model as one value, which `resolve` can be given again; made when asked for. */
  readonly pin: () => PinnedModel;
}

export function resolve(input: ResolveInput): Resolution {
  const { table, keys, team = ALONE } = input;
  const { size } = table;
  const prepared = input.model ? apply(input.model, input, team) : learn(input, [], team);
  const { comparisons, model, policies, blocks, schemes, training, unknownFields, absentFields, pin } = prepared;
  const threshold = input.threshold ?? prepared.threshold;
  const scorer = new Scorer(comparisons, model);
  const least = logit(Math.min(threshold, prepared.review));
  const pairs = team.scorePairs(
    {
      type: input.type,
      table: table.share(),
      policies,
      terms: input.model?.terms ?? null,
      model,
      blocks,
      least,
      next: sharedInts(1),
    },
    scorer,
  );
  const edges = ruledEdges(pairs, rowPairs(input, 'same'), size, least);
  const accepted = positionsFrom(edges, logit(threshold));
  const clustering = cluster({
    size,
    edges: pickEdges(edges, accepted),
    different: rowPairs(input, 'different'),
    exclusives: exclusivesOf(table, policies),
    evidence: new ScoredEvidence(scorer, model),
  });
  return {
    clusterOf: clustering.clusterOf,
    estimated: expectedQuality(clustering.clusterOf, edges, pairs.weights, least),
    links: new Links({ keys, scorer, model }, edges, accepted, clustering),
    model,
    threshold,
    review: prepared.review,
    comparedPairs: pairs.compared,
    weights: pairs.weights,
    cutBlocks: blocks.cutBlocks,
    schemes,
    training,
    unknownFields,
    absentFields,
    measures: clustering.measures,
    pin,
  };
}

/** Judged pairs as rows, left < right; judgements about records that are not here are left for later. */
function rowPairs({ keys, judgements }: ResolveInput, verdict: Judgement['verdict']): RowPairs {
  if (judgements.length === 0) return [];
  const rows = new Map(keys.map((key, row) => [key, row]));
  const pairs = new Map<string, readonly [number, number]>();
  for (const judgement of judgements) {
    const left = rows.get(judgement.left);
    const right = rows.get(judgement.right);
    if (judgement.verdict !== verdict || left === undefined || right === undefined || left === right) continue;
    const pair = [Math.min(left, right), Math.max(left, right)] as const;
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}

function exclusivesOf(table: FeatureTable, policies: Policies): ExclusiveColumn[] {
  return table.fieldsOf(table.identifiers).flatMap(([type, field]) => {
    const { exclusive, max = 1 } = policyOf(type, policies);
    return exclusive === 'hard' ? [{ type, column: identifiersOf(table, field), max }] : [];
  });
}

function identifiersOf({ identifiers, size }: FeatureTable, field: number): Ragged {
  const column = new Ragged();
  for (let row = 0; row < size; row++) {
    for (let at = identifiers.start(row); at < identifiers.end(row); at += NAMED.width) {
      if (identifiers.at(at) === field) column.push(identifiers.at(at + NAMED.value));
    }
    column.closeRow();
  }
  return column;
}
