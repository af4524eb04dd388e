// Which letters words are made of, whatever their order and however they are divided, as numbers that add up: 'Mei-Ling Zhou' and
// 'Zhou Meiling' hold the same letters.

import type { TextPool } from '../features/textPool.ts';

const UNKNOWN = 0;
const SPACE = 32;
/** Knuth's multiplier spreads character codes over 32 bits, so that sums of different letters hardly ever meet. */
const SPREAD = 2654435761;

export class LetterBags {
  private readonly pool: TextPool;
  private bags = new Int32Array(1024);

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  /** The bag of a word of the pool; 0 for none (-1). Those of several words add up, as 32-bit integers. */
  of(word: number): number {
    if (word < 0) return 0;
    const known = word < this.bags.length ? this.bags[word]! : UNKNOWN;
    return known === UNKNOWN ? this.read(word) : known;
  }

  private read(word: number): number {
    if (word >= this.bags.length) {
      const grown = new Int32Array(Math.max(word + 1, this.pool.size, 2 * this.bags.length));
      grown.set(this.bags);
      this.bags = grown;
    }
    const text = this.pool.text(word);
    let bag = 0;
    for (let at = 0; at < text.length; at++)
      if (text.charCodeAt(at) !== SPACE) bag = (bag + spread(text.charCodeAt(at))) | 0;
    this.bags[word] = bag;
    return bag;
  }
}

function spread(code: number): number {
  const mixed = Math.imul(code, SPREAD);
  return Math.imul(mixed ^ (mixed >>> 15), SPREAD);
}
