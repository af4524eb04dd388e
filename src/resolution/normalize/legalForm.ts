// Legal forms: 'Limited', 'GmbH', 'S. de R.L. de C.V.' recognised at the end of a company's name, some at its beginning.

import table from '../data/legalForms.json' with { type: 'json' };
import { fold } from './text.ts';

const CANONICAL: ReadonlyMap<string, string> = new Map(
  Object.entries(table.forms).flatMap(([form, variants]) => [form, ...variants].map((v) => [v, form] as const)),
);
const LEADING = new Set(table.leading);
const WORD_LIKE = new Set(table.wordLike);
// Longest first: '有限公司' is part of '股份有限公司'.
const WRITTEN = Object.entries(table.written).sort(([a], [b]) => b.length - a.length);
const EAST_ASIAN = /[\u3200-\u33ff\u4e00-\u9fff\uac00-\ud7af]/;
const LONGEST = Math.max(...[...CANONICAL.keys()].map((variant) => variant.split(' ').length));

/** The legal form a name's words end or begin with, and the words without it; null where there is none or nothing else. */
export function legalFormAt(words: readonly string[], raw: string): { form: string; rest: readonly string[] } | null {
  const last = takeLast(words, raw);
  const first = takeFirst(last?.rest ?? words);
  if (first === null) return last;
  return last === null ? first : { form: last.form, rest: first.rest };
}

/** The canonical form of what a source's own legal-form field says; '' where it says none. */
export function canonicalLegalForm(raw: string): string {
  const folded = fold(raw);
  return CANONICAL.get(folded.replaceAll(' ', '')) ?? CANONICAL.get(folded) ?? folded;
}

/** Forms written in Chinese, Japanese or Korean as their Latin abbreviations, set apart from the name they touch. */
export function romaniseWrittenForms(raw: string): string {
  if (!EAST_ASIAN.test(raw)) return raw;
  return WRITTEN.reduce((text, [written, form]) => text.replaceAll(written, ` ${form} `), raw);
}

/** Forms pile up ('Co., Ltd.'): they are taken off from the end while words remain, and the last one stated counts. */
function takeLast(words: readonly string[], raw: string): { form: string; rest: readonly string[] } | null {
  let rest = words;
  let form: string | null = null;
  for (let taken = formEnding(rest, raw); taken !== null; taken = formEnding(rest, raw)) {
    form ??= taken.form;
    rest = rest.slice(0, -taken.length);
  }
  return form === null ? null : { form, rest };
}

function formEnding(words: readonly string[], raw: string): { form: string; length: number } | null {
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

function takeFirst(words: readonly string[]): { form: string; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const variant = words.slice(0, length).join(' ');
    if (words.length > length && LEADING.has(variant))
      return { form: CANONICAL.get(variant) ?? variant, rest: words.slice(length) };
  }
  return null;
}
