// Non-negative whole numbers up to 2^53 to dense integers from 0: an open-addressing table, since a Map of eight million
// entries costs ten times the memory.

const EMPTY = -1;

export class NumberIndex {
  private keys = new Float64Array(1 << 16).fill(EMPTY);
  private ids = new Int32Array(1 << 16);
  size = 0;

  /** The integer of `key`, given on first sight. */
  intern(key: number): number {
    if (this.size * 2 >= this.keys.length) this.grow();
    const slot = this.slotOf(key);
    if (this.keys[slot] === key) return this.ids[slot]!;
    this.keys[slot] = key;
    this.ids[slot] = this.size;
    return this.size++;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    const low = key | 0;
    const high = (key / 0x100000000) | 0;
    let slot = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.keys[slot] !== EMPTY && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, ids } = this;
    this.keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.ids = new Int32Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === EMPTY) continue;
      const slot = this.slotOf(keys[at]!);
      this.keys[slot] = keys[at]!;
      this.ids[slot] = ids[at]!;
    }
  }
}
