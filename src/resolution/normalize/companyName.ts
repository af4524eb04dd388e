// Company names: legal form apart, common abbreviations spelled out, and the acronym others may use instead.

import abbreviations from '../data/businessWords.json' with { type: 'json' };
import { boundedCache } from './boundedCache.ts';
import { legalFormAt, romaniseWrittenForms } from './legalForm.ts';
import type { CompanyName } from './normalized.ts';
import { foldTokens, toAscii } from './text.ts';

const SPELLED_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations.words).flatMap(([word, variants]) => variants.split(' ').map((v) => [v, word] as const)),
);
const CONNECTIVES = new Set(abbreviations.connectives);
const ARTICLES = new Set(abbreviations.articles);
const LONGEST_INITIALS = 3;
const DOTTED_LETTERS = /\b[A-Za-z](?:\.\s?[A-Za-z])+\b\.?/g;
// 'Acme Inc. (Canada)': the legal form stands before the bracket.
const ASIDE_AT_END = /^(.*\S)\s*\(([^()]+)\)\s*$/;
// Separates readings: 'Smith Holdings LLC dba Joe's Pizza' is known by both names.
const ALSO_CALLED =
  /\s*[(,;-]*\s*(?:\bd\/b\/a\b|\bdba\b|\bt\/a\b|\bf\/k\/a\b|\bfka\b|\ba\/k\/a\b|\baka\b|\btrading as\b|\bdoing business as\b|\bformerly known as\b|\bformerly\b|\balso known as\b)\s*:?\s*/i;

/** The readings of a raw company name, the first being the one before any 'trading as'. Empty where nothing is left. */
export const parseCompanyName: (raw: string) => readonly CompanyName[] = boundedCache((raw) =>
  raw
    .split(ALSO_CALLED)
    .map(readName)
    .filter((name) => name !== null),
);

function readName(stated: string): CompanyName | null {
  const raw = romaniseWrittenForms(stated);
  const aside = ASIDE_AT_END.exec(raw);
  const before = aside === null ? [] : dropArticle(wordsOf(aside[1]!));
  const named = aside === null ? dropArticle(wordsOf(raw)) : [...before, ...wordsOf(aside[2]!)];
  if (named.length === 0) return null;
  const form = legalFormAt(named, raw) ?? formBefore(before, named.slice(before.length), raw);
  const words = form === null ? named : form.rest;
  // Alone, 'ST' is more likely made of initials than short for Saint.
  const tokens =
    words.length === 1 && words[0]!.length <= LONGEST_INITIALS
      ? words
      : words.map((word) => SPELLED_OUT.get(word) ?? word);
  return {
    tokens,
    legalForm: form?.form ?? null,
    acronym: tokens.length > 1 ? tokens.map((t) => t.charAt(0)).join('') : '',
  };
}

function formBefore(before: readonly string[], aside: readonly string[], raw: string) {
  const inner = legalFormAt(before, raw);
  return inner === null ? null : { form: inner.form, rest: [...inner.rest, ...aside] };
}

function wordsOf(raw: string): readonly string[] {
  return joinLetters(foldTokens(spaced(raw)).filter((word, i) => i === 0 || !CONNECTIVES.has(word)));
}

/** Signs as words, and dotted letters as one word, before the dots are gone: 'Plan B S.A.' is 'plan b sa'. */
function spaced(raw: string): string {
  const ascii = toAscii(raw).replace(/[&+]/g, ' and ');
  return ascii.includes('.') ? ascii.replace(DOTTED_LETTERS, (letters) => letters.replace(/[.\s]/g, '')) : ascii;
}

/** 'I.B.M.' and 'I B M' fold to single letters; together they are one word. */
function joinLetters(words: readonly string[]): readonly string[] {
  if (!words.some((w, i) => w.length === 1 && words[i + 1]?.length === 1)) return words;
  const joined: string[] = [];
  let open = false;
  for (const word of words) {
    const single = word.length === 1;
    if (single && open) joined.push(joined.pop() + word);
    else joined.push(word);
    open = single;
  }
  return joined;
}

function dropArticle(words: readonly string[]): readonly string[] {
  if (words.length < 2) return words;
  const first = ARTICLES.has(words[0]!) ? 1 : 0;
  const last = words.length - first > 1 && words.at(-1) === 'the' ? -1 : undefined;
  return words.slice(first, last);
}
