// What the links of a run say, counted while they are written: levels by field, what was cut and why, and a few examples.

import type { Link } from '../../../domain/link.ts';
import type { EntityType } from '../../../domain/record.ts';
import { byStrength, isInForce } from '../../explain/linkGraph.ts';
import { evidenceOf } from '../../explain/waterfall.ts';
import { TopList } from './topList.ts';

const EXAMPLES = 3;
const CUT_EXAMPLES = 5;

/** Why an example is shown. */
export const EXAMPLE_KINDS = ['typical link', 'weakest link', 'near miss', 'cut link'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

export interface CutReason {
  /** 'linked' links are not among them: 'cut' was taken out, 'conflict' holds against the evidence. */
  readonly status: 'cut' | 'conflict';
  readonly reason: string;
  readonly links: number;
  readonly examples: readonly Link[];
}

/** Tallies by entity type. */
export class LinkTallies {
  private readonly byType = new Map<string, LinkTally>();

  /** The same links, each counted as it passes. */
  *watch(links: Iterable<Link>): Generator<Link> {
    for (const link of links) {
      this.of(typeOf(link)).add(link);
      yield link;
    }
  }

  of(type: string): LinkTally {
    const known = this.byType.get(type) ?? new LinkTally();
    this.byType.set(type, known);
    return known;
  }
}

/** The entity type of a link's records, which are of one type. */
function typeOf({ left }: Link): EntityType {
  const start = left.indexOf(':') + 1;
  return left.slice(start, left.indexOf(':', start)) as EntityType;
}

export class LinkTally {
  private readonly levels = new Map<string, Map<string, number>>();
  private readonly reasons = new Map<
    string,
    { status: CutReason['status']; reason: string; links: number; examples: TopList<Link> }
  >();
  private readonly weakest = new TopList<Link>(EXAMPLES, (a, b) => byStrength(b, a));
  private readonly nearest = new TopList<Link>(EXAMPLES, byStrength);
  private readonly strongestCut = new TopList<Link>(EXAMPLES, byStrength);
  private readonly typical = new TopList<{ readonly link: Link; readonly mark: number }>(
    EXAMPLES,
    (a, b) => a.mark - b.mark || byStrength(a.link, b.link),
  );
  /** Links in force. */
  links = 0;

  add(link: Link): void {
    if (isInForce(link)) {
      this.links++;
      this.countLevels(link);
      this.weakest.add(link);
      this.typical.add({ link, mark: markOf(link) });
    } else if (link.status === 'review') this.nearest.add(link);
    else this.strongestCut.add(link);
    if (link.status === 'cut' || link.status === 'conflict') this.countReason(link, link.status);
  }

  /** Links in force by level of a field. */
  levelCounts(field: string): ReadonlyMap<string, number> {
    return this.levels.get(field) ?? new Map();
  }

  /** Most links first. */
  cutReasons(): CutReason[] {
    return [...this.reasons.values()]
      .map((one) => ({ ...one, examples: one.examples.items() }))
      .sort((a, b) => b.links - a.links || (a.status + a.reason < b.status + b.reason ? -1 : 1));
  }

  examples(): Readonly<Record<ExampleKind, readonly Link[]>> {
    return {
      'typical link': this.typical.items().map(({ link }) => link),
      'weakest link': this.weakest.items(),
      'near miss': this.nearest.items(),
      'cut link': this.strongestCut.items(),
    };
  }

  private countLevels(link: Link): void {
    for (const { field, level } of evidenceOf(link).fields) {
      const known = this.levels.get(field) ?? new Map<string, number>();
      this.levels.set(field, known.set(level, (known.get(level) ?? 0) + 1));
    }
  }

  private countReason(link: Link, status: CutReason['status']): void {
    const reason = kindOfReason(evidenceOf(link).objection ?? 'not stated');
    const key = `${status} ${reason}`;
    const known = this.reasons.get(key) ?? {
      status,
      reason,
      links: 0,
      examples: new TopList<Link>(CUT_EXAMPLES, byStrength),
    };
    known.links++;
    known.examples.add(link);
    this.reasons.set(key, known);
  }
}

/** A reason without what is particular to one link: '3 and 2 records contradict each other, 4 pairs ...' and the like. */
export function kindOfReason(objection: string): string {
  return objection.replace(/[:,].*$/s, '').replace(/\d+ and \d+ records/, 'two groups of records');
}

/** A number that follows from the link's records alone and has nothing to do with them (FNV-1a): draws a sample. */
function markOf({ left, right }: Link): number {
  let hash = 0x811c9dc5;
  for (const text of [left, right]) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
