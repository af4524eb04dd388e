// Strings to dense integers, as many as there are records: the text stands in one buffer and the index in typed arrays,
// where a Map would hold tens of millions of objects for the garbage collector to walk.

const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;
const LAST_ASCII = 0x7f;

/** Strings numbered from 0 in order of first sight. */
export class StringTable {
  #count = 0;
  /** UTF-8 text of all strings, one after the other; string i ends at `#ends[i]`. */
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #ends = new Float64Array(FIRST_SLOTS / 2);
  #hashes = new Int32Array(FIRST_SLOTS / 2);
  /** Open addressing: the number of a string plus one, 0 where free. */
  #slots = new Int32Array(FIRST_SLOTS);

  get size(): number {
    return this.#count;
  }

  /** The number of a string, which is new where it was never seen. */
  intern(text: string): number {
    const end = this.#write(text);
    const hash = hashOf(this.#bytes, this.#start(this.#count), end);
    const slot = this.#slotOf(hash, end);
    if (this.#slots[slot] !== 0) return this.#slots[slot]! - 1;
    const number = this.#count++;
    this.#slots[slot] = number + 1;
    this.#ends[number] = end;
    this.#hashes[number] = hash;
    if (this.#count * 2 === this.#slots.length) this.#growIndex();
    return number;
  }

  /** The number of a string, or -1 where it was never interned. */
  find(text: string): number {
    const end = this.#write(text);
    const hash = hashOf(this.#bytes, this.#start(this.#count), end);
    return this.#slots[this.#slotOf(hash, end)]! - 1;
  }

  text(number: number): string {
    return this.#bytes.toString('utf8', this.#start(number), this.#ends[number]);
  }

  #start(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!;
  }

  /** Puts a string behind the last one, where it stays if it is new; returns where it ends. */
  #write(text: string): number {
    const start = this.#start(this.#count);
    // No character takes more than three bytes for each UTF-16 unit.
    if (start + text.length * 3 > this.#bytes.length) this.#growBytes(start + text.length * 3);
    const bytes = this.#bytes;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > LAST_ASCII) return start + bytes.write(text, start);
      bytes[start + at] = code;
    }
    return start + text.length;
  }

  /** The slot of the string that was just written, or the free one where it belongs. */
  #slotOf(hash: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0 && !this.#isWritten(this.#slots[slot]! - 1, hash, end)) slot = (slot + 1) & mask;
    return slot;
  }

  #isWritten(number: number, hash: number, end: number): boolean {
    if (this.#hashes[number] !== hash) return false;
    const [start, written] = [this.#start(number), this.#start(this.#count)];
    const length = end - written;
    if (this.#ends[number]! - start !== length) return false;
    for (let at = 0; at < length; at++) if (this.#bytes[start + at] !== this.#bytes[written + at]) return false;
    return true;
  }

  #growBytes(needed: number): void {
    const grown = Buffer.allocUnsafe(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(grown);
    this.#bytes = grown;
  }

  #growIndex(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const [ends, hashes] = [new Float64Array(slots.length / 2), new Int32Array(slots.length / 2)];
    ends.set(this.#ends);
    hashes.set(this.#hashes);
    for (let number = 0; number < this.#count; number++) {
      let slot = hashes[number]! & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = number + 1;
    }
    [this.#slots, this.#ends, this.#hashes] = [slots, ends, hashes];
  }
}

/** FNV-1a (Fowler, Noll and Vo 1991) with the finish of MurmurHash3 (Appleby 2011), which mixes the low bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
