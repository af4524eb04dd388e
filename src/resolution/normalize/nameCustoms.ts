// What customs do to the words of a name before and inside its core: particles, saints, Arabic articles and servants of God. Each
// has one spelling here, so that Dela Cruz meets de la Cruz and Abd al-Rahman meets Abdulrahman.

import customs from '../data/nameCustoms.json' with { type: 'json' };
import { WordSet } from './wordSet.ts';

type Tokens = readonly string[];

const SERVANT_OF = new WordSet(customs.servantOf);
const ASSIMILATED = new WordSet(customs.assimilated);
const MOVABLE = new WordSet(customs.movableParticles);
/** Particles written together where more of the name follows. */
const APART: ReadonlyMap<string, Tokens> = new Map(
  Object.entries({
    dela: ['de', 'la'],
    delos: ['de', 'los'],
    vander: ['van', 'der'],
    vanden: ['van', 'den'],
    vande: ['van', 'de'],
    saint: ['st'],
    sainte: ['ste'],
  }),
);
/** Beginnings that belong to the word after them: O'Brien, McDonald, MacDonald, D'Angelo, FitzGerald. */
const BEGINNINGS = ['o', 'mc', 'mac', 'd', 'fitz'];
const PREFIXES = new WordSet(BEGINNINGS);
const ONE_SPELLING: ReadonlyMap<string, string> = new Map([
  ['ibn', 'bin'],
  ['binti', 'bint'],
  ['binte', 'bint'],
  ['bte', 'bint'],
]);
/** 'and' between two family names: Ortega y Gasset, Puig i Cadafalch, Costa e Silva. */
const BETWEEN = ['y', 'i', 'e'];
const LINKS = new WordSet(BETWEEN);
const ONE_SPELLING_WORDS = new WordSet(ONE_SPELLING.keys());
const MAY_NEED_CARE = new WordSet([
  ...APART.keys(),
  ...ONE_SPELLING.keys(),
  ...customs.assimilated,
  ...BEGINNINGS,
  ...BETWEEN,
]);

const LETTER_A = 97;
const LETTER_B = 98;
const SERVANT = /^abd(?:[aeou]l|oul|u[rsdnz]|e[rsdnz])?$/;
const SERVANT_IN_ONE = /^abd(?:[aeou]l|oul)(?=[a-z]{2})|^abd[aeu](?:rr|ss|dd|nn|zz)/;
const ARTICLE = /^(?:[aeu]l|[aeu][rsdnz]|ash)$/;

/** The family name in one spelling of its particles. */
export function familyTokens(stated: Tokens): Tokens {
  if (stated.length === 1) return startsServant(stated[0]!) ? joinServants(stated) : stated;
  if (!needsCare(stated, MAY_NEED_CARE)) return stated;
  const apart = stated.flatMap((token, at) => (at + 1 < stated.length ? (APART.get(token) ?? token) : token));
  const linked = apart.filter((token, at) => at === 0 || at === apart.length - 1 || !LINKS.has(token));
  return joinServants(withArticle(joinPrefix(linked)).map(oneSpelling));
}

/** The given names in one spelling; particles that ended up behind them ('Beethoven, Ludwig van') are handed over. */
export function givenTokens(stated: Tokens): Tokens {
  return needsCare(stated, ONE_SPELLING_WORDS) ? joinServants(stated.map(oneSpelling)) : stated;
}

/** How many of the last given names are particles of the family name; the first given name never is. */
export function countTrailingParticles(given: Tokens): number {
  let count = 0;
  while (count < given.length - 1 && MOVABLE.has(given[given.length - 1 - count]!)) count += 1;
  return count;
}

function joinPrefix(family: Tokens): Tokens {
  const [first, second, ...rest] = family;
  return second !== undefined && PREFIXES.has(first!) ? [first! + second, ...rest] : family;
}

/** 'ash shami' and 'an nasser' are 'al shami' and 'al nasser': the article's l becomes the consonant after it. */
function withArticle(family: Tokens): Tokens {
  const [first, second] = family;
  if (second === undefined || !ASSIMILATED.has(first!) || !second.startsWith(first!.slice(1))) return family;
  return ['al', ...family.slice(1)];
}

function needsCare(tokens: Tokens, words: WordSet): boolean {
  for (const token of tokens) if (words.has(token) || startsServant(token)) return true;
  return false;
}

function oneSpelling(token: string): string {
  return ONE_SPELLING.get(token) ?? token;
}

function startsServant(token: string): boolean {
  if (token.charCodeAt(0) !== LETTER_A || token.charCodeAt(1) !== LETTER_B) return false;
  return token.startsWith('abd') && (SERVANT.test(token) || SERVANT_IN_ONE.test(token));
}

/** 'abd al rahman', 'abdul rahman', 'abdel rahman' and 'abdurrahman' are 'abdulrahman'. */
function joinServants(tokens: Tokens): Tokens {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const skipped = token === 'abd' && ARTICLE.test(tokens[at + 1] ?? '') ? 1 : 0;
    const of = tokens[at + 1 + skipped];
    if (SERVANT.test(token) && of !== undefined && SERVANT_OF.has(of)) {
      joined.push(`abdul${of}`);
      at += 1 + skipped;
    } else joined.push(inOne(token));
  }
  return joined;
}

function inOne(token: string): string {
  if (!SERVANT_IN_ONE.test(token)) return token;
  return token
    .replace(/^abd(?:[aeou]l|oul)(?=[a-z]{2})/, 'abdul')
    .replace(/^abd[aeu](rr|ss|dd|nn|zz)/, (_all, twice: string) => `abdul${twice.charAt(0)}`)
    .replace(/^abdul(?:la|lah)$/, 'abdullah');
}
