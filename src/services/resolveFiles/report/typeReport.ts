// What a run found out about the records of one entity type.

import { logit } from '../../../resolution/score/scorer.ts';
import type { WeightBin } from '../../../resolution/score/weightHistogram.ts';
import type { DerivedEntity, RecordSet } from '../../derivation.ts';
import type { ResolvedType } from '../../derive/resolveType.ts';
import { type ClusterShapes, clusterShapes } from './clusterShapes.ts';
import { type ExampleLink, exampleLinks } from './examples.ts';
import type { CutReason, LinkTally } from './linkTally.ts';
import { type FilledField, filledFields, type Hub, hubsOf } from './profile.ts';
import { type ThresholdPoint, thresholdCurve } from './thresholds.ts';

export interface LevelReport {
  readonly level: string;
  /** How likely among pairs that are one, and among two at random. */
  readonly m: number;
  readonly u: number;
  /** log2(m/u). */
  readonly weight: number;
  /** Links in force at this level. */
  readonly links: number;
}

export interface FieldReport {
  readonly field: string;
  readonly levels: readonly LevelReport[];
}

/** A link in a report. */
export interface ReportedLink {
  readonly left: string;
  readonly right: string;
  readonly weight: number;
  readonly why: string;
}

export interface TypeReport extends ClusterShapes {
  readonly records: number;
  /** Records that are one with another, and their share. */
  readonly matchedRecords: number;
  readonly matchRate: number;
  /** log2 odds from which a pair is linked, and from which it is worth a review; null where that is every pair or none. */
  readonly thresholdBits: number | null;
  readonly reviewBits: number | null;
  /** Candidate pairs by weight, in bins of half a bit. */
  readonly weights: readonly WeightBin[];
  readonly thresholdCurve: readonly ThresholdPoint[];
  readonly links: number;
  readonly fields: readonly FieldReport[];
  readonly filled: readonly FilledField[];
  readonly hubs: readonly Hub[];
  readonly cuts: readonly (Omit<CutReason, 'examples'> & { readonly examples: readonly ReportedLink[] })[];
  readonly examples: readonly ExampleLink[];
}

/** `entities` are those of the type, one for each cluster in their order. */
export function reportType(
  resolved: ResolvedType,
  entities: readonly DerivedEntity[],
  tally: LinkTally,
  records: RecordSet,
): TypeReport {
  const { type, clusters, table, report, review, weights } = resolved;
  const bins = weights.bins();
  const matched = entities.reduce((sum, { recordKeys }) => sum + (recordKeys.length > 1 ? recordKeys.length : 0), 0);
  return {
    records: table.size,
    matchedRecords: matched,
    matchRate: matched / Math.max(1, table.size),
    thresholdBits: bitsOf(report.threshold),
    reviewBits: bitsOf(review),
    ...clusterShapes(resolved, entities),
    weights: bins,
    thresholdCurve: thresholdCurve(bins),
    links: tally.links,
    fields: report.model.fields.map((field) => fieldReport(field, tally)),
    filled: filledFields(type, table),
    hubs: hubsOf(table, clusters.clusterOf),
    cuts: tally.cutReasons().map((cut) => ({ ...cut, examples: cut.examples.map(brief) })),
    examples: exampleLinks(tally, resolved, records),
  };
}

function bitsOf(probability: number): number | null {
  const bits = logit(probability);
  return Number.isFinite(bits) ? bits : null;
}

/** Level 0 stands for a missing value and weighs nothing. */
function fieldReport(
  { field, levels }: ResolvedType['report']['model']['fields'][number],
  tally: LinkTally,
): FieldReport {
  const counts = tally.levelCounts(field);
  const weighed = levels.slice(1).map(({ name, m, u }) => {
    return { level: name, m, u, weight: Math.log2(m / u), links: counts.get(name) ?? 0 };
  });
  return { field, levels: weighed };
}

function brief({ left, right, weight, why }: ReportedLink): ReportedLink {
  return { left, right, weight, why };
}
