// Texts to dense integers: UTF-8 in one buffer, found by an open-addressing table over their bytes. A million texts take a
// third of what a Map of strings takes, nothing of it is seen by the garbage collector, and workers share it.

import { IntList, type SharedInts } from './columns.ts';

const EMPTY = -1;
/** Texts that are kept as strings for a while, since they are asked for again and again; a power of two. */
const RECENT = 1 << 14;
const encoder = new TextEncoder();

/** What another thread needs to read a pool. */
export interface SharedPool {
  readonly bytes: Uint8Array;
  readonly ends: SharedInts;
  readonly hashes: SharedInts;
}

export class TextPool {
  /** UTF-8 of all texts, one after the other. */
  private bytes: Buffer;
  private used: number;
  /** Where the bytes of each text end. */
  private readonly ends: IntList;
  private readonly hashes: IntList;
  /** Ids by their texts' hashes; empty until a text is looked for. */
  private slots = new Int32Array(0);
  private readonly recentIds = new Int32Array(RECENT).fill(EMPTY);
  private readonly recentTexts: string[] = [];
  /** The text being interned. */
  private readonly scratch = new Uint8Array(1 << 16);

  constructor({ bytes, ends, hashes }: SharedPool = emptyPool()) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.ends = IntList.from(ends);
    this.hashes = IntList.from(hashes);
    this.used = this.size === 0 ? 0 : this.end(this.size - 1);
  }

  get size(): number {
    return this.ends.length;
  }

  /** The integer of a text, given on first sight. */
  intern(text: string): number {
    const source = this.encode(text);
    return this.internBytes(source.bytes, 0, source.length, hashOf(source.bytes, 0, source.length));
  }

  /** The id of a text, or -1 where it was never interned. */
  find(text: string): number {
    const { bytes, length } = this.encode(text);
    const slot = this.slotOf(bytes, 0, length, hashOf(bytes, 0, length));
    return this.slots[slot]!;
  }

  /** Makes room to find so many texts. */
  reserve(texts: number): void {
    if (texts * 1.6 > this.slots.length) this.rehash(texts);
  }

  /** Interns a text of another pool; no string is made. */
  internFrom(other: TextPool, id: number): number {
    return this.internBytes(other.bytes, other.start(id), other.end(id), other.hashes.at(id));
  }

  text(id: number): string {
    const place = id & (RECENT - 1);
    if (this.recentIds[place] !== id) {
      this.recentIds[place] = id;
      this.recentTexts[place] = this.bytes.toString('utf8', this.start(id), this.end(id));
    }
    return this.recentTexts[place]!;
  }

  /** A hash of a text, not negative: the same in every pool, whatever its number there. */
  hash(id: number): number {
    return this.hashes.at(id) >>> 1;
  }

  /** Whether two texts are one insertion, deletion, substitution or swap of neighbours apart. */
  areOneSlipApart(left: number, right: number): boolean {
    const { bytes } = this;
    let a = this.start(left);
    let b = this.start(right);
    let [endA, endB] = [this.end(left), this.end(right)];
    const longer = endA - a - (endB - b);
    if (longer < -1 || longer > 1) return false;
    while (a < endA && b < endB && bytes[a] === bytes[b]) {
      a++;
      b++;
    }
    while (a < endA && b < endB && bytes[endA - 1] === bytes[endB - 1]) {
      endA--;
      endB--;
    }
    const [restA, restB] = [endA - a, endB - b];
    if (restA === 2 && restB === 2) return bytes[a] === bytes[b + 1] && bytes[a + 1] === bytes[b];
    return restA <= 1 && restB <= 1 && restA + restB > 0;
  }

  /** Bytes of a text: all of them are ASCII where it is folded. */
  length(id: number): number {
    return this.end(id) - this.start(id);
  }

  share(): SharedPool {
    return { bytes: this.bytes, ends: this.ends.share(), hashes: this.hashes.share() };
  }

  private start(id: number): number {
    return id === 0 ? 0 : this.ends.at(id - 1);
  }

  private end(id: number): number {
    return this.ends.at(id);
  }

  /** Most texts are short and plain; the rest costs an encoder. */
  private encode(text: string): { bytes: Uint8Array; length: number } {
    const { scratch } = this;
    if (text.length <= scratch.length) {
      let at = 0;
      while (at < text.length && text.charCodeAt(at) < 128) scratch[at] = text.charCodeAt(at++);
      if (at === text.length) return { bytes: scratch, length: at };
    }
    const bytes = encoder.encode(text);
    return { bytes, length: bytes.length };
  }

  private internBytes(source: Uint8Array, start: number, end: number, hash: number): number {
    const slot = this.slotOf(source, start, end, hash);
    const known = this.slots[slot]!;
    if (known !== EMPTY) return known;
    const id = this.size;
    this.slots[slot] = id;
    this.append(source, start, end);
    this.hashes.push(hash);
    if (this.size * 1.6 > this.slots.length) this.rehash();
    return id;
  }

  private slotOf(source: Uint8Array, start: number, end: number, hash: number): number {
    if (this.slots.length === 0) this.rehash();
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]!;
      if (id === EMPTY || (this.hashes.at(id) === hash && this.isSame(id, source, start, end))) return slot;
    }
  }

  private isSame(id: number, source: Uint8Array, start: number, end: number): boolean {
    const { bytes } = this;
    let at = this.start(id);
    if (this.end(id) - at !== end - start) return false;
    for (let from = start; from < end; from++, at++) if (bytes[at] !== source[from]) return false;
    return true;
  }

  private append(source: Uint8Array, start: number, end: number): void {
    const length = end - start;
    if (this.used + length > this.bytes.length) {
      const grown = sharedBytes(Math.max(this.used + length, Math.ceil(this.bytes.length * 1.6)));
      grown.set(this.bytes.subarray(0, this.used));
      this.bytes = grown;
    }
    for (let from = start; from < end; from++) this.bytes[this.used++] = source[from]!;
    this.ends.push(this.used);
  }

  private rehash(texts = this.size): void {
    this.slots = emptySlots(texts);
    for (let id = 0; id < this.size; id++) this.slots[this.freeSlot(this.hashes.at(id))] = id;
  }

  private freeSlot(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    return slot;
  }
}

function emptyPool(): SharedPool {
  return { bytes: sharedBytes(1 << 12), ends: new IntList().share(), hashes: new IntList().share() };
}

function sharedBytes(length: number): Buffer {
  return Buffer.from(new SharedArrayBuffer(length));
}

function emptySlots(size: number): Int32Array<ArrayBuffer> {
  let slots = 1 << 11;
  while (slots < size * 2) slots *= 2;
  return new Int32Array(slots).fill(EMPTY);
}

/** FNV-1a over the bytes with a last mix, as a 32-bit integer (Fowler, Noll, Vo). */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
