// A waterfall as inline SVG: how the weight of one link adds up, against the threshold.

import type { WaterfallStep } from '../../explain/waterfall.ts';
import { label, round } from './charts.ts';
import { escapeHtml } from './html.ts';

const WIDTH = 720;
const LABELS = 250;
const FIGURES = 60;
const ROW = 22;
const TOP = 20;

/** `alternative` says the same in words, for those who don't see the drawing. */
export function waterfallChart(
  steps: readonly WaterfallStep[],
  thresholdBits: number | null,
  alternative: string,
): string {
  const totals = [0, thresholdBits ?? 0, ...steps.map(({ total }) => total)];
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const x = (bits: number) => LABELS + ((bits - least) / Math.max(1, most - least)) * (WIDTH - LABELS - FIGURES);
  const height = TOP + (steps.length + 1) * ROW;
  const rows = steps.map((step, at) => row(step, steps[at - 1]?.total ?? 0, TOP + at * ROW, x));
  const total = steps.at(-1)?.total ?? 0;
  const parts = [upright('axis', x(0), height), ...rows, ...sum(total, TOP + steps.length * ROW, x)];
  if (thresholdBits !== null) {
    parts.push(upright('mark', x(thresholdBits), height), label(x(thresholdBits), TOP - 8, 'threshold', 'middle'));
  }
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(alternative)}">${parts.join('')}</svg>`;
}

function row(
  { label: text, weight, total }: WaterfallStep,
  before: number,
  y: number,
  x: (bits: number) => number,
): string {
  return [
    label(LABELS - 8, y + 15, text.length > 36 ? `${text.slice(0, 35)}…` : text, 'end'),
    span(weight < 0 ? 'against' : 'for', x(before), x(total), y),
    label(Math.max(x(before), x(total)) + 6, y + 15, signed(weight), 'start'),
  ].join('');
}

function sum(total: number, y: number, x: (bits: number) => number): string[] {
  return [
    label(LABELS - 8, y + 15, 'weight', 'end'),
    span('sum', x(0), x(total), y),
    label(Math.max(x(0), x(total)) + 6, y + 15, signed(total), 'start'),
  ];
}

function span(kind: string, from: number, to: number, y: number): string {
  const width = Math.max(1, Math.abs(to - from));
  return `<rect class="${kind}" x="${round(Math.min(from, to))}" y="${y + 4}" width="${round(width)}" height="${ROW - 8}"/>`;
}

function upright(kind: string, x: number, height: number): string {
  return `<line class="${kind}" x1="${round(x)}" x2="${round(x)}" y1="${TOP - 4}" y2="${height}"/>`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
