// Turns what a person typed into a query of the full-text index. Only folded words get through, so that nothing typed has a
// meaning to Lucene.

import { editsAllowed, isSingle, partsOf, wordsOf } from '../../services/search/words.ts';

const WORD_LIMIT = 20;

/**
 * What makes an exact word count before a word's beginning, and that before a misspelt word: Lucene scores a beginning by
 * its boost alone, the others by how rare the word is, which is a factor of at most some twenty.
 */
const BOOSTS = { exact: 10, prefix: 20, fuzzy: 0.1 };

/** Every word must begin a word of what is found; null where `text` holds no word. */
export function luceneQuery(text: string): string | null {
  return allOf(text, beginning);
}

/** Every word must be a word of what is found; null where `text` holds no word. */
export function exactQuery(text: string): string | null {
  return allOf(text, escaped);
}

/** Every word must be a word of what is found, begin one, or be one misspelt; null where `text` holds no word. */
export function tolerantQuery(text: string): string | null {
  return allOf(text, tolerant);
}

function allOf(text: string, clause: (word: string) => string): string | null {
  const words = wordsOf(text).slice(0, WORD_LIMIT);
  return words.length === 0 ? null : words.map((word) => inPieces(word, clause)).join(' AND ');
}

/** "o'brien" is one word of the index, and may also stand there as two. */
function inPieces(word: string, clause: (word: string) => string): string {
  if (isSingle(word)) return word;
  const parts = partsOf(word);
  return parts.length === 1 ? clause(word) : `(${clause(word)} OR (${parts.map(clause).join(' AND ')}))`;
}

function beginning(word: string): string {
  return `${escaped(word)}*`;
}

function tolerant(word: string): string {
  const text = escaped(word);
  const edits = editsAllowed(word);
  const misspelt = edits === 0 ? '' : ` OR ${text}~${edits}^${BOOSTS.fuzzy}`;
  return `(${text}^${BOOSTS.exact} OR ${text}*^${BOOSTS.prefix}${misspelt})`;
}

function escaped(word: string): string {
  return word.replaceAll(/['.]/g, '\\$&');
}
