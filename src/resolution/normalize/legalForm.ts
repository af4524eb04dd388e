// Legal forms: 'Limited', 'GmbH', 'S. de R.L. de C.V.' recognised at the end of a company's name, some at its beginning.

import table from '../data/legalForms.json' with { type: 'json' };
import { fold } from './text.ts';
import { WordSet } from './wordSet.ts';

export interface FoundForm {
  readonly form: string;
  readonly rest: readonly string[];
}

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(table.forms).flatMap(([form, variants]) => [form, ...variants].map((v) => [v, form] as const)),
);
// Most words neither end nor begin a form, which one look-up of the outer word tells.
const LAST_WORDS = new WordSet([...CANONICAL.keys()].map((variant) => variant.slice(variant.lastIndexOf(' ') + 1)));
const LEADING = new Set(table.leading);
const IN_CAPITALS = new Set(table.leadingInCapitals);
const WITH_DOTS_OR_CYRILLIC = new Set(table.leadingWithDotsOrCyrillic);
const ALL_LEADING: readonly string[] = [...LEADING, ...IN_CAPITALS, ...WITH_DOTS_OR_CYRILLIC];
const FIRST_WORDS = new WordSet(ALL_LEADING.map((variant) => variant.split(' ')[0]!));
const WORD_LIKE = new Set(table.wordLike);
// Longest first: '有限公司' is part of '股份有限公司'.
const WRITTEN = Object.entries(table.written).sort(([a], [b]) => b.length - a.length);
const MAY_HOLD_WRITTEN = /[\u0590-\u06ff\u0e00-\u0e7f\u3200-\u33ff\u4e00-\u9fff\uac00-\ud7af（]/;
const CYRILLIC_START = /^\P{L}*\p{Script=Cyrillic}/u;
const DOTTED_START = /^\P{L}*\p{L}\./u;
const LONGEST = longest([...CANONICAL.keys()]);
const LONGEST_LEADING = longest(ALL_LEADING);

/** The legal form a name's words end or begin with, and the words without it; null where there is none or nothing else. */
export function legalFormAt(words: readonly string[], raw: string): FoundForm | null {
  const last = takeLast(words, raw);
  const first = takeFirst(last?.rest ?? words, raw, last !== null);
  if (first === null) return last;
  return last === null ? first : { form: last.form, rest: first.rest };
}

/** The canonical form of what a source's own legal-form field says; '' where it says none. */
export function canonicalLegalForm(raw: string): string {
  const folded = fold(romaniseWrittenForms(raw));
  return CANONICAL.get(folded.replaceAll(' ', '')) ?? CANONICAL.get(folded) ?? folded;
}

/** Forms written in other scripts as their Latin abbreviations, set apart from the name they touch. */
export function romaniseWrittenForms(raw: string): string {
  if (!MAY_HOLD_WRITTEN.test(raw)) return raw;
  return WRITTEN.reduce((text, [written, form]) => text.replaceAll(written, ` ${form.toUpperCase()} `), raw);
}

/** Forms pile up ('Co., Ltd.'): they are taken off from the end while words remain, and the last one stated counts. */
function takeLast(words: readonly string[], raw: string): FoundForm | null {
  let rest = words;
  let form: string | null = null;
  for (let taken = formEnding(rest, raw); taken !== null; taken = formEnding(rest, raw)) {
    form ??= taken.form;
    rest = rest.slice(0, -taken.length);
  }
  return form === null ? null : { form, rest };
}

function formEnding(words: readonly string[], raw: string): { form: string; length: number } | null {
  if (words.length < 2 || !LAST_WORDS.has(words.at(-1)!)) return null;
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length -= 1) {
    const variant = words.slice(-length).join(' ');
    const form = CANONICAL.get(variant);
    if (form !== undefined && !isPlainWord(variant, raw)) return { form, length };
  }
  return null;
}

/** 'Day Spa' is no S.p.A.: forms that are also words count only in capitals or with dots. */
function isPlainWord(variant: string, raw: string): boolean {
  return (
    WORD_LIKE.has(variant) &&
    new RegExp(`\\b[${variant[0]}${variant[0]!.toUpperCase()}]${variant.slice(1)}\\b`).test(raw)
  );
}

function takeFirst(words: readonly string[], raw: string, hasForm: boolean): FoundForm | null {
  let rest = words;
  let form: string | null = null;
  for (let taken = formBeginning(rest, raw, hasForm); taken !== null; taken = formBeginning(rest, raw, hasForm)) {
    form ??= taken.form;
    rest = rest.slice(taken.length);
  }
  return form === null ? null : { form, rest };
}

function formBeginning(words: readonly string[], raw: string, hasForm: boolean) {
  if (words.length < 2 || !FIRST_WORDS.has(words[0]!)) return null;
  for (let length = Math.min(LONGEST_LEADING, words.length - 1); length > 0; length -= 1) {
    const variant = words.slice(0, length).join(' ');
    if (LEADING.has(variant) || (!hasForm && isCarefulForm(variant, raw))) {
      return { form: CANONICAL.get(variant) ?? variant, length };
    }
  }
  return null;
}

/** 'SIA Rota' is a company of Latvia and 'Sia Huat' is not, 'ТОО' one of Kazakhstan and 'Too Good' is not. */
function isCarefulForm(variant: string, raw: string): boolean {
  if (IN_CAPITALS.has(variant))
    return raw.replace(/[^A-Za-z]+/g, '').startsWith(variant.replace(' ', '').toUpperCase());
  return WITH_DOTS_OR_CYRILLIC.has(variant) && (CYRILLIC_START.test(raw) || DOTTED_START.test(raw));
}

function longest(variants: readonly string[]): number {
  return Math.max(...variants.map((variant) => variant.split(' ').length));
}
