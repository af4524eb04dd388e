// Reads the evidence that the engine states for a link ('birthDate exact +12.1; givenName nickname +4.0') for people. Pure.

import type { RecordLink, RecordView } from './api.ts';
import { fieldLabel } from './format.ts';
import { TEXTS } from './texts.ts';

export interface Evidence {
  /** 'Birth date: exact'. */
  readonly words: string;
  /** The weight it brought, where stated. */
  readonly weight: number | null;
}

type Doubt = keyof typeof TEXTS.customer.doubts;

/** The pieces of evidence in `why`, in its order; what follows no pattern is kept word for word. */
export function readEvidence(why: string): Evidence[] {
  return why
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readPart);
}

/** Every link of these records once, strongest first. */
export function linksOf(records: readonly RecordView[]): RecordLink[] {
  const links = new Map<string, RecordLink>();
  for (const record of records) {
    for (const link of record.links) links.set(JSON.stringify([link.left, link.right, link.status]), link);
  }
  return [...links.values()].sort(
    (a, b) => b.weight - a.weight || compareText(a.left, b.left) || compareText(a.right, b.right),
  );
}

/** What carries a weight, or links alone, names a field; anything else is a sentence. */
function readPart(part: string): Evidence {
  const linking = /^linked by (identifier\.\S+)$/.exec(part)?.[1];
  if (linking) return { words: TEXTS.customer.linkedBy(fieldLabel(linking)), weight: null };
  const doubt = /^(prior odds|near relations) ([+\-−]\d+(?:\.\d+)?)$/.exec(part);
  if (doubt) return { words: TEXTS.customer.doubts[doubt[1] as Doubt], weight: toWeight(doubt[2]!) };
  const match = /^(\S+) (.+) ([+\-−]\d+(?:\.\d+)?)$/.exec(part);
  if (!match) return { words: part.charAt(0).toUpperCase() + part.slice(1), weight: null };
  const [, field = '', level = '', weight = ''] = match;
  return { words: `${fieldLabel(field)}: ${level}`, weight: toWeight(weight) };
}

function toWeight(text: string): number {
  return Number(text.replace('−', '-'));
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
