// Resolves the records of one entity type: block -> compare -> score -> link -> cluster -> constrain.
// Records are numbered in the order of their keys, so that nothing depends on the order in which they came.

import type { Judgement, Link } from '../domain/link.ts';
import { type Policies, policyOf } from '../domain/policy.ts';
import type { EntityType } from '../domain/record.ts';
import { buildBlocks } from './block/blocks.ts';
import { BlockingKeys } from './block/keys.ts';
import { type Clustering, cluster, type Edge } from './cluster/cluster.ts';
import type { Opinion } from './cluster/cohesion.ts';
import type { ExclusiveColumn } from './cluster/constraints.ts';
import { comparisonsOf } from './compare/comparisons.ts';
import type { FeatureTable } from './features/featureTable.ts';
import { type LinkEdge, ResolvedLink } from './resolvedLink.ts';
import { type Candidates, estimatePrior, scoreCandidates } from './score/candidates.ts';
import { initialModel, type Model } from './score/model.ts';
import { countChanceLevels } from './score/randomPairs.ts';
import { log2Odds, probability, Scorer } from './score/scorer.ts';
import { trainModel } from './score/train.ts';

/** Records a block may hold before it is split. */
const BLOCK_CAP = 100;
const LINK_PROBABILITY = 0.5;
const REVIEW_PROBABILITY = 0.05;
/**
 * Whose m is learnt from the data. People have many independent witnesses. A company and its branches have few, share most
 * of them, and without labels would teach the model that one company's records need not agree.
 */
const LEARNS: Readonly<Record<EntityType, boolean>> = { person: true, organization: false, account: false };
/** log2 weight from which what speaks against a pair is a contradiction rather than a slip or a move. */
const CONTRADICTION_WEIGHT = -4;

export interface ResolveInput {
  readonly type: EntityType;
  readonly table: FeatureTable;
  /** Record keys by row, ascending. */
  readonly keys: readonly string[];
  readonly policies: Policies;
  /** Judgements about these records, free of contradictions. */
  readonly judgements: readonly Judgement[];
  /** Probability at which a pair is linked; null for the default. */
  readonly threshold: number | null;
}

export interface Resolution {
  /** Row of each record's cluster representative: its smallest row. */
  readonly clusterOf: Int32Array;
  /** Sorted by left, right. */
  readonly links: readonly Link[];
  readonly model: Model;
  readonly threshold: number;
  readonly comparedPairs: number;
  /** Blocks left out because they stayed too large. */
  readonly cutBlocks: number;
}

export function resolve(input: ResolveInput): Resolution {
  const { type, table, policies } = input;
  const threshold = input.threshold ?? LINK_PROBABILITY;
  const comparisons = comparisonsOf(type, table, policies);
  const blocks = buildBlocks(new BlockingKeys(type, table), table.size, BLOCK_CAP);
  const first = initialModel(comparisons, countChanceLevels(comparisons, table.size), table.size);
  const candidates = scoreCandidates(blocks, new Scorer(comparisons, first), first);
  const estimated = estimatePrior(candidates, first, table.size);
  const model = LEARNS[type] ? trainModel(comparisons, candidates, estimated, table.size) : estimated;
  const scorer = new Scorer(comparisons, model);
  candidates.rescore(scorer);
  const edges = edgesOf(input, candidates, model);
  const accepted = edges.filter((edge) => probability(edge.odds) >= threshold);
  const clustering = cluster({
    size: table.size,
    edges: accepted,
    different: rowPairs(input, 'different'),
    exclusives: exclusivesOf(table, policies),
    opinion: opinionOf(scorer, model),
  });
  return {
    clusterOf: clustering.clusterOf,
    links: linksOf(input, edges, accepted, clustering, scorer, model),
    model,
    threshold,
    comparedPairs: candidates.compared,
    cutBlocks: blocks.cutBlocks,
  };
}

/** Better odds than even speak for a pair; worse odds and a plain contradiction, not mere silence, against it. */
function opinionOf(scorer: Scorer, model: Model): Opinion {
  return (left, right) => {
    scorer.score(left, right);
    if (scorer.decisiveAt >= 0 || log2Odds(scorer.random, scorer.rival, model) >= 0) return 1;
    return scorer.against <= CONTRADICTION_WEIGHT ? -1 : 0;
  };
}

/** Candidate pairs worth a look and `same` judgements, as edges with their rule. */
function edgesOf(input: ResolveInput, candidates: Candidates, model: Model): LinkEdge[] {
  const edges: LinkEdge[] = rowPairs(input, 'same').map(([left, right]) => ({
    left,
    right,
    odds: Infinity,
    rule: 'judgement',
  }));
  const judged = new Set(edges.map(pairKey));
  for (let at = 0; at < candidates.length; at++) {
    const odds = candidates.odds(at, model);
    if (probability(odds) < REVIEW_PROBABILITY) continue;
    const decisive = candidates.decisive.at(at);
    const rule = decisive < 0 ? 'score' : model.fields[decisive]!.field;
    const edge = { left: candidates.left.at(at), right: candidates.right.at(at), odds, rule };
    if (!judged.has(pairKey(edge))) edges.push(edge);
  }
  return edges;
}

function pairKey({ left, right }: Pick<Edge, 'left' | 'right'>): number {
  return left * 0x4000000 + right;
}

/** Judged pairs as rows, left < right; judgements about records that are not here are left for later. */
function rowPairs({ keys, judgements }: ResolveInput, verdict: Judgement['verdict']): (readonly [number, number])[] {
  if (judgements.length === 0) return [];
  const rows = new Map(keys.map((key, row) => [key, row]));
  const pairs = new Map<number, readonly [number, number]>();
  for (const judgement of judgements) {
    const left = rows.get(judgement.left);
    const right = rows.get(judgement.right);
    if (judgement.verdict !== verdict || left === undefined || right === undefined || left === right) continue;
    const pair = { left: Math.min(left, right), right: Math.max(left, right) };
    pairs.set(pairKey(pair), [pair.left, pair.right]);
  }
  return [...pairs.values()];
}

function exclusivesOf(table: FeatureTable, policies: Policies): ExclusiveColumn[] {
  return [...table.identifiers.keys()].sort().flatMap((type) => {
    const policy = policyOf(type, policies);
    if (policy.exclusive !== 'hard') return [];
    return [{ type, column: table.identifiers.get(type)!, max: policy.max ?? 1 }];
  });
}

function linksOf(
  { keys }: ResolveInput,
  edges: readonly LinkEdge[],
  accepted: readonly LinkEdge[],
  { clusterOf, cut, conflicts }: Clustering,
  scorer: Scorer,
  model: Model,
): Link[] {
  const cutEdges = new Map([...cut].map(([at, reason]) => [accepted[at]!, reason]));
  const conflictEdges = new Map([...conflicts].map(([at, reason]) => [accepted[at]!, reason]));
  const isAccepted = new Set(accepted);
  const statusOf = (edge: LinkEdge) => {
    if (conflictEdges.has(edge)) return 'conflict';
    if (cutEdges.has(edge)) return 'cut';
    return isAccepted.has(edge) ? 'linked' : 'review';
  };
  return edges
    .filter((edge) => isAccepted.has(edge) || clusterOf[edge.left] !== clusterOf[edge.right])
    .sort((a, b) => a.left - b.left || a.right - b.right)
    .map((edge) => {
      const status = statusOf(edge);
      return new ResolvedLink(
        { keys, scorer, model },
        edge,
        status,
        cutEdges.get(edge) ?? conflictEdges.get(edge) ?? null,
      );
    });
}
