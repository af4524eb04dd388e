// Charts as inline SVG: bars in tables, the histogram of weights, the threshold curve. Pure functions of their figures; the
// colours come from the page, so that light and dark need one drawing.

import { BIN_WIDTH, type WeightBin } from '../../../resolution/score/weightHistogram.ts';
import { escapeHtml } from './html.ts';
import type { ThresholdPoint } from './thresholds.ts';

const WIDTH = 720;
const HEIGHT = 240;
const MARGIN = { left: 44, right: 12, top: 22, bottom: 40 };
/** log2 odds between ticks. */
const TICK_BITS = 5;

/** A bar for a table cell that states the figure beside it; `share` of the widest, 0 to 1. */
export function bar(share: number, kind: 'bar' | 'm' | 'u' = 'bar'): string {
  const width = share <= 0 ? 0 : Math.max(0.5, 100 * Math.min(1, share));
  return `<svg class="cell" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="${kind}" width="${round(width)}" height="10"/></svg>`;
}

/** A bar to the left or right of the middle; `share` of the widest, -1 to 1. */
export function sidedBar(share: number): string {
  const width = 50 * Math.min(1, Math.abs(share));
  const x = share < 0 ? 50 - width : 50;
  const rect = `<rect class="${share < 0 ? 'against' : 'for'}" x="${round(x)}" width="${round(width)}" height="10"/>`;
  return `<svg class="cell" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${rect}<line class="axis" x1="50" x2="50" y2="10"/></svg>`;
}

interface Marks {
  readonly thresholdBits: number | null;
  readonly reviewBits: number | null;
}

/** Candidate pairs by weight, heights logarithmic since strangers outnumber matches by far. */
export function weightHistogram(bins: readonly WeightBin[], { thresholdBits, reviewBits }: Marks): string {
  const [from, to] = [bins[0]!.from, bins.at(-1)!.from + BIN_WIDTH];
  const most = Math.max(...bins.map(({ pairs }) => pairs));
  const x = scale(from, to, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(0, Math.log10(1 + most), HEIGHT - MARGIN.bottom, MARGIN.top);
  const columns = bins.flatMap((bin) => {
    if (bin.pairs === 0) return [];
    const top = y(Math.log10(1 + bin.pairs));
    const kind = thresholdBits !== null && bin.from >= thresholdBits ? 'for' : 'bar';
    return [box(kind, x(bin.from), top, x(bin.from + BIN_WIDTH) - x(bin.from) - 0.5, y(0) - top)];
  });
  const powers = Array.from({ length: Math.floor(Math.log10(1 + most)) + 1 }, (_, power) => power);
  const heights = powers.map((power) => yTick(y(Math.log10(1 + 10 ** power)), tenTo(power)));
  const alternative = `Histogram of candidate pairs by weight, from ${from} to ${to} bits; the most pairs in one bin are ${most}.`;
  return chart(alternative, [
    reviewBand(x, from, to, reviewBits, thresholdBits),
    ...heights,
    ...columns,
    ...bitsAxis(x, from, to),
    ...mark(x, from, to, thresholdBits, 'threshold'),
  ]);
}

/** Expected precision and recall by threshold. */
export function thresholdChart(points: readonly ThresholdPoint[], thresholdBits: number | null): string {
  const [from, to] = [points[0]!.bits, points.at(-1)!.bits];
  const x = scale(from, to, MARGIN.left, WIDTH - MARGIN.right);
  const least = Math.min(...points.map(({ precision, recall }) => Math.min(precision, recall)));
  const bottom = Math.min(0.9, Math.floor(least * 10) / 10);
  const y = scale(bottom, 1, HEIGHT - MARGIN.bottom, MARGIN.top);
  const line = (kind: 'precision' | 'recall') => {
    const places = points.map((point) => `${round(x(point.bits))},${round(y(point[kind]))}`);
    return `<polyline class="${kind}" points="${places.join(' ')}"/>`;
  };
  const steps = Array.from({ length: 6 }, (_, at) => bottom + ((1 - bottom) * at) / 5);
  const alternative = `Expected precision and recall by threshold from ${from} to ${to} bits; both are in the table below.`;
  return chart(alternative, [
    ...steps.map((share) => yTick(y(share), share.toFixed(2))),
    ...bitsAxis(x, from, to),
    ...mark(x, from, to, thresholdBits, 'threshold'),
    line('precision'),
    line('recall'),
  ]);
}

function chart(alternative: string, parts: readonly string[]): string {
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(alternative)}">${parts.join('')}</svg>`;
}

function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => start + ((value - from) / Math.max(1e-9, to - from)) * (end - start);
}

function bitsAxis(x: (bits: number) => number, from: number, to: number): string[] {
  const base = HEIGHT - MARGIN.bottom;
  const ticks: string[] = [
    `<line class="axis" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${base}" y2="${base}"/>`,
  ];
  for (let bits = Math.ceil(from / TICK_BITS) * TICK_BITS; bits <= to; bits += TICK_BITS) {
    ticks.push(label(x(bits), base + 16, String(bits), 'middle'));
  }
  ticks.push(label((MARGIN.left + WIDTH - MARGIN.right) / 2, HEIGHT - 6, 'weight in bits (log2 odds)', 'middle'));
  return ticks;
}

function yTick(y: number, text: string): string {
  return `<line class="grid" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(y)}" y2="${round(y)}"/>${label(MARGIN.left - 6, y + 4, text, 'end')}`;
}

function mark(x: (bits: number) => number, from: number, to: number, bits: number | null, text: string): string[] {
  if (bits === null || bits < from || bits > to) return [];
  const at = round(x(bits));
  return [
    `<line class="mark" x1="${at}" x2="${at}" y1="${MARGIN.top - 6}" y2="${HEIGHT - MARGIN.bottom}"/>`,
    label(x(bits), MARGIN.top - 10, text, 'middle'),
  ];
}

function reviewBand(
  x: (bits: number) => number,
  from: number,
  to: number,
  review: number | null,
  threshold: number | null,
): string {
  if (review === null || threshold === null || review >= threshold || threshold <= from || review >= to) return '';
  const [start, end] = [x(Math.max(from, review)), x(Math.min(to, threshold))];
  return box('review', start, MARGIN.top, end - start, HEIGHT - MARGIN.bottom - MARGIN.top);
}

function box(kind: string, x: number, y: number, width: number, height: number): string {
  return `<rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
}

export function label(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;
}

/** Coordinates to a tenth: a page a person may read, and the same bytes everywhere. */
export function round(value: number): string {
  return String(Number(value.toFixed(1)));
}

function tenTo(power: number): string {
  return power < 4
    ? String(10 ** power)
    : `10${[...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
