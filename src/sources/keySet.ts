// A set of record keys for finding duplicates in a file of any length: 63 bits of hash for each key instead of the key.
// That any two of a million different keys share a hash has a probability of one in eighteen million.

const INITIAL_CAPACITY = 1 << 12;

export class KeySet {
  private high = new Uint32Array(INITIAL_CAPACITY);
  private low = new Uint32Array(INITIAL_CAPACITY);
  private count = 0;

  /** Adds a key; false where it was there. */
  add(key: string): boolean {
    if (this.count * 2 >= this.high.length) this.grow();
    const [high, low] = hash(key);
    if (!this.insert(high, low)) return false;
    this.count++;
    return true;
  }

  private insert(high: number, low: number): boolean {
    const mask = this.high.length - 1;
    let slot = (high ^ low) & mask;
    while (this.high[slot] !== 0 || this.low[slot] !== 0) {
      if (this.high[slot] === high && this.low[slot] === low) return false;
      slot = (slot + 1) & mask;
    }
    this.high[slot] = high;
    this.low[slot] = low;
    return true;
  }

  private grow(): void {
    const { high, low } = this;
    this.high = new Uint32Array(high.length * 2);
    this.low = new Uint32Array(low.length * 2);
    for (let i = 0; i < high.length; i++) {
      if (high[i] !== 0 || low[i] !== 0) this.insert(high[i]!, low[i]!);
    }
  }
}

/** Two multiplicative 32-bit hashes with the finish of MurmurHash3 (Appleby 2011); never both 0, which marks a free slot. */
function hash(key: string): [high: number, low: number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  return [finish(high ^ Math.imul(low, 0x85ebca6b)), (finish(low ^ Math.imul(high, 0xc2b2ae35)) | 1) >>> 0];
}

function finish(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
