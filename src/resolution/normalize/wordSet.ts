// A fixed set of words asked about far more words than it holds.

const SLOTS = 4096;

/**
 * Tells most words apart by their length and outer letters, which needs no hash; only words that agree with a listed one in
 * these are looked up. The same answers as a Set.
 */
export class WordSet {
  readonly #words: ReadonlySet<string>;
  readonly #taken = new Uint8Array(SLOTS);

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    for (const word of this.#words) this.#taken[slot(word, 0, word.length)] = 1;
  }

  has(word: string): boolean {
    return this.#taken[slot(word, 0, word.length)] === 1 && this.#words.has(word);
  }

  /** Whether the part of a text from `start` to `end` is a word of the set. */
  hasPart(text: string, start: number, end: number): boolean {
    return this.#taken[slot(text, start, end)] === 1 && this.#words.has(text.slice(start, end));
  }
}

function slot(text: string, start: number, end: number): number {
  if (start === end) return 0;
  return ((end - start) & 15) | ((text.charCodeAt(start) & 15) << 4) | ((text.charCodeAt(end - 1) & 15) << 8);
}
