// Texts in a row, as bytes in shared memory: a million of them are nothing to the garbage collector, and another thread
// reads them where they lie.

import { IntList, type SharedInts } from './columns.ts';

/** Bytes that a UTF-16 code unit takes at most in UTF-8. */
const MOST_BYTES = 3;

/** What another thread needs to read a list. */
export interface SharedTexts {
  readonly bytes: Uint8Array;
  readonly ends: SharedInts;
}

export class TextList {
  private bytes: Buffer;
  private used: number;
  private readonly ends: IntList;

  constructor(shared?: SharedTexts) {
    const bytes = shared?.bytes ?? new Uint8Array(new SharedArrayBuffer(1 << 12));
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.ends = shared === undefined ? new IntList() : IntList.from(shared.ends);
    this.used = this.length === 0 ? 0 : this.ends.at(this.length - 1);
  }

  get length(): number {
    return this.ends.length;
  }

  push(text: string): void {
    const most = this.used + MOST_BYTES * text.length;
    if (most > this.bytes.length) this.grow(most);
    this.used += this.bytes.write(text, this.used);
    this.ends.push(this.used);
  }

  /** All texts as strings. */
  texts(): string[] {
    let start = 0;
    return Array.from(this.ends.view(), (end) => {
      const text = this.bytes.toString('utf8', start, end);
      start = end;
      return text;
    });
  }

  share(): SharedTexts {
    return { bytes: this.bytes, ends: this.ends.share() };
  }

  private grow(needed: number): void {
    const grown = Buffer.from(new SharedArrayBuffer(Math.max(needed, Math.ceil(this.bytes.length * 1.6))));
    grown.set(this.bytes.subarray(0, this.used));
    this.bytes = grown;
  }
}
