// Which id each part of a split takes back: the one that its records held when they last had none in common with the other
// parts. Time is wound back, one ledger sequence after another, from the present, in which all hold the id that splits.

import type { Part } from './parts.ts';
import type { Standing } from './standing.ts';

/**
 * For each part the id that it takes back, which then is in `taken`; undefined where it was never apart, or where the id
 * that it then held is the one that splits. Of several ids that it held then, the oldest: they have met here. Where another
 * cluster has that one, time is wound back further.
 */
export function heldApart(
  id: string,
  parts: readonly Part[],
  standing: Standing,
  taken: Set<string>,
): (string | undefined)[] {
  const found = parts.map((): string | undefined => undefined);
  const open = new Set(parts.keys());
  const holdings = new Holdings(id, parts);
  for (const moves of windBack(id, parts, standing)) {
    for (const { part, from, to } of moves) holdings.move(part, from, to);
    for (const part of holdings.takeTouched()) {
      if (!open.has(part) || !holdings.isApart(part)) continue;
      const held = holdings.heldBy(part);
      const own = held.has(id) ? id : [...held].sort(standing.byAge)[0]!;
      if (own !== id && (taken.has(own) || !standing.canComeBack(own, id))) continue;
      open.delete(part);
      if (own === id) continue;
      found[part] = own;
      taken.add(own);
    }
    if (open.size === 0) break;
  }
  return found;
}

interface MoveBack {
  readonly part: number;
  readonly from: string;
  /** Undefined where the record was not there yet. */
  readonly to: string | undefined;
}

/** What changes when time is wound back over each sequence, newest first. */
function windBack(id: string, parts: readonly Part[], standing: Standing): MoveBack[][] {
  const moves = new Map<number, MoveBack[]>();
  parts.forEach(({ records }, part) => {
    for (const record of records) {
      const stays = standing.staysUpTo(record, id);
      for (let at = stays.length - 1; at >= 0; at--) {
        const { id: from, since } = stays[at]!;
        if (since === Number.NEGATIVE_INFINITY) continue;
        const move = { part, from, to: stays[at - 1]?.id };
        const together = moves.get(since);
        if (together) together.push(move);
        else moves.set(since, [move]);
      }
    }
  });
  return [...moves].sort(([a], [b]) => b - a).map(([, together]) => together);
}

/** Which part holds which ids at one time, and how many of them another part holds too. */
class Holdings {
  /** Of each id the parts that hold it, with how many records. */
  private readonly holders = new Map<string, Map<number, number>>();
  private readonly held: Set<string>[];
  private readonly shared: Int32Array;
  private touched = new Set<number>();

  constructor(id: string, parts: readonly Part[]) {
    this.holders.set(id, new Map(parts.map(({ records }, part) => [part, records.length])));
    this.held = parts.map(() => new Set([id]));
    this.shared = new Int32Array(parts.length).fill(parts.length > 1 ? 1 : 0);
  }

  isApart(part: number): boolean {
    return this.shared[part] === 0 && this.held[part]!.size > 0;
  }

  heldBy(part: number): ReadonlySet<string> {
    return this.held[part]!;
  }

  /** Parts for which something has changed since this was last asked. */
  takeTouched(): ReadonlySet<number> {
    const touched = this.touched;
    this.touched = new Set();
    return touched;
  }

  /** One record of the part goes from one id to another. */
  move(part: number, from: string, to: string | undefined): void {
    this.touched.add(part);
    this.release(part, from);
    if (to !== undefined) this.hold(part, to);
  }

  private release(part: number, id: string): void {
    const counts = this.holders.get(id)!;
    const left = counts.get(part)! - 1;
    if (left > 0) {
      counts.set(part, left);
      return;
    }
    counts.delete(part);
    this.held[part]!.delete(id);
    if (counts.size === 0) return;
    this.shared[part]! -= 1;
    if (counts.size === 1) this.changeShared(counts, -1);
  }

  private hold(part: number, id: string): void {
    const counts = this.holders.get(id) ?? new Map<number, number>();
    this.holders.set(id, counts);
    const before = counts.get(part) ?? 0;
    if (before === 0) {
      this.held[part]!.add(id);
      if (counts.size === 1) this.changeShared(counts, 1);
      if (counts.size > 0) this.shared[part]! += 1;
    }
    counts.set(part, before + 1);
  }

  /** For the one part that holds an id when another part joins or leaves it. */
  private changeShared(counts: ReadonlyMap<number, number>, by: number): void {
    for (const part of counts.keys()) {
      this.shared[part]! += by;
      this.touched.add(part);
    }
  }
}
