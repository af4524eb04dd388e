// Where a file can be cut: only where a row begins, and never within what the reader looks at to judge a bad row. Then
// the parts, read one by one, give the rows that reading the whole file gives.

import { indexOrEnd } from './csvCells.ts';
import { type RowAt, rowAt } from './csvRows.ts';
import { chunksOf, type Line, linesOf, textBlock, withoutMark } from './lines.ts';
import { type NamedLayout, QuickRows } from './quickRows.ts';
import type { FilePart } from './rowSource.ts';

const CHUNK_BYTES = 1024 * 1024;
/** A row that goes on for longer, or may, ends the search for cuts; no more than a line may have. */
const MAX_OPEN_BYTES = 4 * 1024 * 1024;
const NEVER = Number.POSITIVE_INFINITY;
const NEWLINE = 10;

/**
 * Cuts a file into parts of at least `bytes` each, the last excepted. Under a `layout` (CSV) a line with an even number of
 * quotes is a row by itself, good or bad; one with an odd number is read as the reader does, with every line that it may
 * look at. So any file can be cut, if only into one part. Without a layout (NDJSON) every line is a row.
 */
export async function* fileParts(file: string, bytes: number, layout: NamedLayout | null): AsyncGenerator<FilePart> {
  const cutter = new Cutter(bytes, layout);
  for await (const chunk of chunksOf(file, CHUNK_BYTES)) {
    cutter.add(chunk);
    yield* cutter.take();
  }
  cutter.close();
  yield* cutter.take();
}

class Cutter {
  private parts: FilePart[] = [];
  private readonly bytes: number;
  private readonly layout: NamedLayout | null;
  /** What has not been cut: where it starts, and its first line. */
  private part = { start: 0, line: 1 };
  /** The bytes of a row that has not ended, where they start in the file, and their first line. */
  private open: Buffer = Buffer.alloc(0);
  private offset = 0;
  private line = 1;
  private noCutBefore = 0;
  private size = 0;
  private reader: QuickRows | null = null;

  constructor(bytes: number, layout: NamedLayout | null) {
    this.bytes = bytes;
    this.layout = layout;
  }

  add(chunk: Buffer): void {
    this.size += chunk.length;
    if (this.noCutBefore === NEVER) return;
    const isStart = this.size === chunk.length;
    const whole = isStart ? withoutMark(chunk) : Buffer.concat([this.open, chunk]);
    if (isStart) this.offset = chunk.length - whole.length;
    const ended = this.scan(whole);
    this.open = whole.subarray(ended);
    this.offset += ended;
    if (this.open.length > MAX_OPEN_BYTES) this.noCutBefore = NEVER;
  }

  /** What is left is the last part. */
  close(): void {
    if (this.size > this.part.start) this.parts.push({ ...this.part, end: this.size });
  }

  /** The parts that ended since the last time. */
  take(): readonly FilePart[] {
    const { parts } = this;
    this.parts = [];
    return parts;
  }

  /** Goes over the rows that end in `bytes`, which begin where a row does; gives where the last of them ended. */
  private scan(bytes: Buffer): number {
    // A character a byte, for offsets in bytes: indexOf is quicker in a string.
    const text = bytes.toString('latin1');
    let quote = this.layout === null ? text.length : -1;
    let start = 0;
    for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', start)) {
      if (quote < start) quote = indexOrEnd(text, '"', start);
      let odd = false;
      for (; quote < newline; quote = indexOrEnd(text, '"', quote + 1)) odd = !odd;
      if (odd) {
        const next = this.passOddLine(bytes, start, newline + 1, balancedEnd(text, newline + 1));
        if (next < 0) break;
        start = next;
      } else {
        start = newline + 1;
        this.line++;
      }
      if (this.offset + start >= this.part.start + this.bytes) this.cutAt(this.offset + start);
    }
    return start;
  }

  /**
   * Passes the row of `start`, whose first line ends at `lineEnd` with a quote open; gives where the next begins, -1 where
   * more must be read. `balanced` is the end of the line that closes the quote, -1 where that has not been read.
   */
  private passOddLine(bytes: Buffer, start: number, lineEnd: number, balanced: number): number {
    const end = balanced < 0 ? bytes.lastIndexOf(NEWLINE) + 1 : balanced;
    if (balanced < 0 && end - start < CHUNK_BYTES) return -1;
    if (end - start > MAX_OPEN_BYTES) this.noCutBefore = NEVER;
    const block = textBlock(bytes.subarray(start, end), 0);
    const lines = linesOf(block, this.line);
    if (balanced >= 0 && block.text !== null && this.isSound(block.text)) {
      this.line += lines.length;
      return end;
    }
    const row = rowAt(lines, 0, this.layout!, false);
    if (row === null) return -1;
    const isWhole = row.next === lines.length;
    if (!isWhole && !isBadByItself(row, lines[0]!, this.layout!)) this.noCutBefore = this.offset + end;
    this.line += row.next;
    return isWhole ? end : lineEnd;
  }

  /** Whether the lines of an open quote are one good row: the quick way to know. */
  private isSound(text: string): boolean {
    this.reader ??= new QuickRows(this.layout!, []);
    return this.reader.read(text, this.line, true).bad.length === 0;
  }

  private cutAt(offset: number): void {
    if (offset < this.noCutBefore) return;
    this.parts.push({ ...this.part, end: offset });
    this.part = { start: offset, line: this.line };
  }
}

/** Where the line ends that closes an open quote, from `from` on; -1 where it is not in this text. */
function balancedEnd(text: string, from: number): number {
  let open = true;
  let newline = text.indexOf('\n', from);
  let quote = text.indexOf('"', from);
  while (newline >= 0) {
    for (; quote >= 0 && quote < newline; quote = text.indexOf('"', quote + 1)) open = !open;
    if (!open) return newline + 1;
    newline = quote < 0 ? -1 : text.indexOf('\n', quote);
  }
  return -1;
}

/** Whether a row is bad in the same way if no line follows it: then a cut after it changes nothing. */
function isBadByItself({ bad }: RowAt, line: Line, layout: NamedLayout): boolean {
  const alone = rowAt([line], 0, layout, true)?.bad;
  return bad?.reason === alone?.reason && bad?.field === alone?.field;
}
