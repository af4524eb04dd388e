// The first few of many, by an order: kept in passing, so that a million are never held.

export class TopList<T> {
  private readonly kept: T[] = [];
  private readonly size: number;
  private readonly order: (a: T, b: T) => number;

  /** `order` must tell any two items apart, so that what is kept does not depend on the order in which they come. */
  constructor(size: number, order: (a: T, b: T) => number) {
    this.size = size;
    this.order = order;
  }

  add(item: T): void {
    const { kept, order } = this;
    if (kept.length === this.size && order(item, kept.at(-1)!) >= 0) return;
    const at = kept.findIndex((other) => order(item, other) < 0);
    kept.splice(at < 0 ? kept.length : at, 0, item);
    if (kept.length > this.size) kept.pop();
  }

  /** In order. */
  items(): readonly T[] {
    return this.kept;
  }
}
