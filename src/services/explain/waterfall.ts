// How a link's weight adds up, step by step: what two records start from, what each field brings or takes, what is taken
// off or put on by rule.

import { type LinkEvidence, readEvidence } from '../../domain/evidence.ts';
import type { Link } from '../../domain/link.ts';

export interface WaterfallStep {
  readonly label: string;
  /** log2 weight of this step, and of all up to it. */
  readonly weight: number;
  readonly total: number;
}

/** Words keep weights to a tenth, so that a sum of a dozen may be off by this much without a rule behind it. */
const ROUNDING = 0.6;
/** A step that brings less is not worth showing. */
const WORTH_A_STEP = 0.05;

/** The evidence of a link: as data where it still has it, else read from its words. */
export function evidenceOf(link: Link): LinkEvidence {
  return link.evidence ?? readEvidence(link.why);
}

/** The steps to a link's weight; the last one's total is that weight. None where its words state no evidence. */
export function waterfall(link: Link): WaterfallStep[] {
  const evidence = evidenceOf(link);
  const { prior, fields, relations, calibration } = evidence;
  const parts: [label: string, weight: number][] = [
    ...(prior === null ? [] : [['two records are seldom one', prior] as [string, number]]),
    ...fields.map(({ field, level, weight }): [string, number] => [`${field} ${level}`, weight]),
    ...(relations > -WORTH_A_STEP ? [] : [['near relations agree as well', relations] as [string, number]]),
    ...(Math.abs(calibration) < WORTH_A_STEP
      ? []
      : [['calibrated on labelled pairs', calibration] as [string, number]]),
  ];
  const rest = link.weight - parts.reduce((sum, [, weight]) => sum + weight, 0);
  const isStated = parts.length > 0 || evidence.linkedBy !== null;
  if (isStated && Math.abs(rest) > (link.evidence ? WORTH_A_STEP : ROUNDING)) parts.push([ruleOf(evidence), rest]);
  let total = 0;
  return parts.map(([label, weight], at) => {
    total = at === parts.length - 1 ? link.weight : total + weight;
    return { label, weight, total };
  });
}

function ruleOf({ linkedBy, namesAlone }: LinkEvidence): string {
  if (linkedBy !== null) return `linked by ${linkedBy}`;
  return namesAlone ? 'names alone do not link' : 'rounding';
}
