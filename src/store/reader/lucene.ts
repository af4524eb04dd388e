// Turns what a person typed into a query of the full-text index: every word must begin a word of what is found.

/** Han and Hiragana are indexed one character at a time, other scripts by words. */
const WORDS = /[\p{Script=Han}\p{Script=Hiragana}]|[\p{L}\p{N}\p{M}_]+(?:['.][\p{L}\p{N}\p{M}_]+)*/gu;
const SINGLE = /^[\p{Script=Han}\p{Script=Hiragana}]$/u;
const WORD_LIMIT = 20;

/**
 * The Lucene query for `text`; null where it holds no word. Only letters, digits and single quotes or dots between
 * them get through, so that nothing typed has a meaning to Lucene.
 */
export function luceneQuery(text: string): string | null {
  const plain = text.normalize('NFKC').replaceAll(/[‘’ʼ]/g, "'").toLowerCase();
  const words = [...plain.matchAll(WORDS)].map((match) => match[0]);
  if (words.length === 0) return null;
  return words.slice(0, WORD_LIMIT).map(clause).join(' AND ');
}

function clause(word: string): string {
  if (SINGLE.test(word)) return word;
  const parts = word.split(/['.]/);
  if (parts.length === 1) return `${fold(word)}*`;
  // "o'brien" is one word of the index, and may also stand there as two.
  return `(${escaped(fold(word))}* OR (${parts.map((part) => `${fold(part)}*`).join(' AND ')}))`;
}

/** The index folds diacritics, but the words of a prefix search do not pass through its analyzer. */
function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
}

function escaped(word: string): string {
  return word.replaceAll(/['.]/g, '\\$&');
}
