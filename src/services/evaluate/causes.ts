// Why pairs are missed or false, told from the links of the run: counts by cause, what decided, and examples.

import { LINK_STATUSES, type LinkStatus } from '../../domain/link.ts';
import { chainsOf } from './chains.ts';
import { gapsOf } from './gaps.ts';
import type { ErrorLinks, LinkWords } from './links.ts';
import type { Overlaps } from './partitions.ts';
import type { ReadPartitions } from './readPartitions.ts';
import { Sample } from './sample.ts';

/**
 * `absent`: a record is in the truth alone; `unlinked`: nothing links the two clusters: never compared, or scored too low to be
 * kept; `indirect`: the pair has no link, but other records of the two clusters have; else the status of the pair's link.
 */
export type MissCause = LinkStatus | 'absent' | 'unlinked' | 'indirect';

/** The status of the pair's link, or `chained`: over links with other records. */
export type FalseCause = HoldingStatus | 'chained';

export interface Causes {
  readonly missed: readonly Cause<MissCause>[];
  readonly false: readonly Cause<FalseCause>[];
}

export interface Cause<Name> {
  readonly cause: Name;
  readonly pairs: number;
  /** What decided about the links, the commonest first: 'birthDate exact', 'judged different'. */
  readonly reasons: readonly { readonly reason: string; readonly pairs: number }[];
  readonly examples: readonly ErrorExample[];
}

export interface ErrorExample {
  /** Record keys. */
  readonly left: string;
  readonly right: string;
  /** The link of the two, or the chain from left to right; empty where nothing links them. */
  readonly links: readonly LinkWords[];
}

/** Statuses of links that hold a cluster together. */
const HOLDING = ['linked', 'conflict'] as const satisfies readonly LinkStatus[];
type HoldingStatus = (typeof HOLDING)[number];

const REASONS = 5;

type ReadWords = (rows: ReadonlySet<number>) => Promise<ReadonlyMap<number, LinkWords>>;

interface Run {
  readonly partitions: ReadPartitions;
  readonly overlaps: Overlaps;
  readonly links: ErrorLinks;
}

/** Causes of all errors; `examples` is the number of examples of each, `readWords` reads links by their rows. */
export async function causesOf(run: Run, examples: number, readWords: ReadWords): Promise<Causes> {
  const { partitions, links } = run;
  const { keys } = partitions;
  const holding = HOLDING.map((status) => LINK_STATUSES.indexOf(status));
  const holds = (link: number) => holding.includes(links.status[link]!);
  const missed = byStatus(LINK_STATUSES, links, (link) => !isTogether(run, link), examples);
  const direct = byStatus(HOLDING, links, (link) => isFalse(run, link), examples);
  const gaps = gapsOf(partitions, links, keys.size, examples);
  const chains = chainsOf(partitions, run.overlaps, { links, holds }, examples);

  const shown = [...missed, ...direct].flatMap(({ sample }) => sample).concat(chains.examples.flat());
  const words = await readWords(new Set(shown.map((link) => links.row[link]!)));
  const linked = (chain: readonly number[]): ErrorExample => {
    const [left, right] = endsOf(chain, links);
    return { left: keys.text(left), right: keys.text(right), links: chain.map((link) => words.get(links.row[link]!)!) };
  };
  const unlinked = ([left, right]: readonly [number, number]): ErrorExample => {
    return { left: keys.text(left), right: keys.text(right), links: [] };
  };
  const told = <Name>({ sample, ...cause }: StatusCount<Name>): Cause<Name> => {
    return { ...cause, examples: sample.map((link) => linked([link])) };
  };
  return {
    missed: occurring([
      { cause: 'absent', pairs: gaps.absent, reasons: [], examples: [] },
      { cause: 'unlinked', pairs: gaps.unlinked, reasons: [], examples: gaps.examples.unlinked.map(unlinked) },
      { cause: 'indirect', pairs: gaps.indirect, reasons: [], examples: gaps.examples.indirect.map(unlinked) },
      ...missed.map(told),
    ]),
    false: occurring([
      ...direct.map(told),
      { cause: 'chained', pairs: chains.pairs, reasons: [], examples: chains.examples.map(linked) },
    ]),
  };
}

function isTogether({ partitions: { clusterOf }, links }: Run, link: number): boolean {
  return clusterOf[links.left[link]!] === clusterOf[links.right[link]!];
}

function isFalse(run: Run, link: number): boolean {
  const { entityOf } = run.partitions;
  const [left, right] = [entityOf[run.links.left[link]!]!, entityOf[run.links.right[link]!]!];
  return isTogether(run, link) && left >= 0 && right >= 0 && left !== right;
}

/** Those that occur, the commonest first. */
function occurring<Name>(causes: readonly Cause<Name>[]): Cause<Name>[] {
  return causes.filter(({ pairs }) => pairs > 0).sort((a, b) => b.pairs - a.pairs);
}

interface StatusCount<Name> extends Omit<Cause<Name>, 'examples'> {
  /** Some of the links. */
  readonly sample: readonly number[];
}

/** The links that `concerns` picks, by status. */
function byStatus<Name extends LinkStatus>(
  statuses: readonly Name[],
  links: ErrorLinks,
  concerns: (link: number) => boolean,
  examples: number,
): StatusCount<Name>[] {
  return statuses.map((cause) => {
    const status = LINK_STATUSES.indexOf(cause);
    const sample = new Sample(examples);
    const pairsByReason = new Float64Array(links.reasons.size);
    let pairs = 0;
    for (let link = 0; link < links.left.length; link++) {
      if (links.status[link] !== status || !concerns(link)) continue;
      pairs++;
      pairsByReason[links.reason[link]!]!++;
      sample.offer(link);
    }
    return { cause, pairs, reasons: commonest(pairsByReason, links), sample: sample.items() };
  });
}

function commonest(pairsByReason: Float64Array, { reasons }: ErrorLinks): Cause<LinkStatus>['reasons'] {
  return Array.from(pairsByReason, (pairs, reason) => ({ reason, pairs }))
    .filter(({ pairs }) => pairs > 0)
    .sort((a, b) => b.pairs - a.pairs || a.reason - b.reason)
    .slice(0, REASONS)
    .map(({ reason, pairs }) => ({ reason: reasons.text(reason), pairs }));
}

/** The records at the two ends of a chain of links, found by following it. */
function endsOf(chain: readonly number[], { left, right }: ErrorLinks): [number, number] {
  const [first, second] = chain as [number, ...number[]];
  const turned = second !== undefined && (left[second] === left[first] || right[second] === left[first]);
  const start = turned ? right[first]! : left[first]!;
  return [start, chain.reduce((at, link) => (left[link] === at ? right[link]! : left[link]!), start)];
}
