// Keeps many values in little memory: each as JSON in large buffers outside the garbage-collected heap, read back one at a
// time. Growing by chunks, nothing is ever copied.

const CHUNK_BYTES = 16 * 1024 * 1024;

export class JsonLog<T> {
  private readonly chunks: Buffer[] = [];
  private used = CHUNK_BYTES;
  /** Chunk, start and length of each value. */
  private places = new Int32Array(3 * 1024);
  size = 0;

  /** Returns the value's index. */
  append(value: T): number {
    return this.appendJson(JSON.stringify(value));
  }

  /** The same of a value that is JSON already. */
  appendJson(json: string): number {
    const bytes = Buffer.byteLength(json);
    if (this.used + bytes > CHUNK_BYTES) {
      this.chunks.push(Buffer.allocUnsafe(Math.max(CHUNK_BYTES, bytes)));
      this.used = 0;
    }
    this.chunks.at(-1)!.write(json, this.used);
    this.remember(this.chunks.length - 1, this.used, bytes);
    this.used += bytes;
    return this.size - 1;
  }

  get(index: number): T {
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
