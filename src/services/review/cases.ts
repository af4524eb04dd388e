// Links that leave a question open, grouped to cases. Pure: whether a case is open follows from the graph alone.

import type { Link } from '../../domain/link.ts';
import { compareText } from '../../domain/recency.ts';
import { type EntityType, parseRecordKey } from '../../domain/record.ts';
import { contentHash } from '../load/contentHash.ts';
import type { CaseEntity, CaseKind, CaseState, ContestedLink, StandingJudgement, Stewardship } from './contract.ts';
import { outcomeOf } from './opinions.ts';
import { patternOf } from './pattern.ts';
import { uncertainty, worth } from './worth.ts';

/** A question for a steward: are these two records one? */
export interface ReviewCase extends Stewardship {
  /** The keys of its two records, `left|right`: derived, so that it stays whatever becomes of the link. */
  readonly id: string;
  readonly kind: CaseKind;
  readonly type: EntityType;
  readonly state: CaseState;
  readonly left: string;
  readonly right: string;
  /** What the records belong to: one entity that may be two, or two that may be one. */
  readonly entities: readonly CaseEntity[];
  readonly households: number;
  readonly accounts: number;
  /** In bits, 0 to 1. */
  readonly uncertainty: number;
  readonly worth: number;
  /** The link of its two records, then the others that the same verdict is about. */
  readonly links: readonly [Link, ...Link[]];
  /** Changes when anything about the links does. */
  readonly evidence: string;
  readonly pattern: string;
  readonly judgements: readonly StandingJudgement[];
}

export function caseId(left: string, right: string): string {
  return `${left}|${right}`;
}

/** The record keys of a case's id; null where it is none. */
export function pairOf(id: string): readonly [string, string] | null {
  const [left, right, ...rest] = id.split('|');
  if (left === undefined || right === undefined || rest.length > 0) return null;
  return parseRecordKey(left) === null || parseRecordKey(right) === null ? null : [left, right];
}

/**
 * The cases that `contested` leaves open. All cut links between the same two entities are one case, named by the first of their
 * pairs; every other link is one by itself.
 */
export function casesOf(contested: readonly ContestedLink[]): ReviewCase[] {
  const groups = new Map<string, ContestedLink[]>();
  for (const one of [...contested].sort((a, b) => compareText(nameOf(a), nameOf(b)))) {
    if (isDecided(one)) continue;
    const name = one.link.status === 'cut' ? [one.left.id, one.right.id].sort().join(' ') : nameOf(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups.values()].map((group) => caseOf(group as [ContestedLink, ...ContestedLink[]]));
}

function nameOf({ link }: ContestedLink): string {
  return caseId(link.left, link.right);
}

/**
 * A person has said what holds: about a pair either way; about two entities that evidence joins, that they differ; about a link
 * against the evidence, here in the review queue, that it holds all the same.
 */
function isDecided({ link, judgements, heldApart }: ContestedLink): boolean {
  const told = judgements.filter(({ verdict }) => verdict !== 'unsure');
  if (link.status === 'conflict') return told.some(({ verdict, decision }) => verdict === 'same' && decision !== null);
  return heldApart || told.length > 0;
}

function caseOf(group: readonly [ContestedLink, ...ContestedLink[]]): ReviewCase {
  const [first] = group;
  const { link, left, right, judgements, households, accounts, opinions, secondOpinion } = first;
  const { claimedBy, claimedUntil, assignedTo } = first;
  const kind = link.status === 'review' ? 'pair' : 'cluster';
  const isOne = left.id === right.id;
  const probability = kind === 'pair' ? link.probability : null;
  const evidence = group.length === 1 ? first.hash : contentHash(group.map(({ hash }) => hash));
  const stewardship = { claimedBy, claimedUntil, assignedTo, secondOpinion, opinions };
  return {
    id: nameOf(first),
    kind,
    type: parseRecordKey(link.left)!.type,
    state: stateOf(stewardship, evidence, judgements),
    left: link.left,
    right: link.right,
    entities: isOne ? [left] : [left, right],
    households,
    accounts,
    uncertainty: uncertainty(probability),
    worth: worth(probability, {
      leftRecords: left.recordCount,
      rightRecords: isOne ? 0 : right.recordCount,
      households,
      accounts,
    }),
    links: [link, ...group.slice(1).map((one) => one.link)],
    evidence,
    pattern: patternOf(link),
    judgements,
    ...stewardship,
  };
}

function stateOf(stewardship: Stewardship, evidence: string, judgements: readonly StandingJudgement[]): CaseState {
  if (judgements.some((one) => one.verdict === 'unsure' && one.evidence === evidence)) return 'unsure';
  const { state } = outcomeOf(stewardship, evidence);
  // A decision whose judgement never landed is still to be made.
  return state === 'decided' ? 'open' : state;
}
