// Company names: legal form apart, common abbreviations spelled out, and the acronym others may use instead.

import abbreviations from '../data/businessWords.json' with { type: 'json' };
import { boundedCache } from './boundedCache.ts';
import { type FoundForm, legalFormAt, romaniseWrittenForms } from './legalForm.ts';
import type { CompanyName } from './normalized.ts';
import { isTooLong } from './placeholder.ts';
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
/** Much cheaper than the separators it foresees, which begin with optional spaces and signs. */
const MAY_BE_CALLED =
  /\b(?:[dtfano]\s?[./bk]|trading|doing|operating|formerly|previously|also|now|vormals|ehemals|anciennement)/i;
// Separates readings: 'Smith Holdings LLC dba Joe's Pizza' is known by both names.
// Counted repetitions: a thousand spaces must not be tried at a thousand places.
const ALSO_CALLED =
  /\s{0,3}[(,;-]{0,3}\s{0,3}(?:\bd[./]?\s?b[./]?\s?a\b\.?|\bt\/a\b|\b[fan]\/?k\/?a\b|\bo\/a\b|\b(?:trading|doing business|operating|(?:formerly|previously|also|now) known) as\b|\bformerly\b|\bvormals\b|\behemals\b|\banciennement\b)\s{0,3}:?\s{0,3}/i;

/** The readings of a raw company name, the first being the one before any 'trading as'. Empty where nothing is left. */
export const parseCompanyName: (raw: string) => readonly CompanyName[] = boundedCache((raw) =>
  (isTooLong(raw) ? [] : MAY_BE_CALLED.test(raw) ? raw.split(ALSO_CALLED) : [raw])
    .map(readName)
    .filter((name) => name !== null),
);

function readName(stated: string): CompanyName | null {
  const raw = romaniseWrittenForms(stated);
  const aside = ASIDE_AT_END.exec(raw);
  const before = aside === null ? [] : dropArticle(wordsOf(aside[1]!));
  const inner = aside === null ? [] : wordsOf(aside[2]!);
  const named = aside === null ? dropArticle(wordsOf(raw)) : [...before, ...inner].filter(isNoConnective);
  if (named.length === 0) return null;
  const bare = withoutForms(named, raw) ?? formBefore(before, inner, raw);
  const words = bare?.rest ?? named;
  // Alone, 'ST' is more likely made of initials than short for Saint.
  const isInitials = words.length === 1 && words[0]!.length <= LONGEST_INITIALS;
  const spelled = isInitials ? words : words.map((word) => SPELLED_OUT.get(word) ?? word);
  // 'Smith Companies' is 'smith company' now, which ends in a form.
  const again = spelled.at(-1) === 'company' ? withoutForms(spelled, '') : null;
  const tokens = dropArticle(again?.rest ?? spelled);
  return {
    tokens,
    legalForm: bare?.form ?? again?.form ?? null,
    acronym: tokens.length > 1 ? tokens.map((t) => t.charAt(0)).join('') : '',
  };
}

/** Forms and articles taken off until none is left: 'Acme Inc, The' bares a form when the article goes. */
function withoutForms(words: readonly string[], raw: string): FoundForm | null {
  const found = legalFormAt(words, raw);
  if (found === null) return null;
  const rest = dropArticle(found.rest);
  return { form: found.form, rest: withoutForms(rest, raw)?.rest ?? rest };
}

function formBefore(before: readonly string[], aside: readonly string[], raw: string) {
  const inner = legalFormAt(before, raw);
  return inner === null ? null : { form: inner.form, rest: [...inner.rest, ...aside] };
}

function wordsOf(raw: string): readonly string[] {
  const words = foldTokens(spaced(raw)).filter(isNoConnective);
  const joined = joinLetters(words);
  return joined === words ? words : joined.filter(isNoConnective);
}

/** 'Pérez y Hijos' joins two words; the y of 'X Y Z' is a letter among letters. */
function isNoConnective(word: string, at: number, words: readonly string[]): boolean {
  if (at === 0 || !CONNECTIVES.has(word)) return true;
  return word.length === 1 && (words[at - 1]!.length === 1 || (words[at + 1]?.length ?? 1) === 1);
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
  let [from, to] = [0, words.length];
  while (to - from > 1 && ARTICLES.has(words[from]!)) from += 1;
  while (to - from > 1 && words[to - 1] === 'the') to -= 1;
  return to - from === words.length ? words : words.slice(from, to);
}
