// A few of many, the same whenever they are drawn from the same: for examples that do not all come from the top of a file.

export class Sample {
  private readonly size: number;
  private readonly kept: { readonly item: number; readonly rank: number }[] = [];

  constructor(size: number) {
    this.size = size;
  }

  /** Takes an item, or leaves it: those whose numbers hash lowest are kept (bottom-k sampling; Cohen and Kaplan 2007). */
  offer(item: number): void {
    const rank = hashOf(item);
    if (this.kept.length === this.size && rank >= (this.kept.at(-1)?.rank ?? 0)) return;
    const at = this.kept.findIndex((other) => other.rank > rank);
    this.kept.splice(at < 0 ? this.kept.length : at, 0, { item, rank });
    if (this.kept.length > this.size) this.kept.pop();
  }

  /** In ascending order. */
  items(): number[] {
    return this.kept.map(({ item }) => item).sort((a, b) => a - b);
  }
}

/** The finish of MurmurHash3 (Appleby 2011). */
function hashOf(item: number): number {
  let bits = Math.imul(item ^ (item >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
