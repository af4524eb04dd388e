// The pairs of live records that are linked or worth a review, at both of their records, and a journal of what a step changed.

import type { LinkStatus } from '../../domain/link.ts';

/** A pair worth a look; `left` has the smaller key. */
export interface LiveEdge {
  readonly left: number;
  readonly right: number;
  /** log2 odds of the score; -Infinity where the pair is no candidate or scores too low. */
  scored: number;
  /** 'score', or the decisive identifier that links alone. */
  rule: string;
  /** Whether a judgement says that the two are the same. */
  isJudged: boolean;
  /** What became of it when its component was last clustered; null where it went into none. */
  status: LinkStatus | null;
  objection: string | null;
}

/** log2 odds by which an edge counts; Infinity for a `same` judgement. */
export function oddsOfEdge({ isJudged, scored }: LiveEdge): number {
  return isJudged ? Infinity : scored;
}

export function ruleOfEdge({ isJudged, rule }: LiveEdge): string {
  return isJudged ? 'judgement' : rule;
}

const NONE: ReadonlyMap<number, LiveEdge> = new Map();

export class LiveEdges {
  private readonly byRow: (Map<number, LiveEdge> | undefined)[] = [];
  private readonly onChange: (edge: LiveEdge) => void;

  /** `onChange` sees an edge before it changes. */
  constructor(onChange: (edge: LiveEdge) => void) {
    this.onChange = onChange;
  }

  /** The edges at a record, by its neighbour. */
  at(row: number): ReadonlyMap<number, LiveEdge> {
    return this.byRow[row] ?? NONE;
  }

  get(left: number, right: number): LiveEdge | undefined {
    return this.byRow[left]?.get(right);
  }

  /** Sets what a pair scored; -Infinity takes it back. Returns whether that changed anything. */
  score(left: number, right: number, scored: number, rule: string): boolean {
    const known = this.get(left, right);
    if ((known?.scored ?? -Infinity) === scored && (known === undefined || known.rule === rule)) return false;
    this.update(known ?? this.put(left, right), { scored, rule });
    return true;
  }

  /** Sets whether a judgement says that a pair is the same. */
  judge(left: number, right: number, isJudged: boolean): void {
    const known = this.get(left, right);
    if ((known?.isJudged ?? false) !== isJudged) this.update(known ?? this.put(left, right), { isJudged });
  }

  /** Takes an edge over from elsewhere, where its records have other rows. */
  copy({ scored, rule, isJudged, status, objection }: LiveEdge, left: number, right: number): void {
    Object.assign(this.put(left, right), { scored, rule, isJudged, status, objection });
  }

  /** Takes out all edges of a record and returns its neighbours. */
  removeRow(row: number): number[] {
    const neighbours = [...this.at(row).keys()];
    for (const edge of this.at(row).values()) {
      this.onChange(edge);
      Object.assign(edge, { scored: -Infinity, isJudged: false });
      this.byRow[edge.left === row ? edge.right : edge.left]!.delete(row);
    }
    this.byRow[row] = undefined;
    return neighbours;
  }

  private update(edge: LiveEdge, change: Partial<Pick<LiveEdge, 'scored' | 'rule' | 'isJudged'>>): void {
    this.onChange(edge);
    Object.assign(edge, change);
    if (oddsOfEdge(edge) !== -Infinity) return;
    this.byRow[edge.left]!.delete(edge.right);
    this.byRow[edge.right]!.delete(edge.left);
  }

  private put(left: number, right: number): LiveEdge {
    const fresh = { scored: -Infinity, rule: 'score', isJudged: false, status: null, objection: null };
    const edge: LiveEdge = { left, right, ...fresh };
    for (const [from, to] of [
      [left, right],
      [right, left],
    ] as const) {
      this.byRow[from] ??= new Map();
      this.byRow[from].set(to, edge);
    }
    return edge;
  }
}
