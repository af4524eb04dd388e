// What comparing words asks of each word again and again, computed once a distinct word: its letters and its sound.

import { TextPool } from '../features/textPool.ts';
import { type Closeness, gradeLookAlikes, isTransposition, letterBits, tellingSound } from './textSimilarity.ts';

const UNKNOWN = -1;

export class Words {
  private readonly pool: TextPool;
  private letters = new Int32Array(1024);
  /** Id of the word's sound, UNKNOWN until asked for. */
  private sounds = new Int32Array(1024).fill(UNKNOWN);
  private readonly soundIds = new TextPool();

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  text(word: number): string {
    return this.pool.text(word);
  }

  /** How alike two words of the pool are; `closeness` of their texts. */
  closeness(left: number, right: number): Closeness {
    if (left === right) return 3;
    const a = this.pool.text(left);
    const b = this.pool.text(right);
    if (a.length < 3 || b.length < 3) return 0;
    if (a.length === b.length && isTransposition(a, b)) return 2;
    const soundsAlike = this.soundOf(left) === this.soundOf(right);
    return gradeLookAlikes(a, b, this.letters[left]! ^ this.letters[right]!, soundsAlike);
  }

  private soundOf(word: number): number {
    if (word >= this.sounds.length) this.grow(word + 1);
    const known = this.sounds[word]!;
    return known === UNKNOWN ? this.read(word) : known;
  }

  private read(word: number): number {
    const text = this.pool.text(word);
    const id = this.soundIds.intern(tellingSound(text) ?? `=${text}`);
    this.sounds[word] = id;
    this.letters[word] = letterBits(text);
    return id;
  }

  private grow(least: number): void {
    const size = Math.max(least, this.pool.size, 2 * this.sounds.length);
    const [letters, sounds] = [new Int32Array(size), new Int32Array(size).fill(UNKNOWN)];
    letters.set(this.letters);
    sounds.set(this.sounds);
    this.letters = letters;
    this.sounds = sounds;
  }
}
