// Keeps many records in little memory: each as JSON in large buffers outside the garbage-collected heap, read back one at
// a time. Growing by chunks, nothing is ever copied.

import type { SourceRecord } from '../domain/record.ts';
import type { RecordSet } from './derivation.ts';

const CHUNK_BYTES = 16 * 1024 * 1024;

export class RecordLog implements RecordSet {
  private readonly chunks: Buffer[] = [];
  private used = CHUNK_BYTES;
  /** Chunk, start and length of each record. */
  private places = new Int32Array(3 * 1024);
  size = 0;

  append(record: SourceRecord): void {
    const json = JSON.stringify(record);
    const bytes = Buffer.byteLength(json);
    if (this.used + bytes > CHUNK_BYTES) {
      this.chunks.push(Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytes)));
      this.used = 0;
    }
    this.chunks.at(-1)!.write(json, this.used);
    this.remember(this.chunks.length - 1, this.used, bytes);
    this.used += bytes;
  }

  get(index: number): SourceRecord {
    const [chunk, start, length] = this.places.subarray(3 * index, 3 * index + 3);
    return JSON.parse(this.chunks[chunk!]!.toString('utf8', start!, start! + length!));
  }

  private remember(chunk: number, start: number, length: number): void {
    if (3 * this.size === this.places.length) {
      const grown = new Int32Array(this.places.length * 2);
      grown.set(this.places);
      this.places = grown;
    }
    this.places.set([chunk, start, length], 3 * this.size);
    this.size++;
  }
}
