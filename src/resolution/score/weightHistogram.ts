// How many candidate pairs have which weight: what a threshold is judged by. Counted in passing, kept or not.

/** log2 odds of the lower end of the first bin and of the upper end of the last; weights beyond are counted in those. */
const LEAST = -40;
const MOST = 40;
const BINS_PER_BIT = 2;
const BINS = (MOST - LEAST) * BINS_PER_BIT;

export interface WeightBin {
  /** log2 odds at the lower end of the bin, which is half a bit wide. */
  readonly from: number;
  readonly pairs: number;
}

/** Bits from one bin to the next. */
export const BIN_WIDTH = 1 / BINS_PER_BIT;

export class WeightHistogram {
  /** Pairs by bin. */
  readonly counts: Float64Array;

  constructor(counts: Float64Array = new Float64Array(BINS)) {
    this.counts = counts;
  }

  append(others: WeightHistogram): void {
    others.counts.forEach((pairs, bin) => {
      this.counts[bin]! += pairs;
    });
  }

  add(odds: number): void {
    const bin = Math.floor((odds - LEAST) * BINS_PER_BIT);
    this.counts[bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin]!++;
  }

  /** The bins from the first to the last that holds any, in order. */
  bins(): WeightBin[] {
    const bins = Array.from(this.counts, (pairs, bin) => ({ from: LEAST + bin / BINS_PER_BIT, pairs }));
    const first = bins.findIndex(({ pairs }) => pairs > 0);
    return first < 0 ? [] : bins.slice(first, bins.findLastIndex(({ pairs }) => pairs > 0) + 1);
  }
}
