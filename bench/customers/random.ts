// Numbers that look random and follow from a seed, so that a size and a seed always name the same customers.

/** Small Fast Counter (sfc32) by Chris Doty-Humphrey: fast, 128 bits of state. */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 1;

  constructor(seed: number, stream = 0) {
    this.a = seed | 0;
    this.b = stream | 0;
    for (let round = 0; round < 12; round++) this.next();
  }

  /** From 0 to below 1. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /**
   * An item by rank, early ones more often: rank r has a chance of about 1 / (r + flatness) (Zipf and Mandelbrot), which is how
   * names and places spread. The larger `flatness`, the more even.
   */
  pickRanked<T>(items: readonly T[], flatness: number): T {
    return items[this.rank(items.length, flatness)]!;
  }

  rank(count: number, flatness: number): number {
    return Math.min(count - 1, Math.floor(flatness * (1 + count / flatness) ** this.next() - flatness));
  }

  /** An index drawn by weights that add up to 1. */
  weighted(weights: readonly number[]): number {
    let left = this.next();
    for (let at = 0; at < weights.length - 1; at++) {
      left -= weights[at]!;
      if (left < 0) return at;
    }
    return weights.length - 1;
  }
}
