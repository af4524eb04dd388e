// Explanations in words, a sentence a line.

import type { Link } from '../../domain/link.ts';
import type { BuildStep, BuildUp } from './buildUp.ts';
import type { Explanation } from './explanation.ts';
import { LARGEST_CUT_LINKS } from './minimumCut.ts';
import { evidenceOf, type WaterfallStep } from './waterfall.ts';

/** Lines of one kind that are shown; the data holds all. */
const SHOWN_STEPS = 50;
const SHOWN_LINKS = 10;

export function wordExplanation(explanation: Omit<Explanation, 'text'>): string[] {
  const { left, right, together, direct, path } = explanation;
  if (left === right) return [`${left} is one record.`];
  const lines = [`${left} and ${right} are ${together ? '' : 'not '}one.`];
  if (direct)
    lines.push(
      `The two compared: ${wordStatus(direct)}${explanation.steps.length === 0 ? ` (${direct.why})` : ''}`,
      ...table(explanation.steps),
    );
  else
    lines.push(
      'The two share no blocking key or their evidence is far below the threshold: there is no link between them.',
    );
  if (!together) return [...lines, ...whyNot(explanation)];
  if (path.length > 1)
    lines.push('They are joined by:', ...path.map((link) => `  ${wordPair(link)}: ${wordLink(link)}`));
  return [...lines, ...separation(explanation)];
}

function whyNot({ direct, threshold, between }: Omit<Explanation, 'text'>): string[] {
  const lines: string[] = [];
  if (direct && direct.weight < threshold) lines.push(shortfall(direct, threshold));
  if (direct?.status === 'cut') {
    const { objection } = evidenceOf(direct);
    lines.push(`Their link was cut${objection === null ? '' : `: ${objection}`}.`);
  }
  const others = between.filter((link) => link !== direct);
  if (others.length > 0)
    lines.push(
      'Links between their clusters that do not hold:',
      ...others.map((link) => `  ${wordPair(link)}: ${wordLink(link)}`),
    );
  return lines;
}

function shortfall(direct: Link, threshold: number): string {
  const against = evidenceOf(direct).fields.filter(({ weight }) => weight < 0);
  const said =
    against.length === 0
      ? 'Nothing speaks against it, but too little for it'
      : `Against it: ${against.map(({ field, level, weight }) => `${field} ${level} ${weight.toFixed(1)}`).join(', ')}`;
  return `That is ${(threshold - direct.weight).toFixed(1)} bits below the threshold of ${threshold.toFixed(1)}. ${said}.`;
}

function separation({ cut, fields }: Omit<Explanation, 'text'>): string[] {
  const lines: string[] = [];
  if (cut === null)
    lines.push(`Their cluster has more than ${LARGEST_CUT_LINKS} links: what would separate them was not searched.`);
  else if (cut.length > 0) {
    const links = cut.length === 1 ? 'this link' : `these ${cut.length} links`;
    const shown = cut.slice(0, SHOWN_LINKS).map((link) => `  ${wordPair(link)}, weight ${link.weight.toFixed(1)}`);
    lines.push(
      `Without ${links} they would be apart, and fewer would not do:`,
      ...shown,
      ...more(cut.length, SHOWN_LINKS),
    );
  }
  if (fields !== null && fields.length > 0)
    lines.push(`They would also be apart if nothing agreed in: ${fields.join(', ')}.`);
  return lines;
}

/** How a cluster came to be. */
export function wordBuildUp(
  cluster: string,
  records: number,
  { steps, supporting, refused, waiting }: BuildUp,
): string[] {
  const lines = [
    `${cluster} holds ${counted(records, 'record')}${steps.length === 0 ? ', which no link joins to another.' : ':'}`,
  ];
  lines.push(...steps.slice(0, SHOWN_STEPS).map(wordStep), ...more(steps.length, SHOWN_STEPS));
  if (supporting > 0) lines.push(`${counted(supporting, 'link')} more between records that were together already.`);
  lines.push(...listed('Refused, because', refused, (link) => evidenceOf(link).objection ?? 'it was cut'));
  lines.push(...listed('Below the threshold', waiting, (link) => link.why));
  return lines;
}

function wordStep({ link, into, joined, records }: BuildStep, at: number): string {
  const others = joined.filter((record) => record !== link.left && record !== link.right);
  const along =
    others.length === 0
      ? ''
      : `, with ${others.slice(0, SHOWN_LINKS).join(', ')}${others.length > SHOWN_LINKS ? ' ...' : ''}`;
  const size = into === 1 && joined.length === 1 ? '2 records' : `${into} + ${joined.length} = ${records} records`;
  return `  ${at + 1}. ${wordPair(link)}${along}, now ${size}: ${wordLink(link)}`;
}

function listed(title: string, links: readonly Link[], reason: (link: Link) => string): string[] {
  if (links.length === 0) return [];
  const shown = links
    .slice(0, SHOWN_LINKS)
    .map((link) => `  ${wordPair(link)}, weight ${link.weight.toFixed(1)}: ${reason(link)}`);
  return [`${title}:`, ...shown, ...more(links.length, SHOWN_LINKS)];
}

/** The waterfall as a table: what each step brings, and the sum up to it. */
function table(steps: readonly WaterfallStep[]): string[] {
  const width = Math.max(0, ...steps.map(({ label }) => label.length));
  return steps.map(
    ({ label, weight, total }) => `  ${label.padEnd(width)} ${signed(weight).padStart(7)} ${signed(total).padStart(7)}`,
  );
}

function more(count: number, shown: number): string[] {
  return count > shown ? [`  ... and ${count - shown} more`] : [];
}

function wordPair({ left, right }: Link): string {
  return `${left} = ${right}`;
}

function wordLink(link: Link): string {
  return `${wordStatus(link)} (${link.why})`;
}

function wordStatus({ status, weight, probability }: Link): string {
  return `${status}, probability ${probability.toFixed(4)}, weight ${weight.toFixed(1)}`;
}

function signed(weight: number): string {
  return `${weight < 0 ? '' : '+'}${weight.toFixed(1)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
