// Where the cells of a well-formed CSV row begin and end in a text: found by indexOf, kept as offsets, and cut out one by
// one for the columns that someone wants.

const QUOTE = 34;
const SPACE = 32;
const RETURN = 13;
const NEWLINE = 10;
const DELETE = 127;

/** Splits row after row; `width` and `cell` speak of the last one. */
export class CsvCells {
  /** How many cells the row has. */
  width = 0;
  private readonly delimiter: string;
  private readonly delimiterCode: number;
  private readonly padded: boolean;
  private text = '';
  /** A delimiter at or after the last place looked at; kept, so that a text without any is searched once. */
  private nextDelimiter = -1;
  private starts = new Int32Array(64);
  private ends = new Int32Array(64);
  /** 1 for a cell with doubled quotes in it. */
  private doubled = new Uint8Array(64);

  /** `padded`: whether spaces may stand around a quoted cell. */
  constructor(delimiter: string, padded: boolean) {
    this.delimiter = delimiter;
    this.delimiterCode = delimiter.charCodeAt(0);
    this.padded = padded;
  }

  /** Sets the text that the rows are in. */
  open(text: string): void {
    this.text = text;
    this.nextDelimiter = -1;
  }

  /** Splits a row of one line without a quote. */
  splitPlain(start: number, end: number): void {
    this.width = 0;
    let from = start;
    for (;;) {
      if (this.nextDelimiter < from) this.nextDelimiter = indexOrEnd(this.text, this.delimiter, from);
      if (this.nextDelimiter >= end) break;
      this.add(from, this.nextDelimiter, 0);
      from = this.nextDelimiter + 1;
    }
    this.add(from, end, 0);
  }

  /** Splits a row that has quotes and gives its end, before the line's; -1 where a quote is out of place or not closed. */
  splitQuoted(start: number): number {
    this.width = 0;
    for (let from = start; ; from++) {
      const opening = this.padded ? this.afterSpaces(from) : from;
      from = this.text.charCodeAt(opening) === QUOTE ? this.quotedCell(opening) : this.plainCell(from);
      if (from < 0 || this.text.charCodeAt(from) !== this.delimiterCode) return from;
    }
  }

  /** The trimmed text of a cell; '' where the row has no such cell. */
  cell(at: number): string {
    if (at < 0 || at >= this.width) return '';
    const start = this.starts[at]!;
    const end = this.ends[at]!;
    if (start >= end) return '';
    const text = this.text.slice(start, end);
    if (this.doubled[at] === 1) return text.replaceAll('""', '"').trim();
    return isInk(this.text.charCodeAt(start)) && isInk(this.text.charCodeAt(end - 1)) ? text : text.trim();
  }

  /** Adds the cell that a quote opens; gives where its delimiter or line end stands, -1 where neither does. */
  private quotedCell(opening: number): number {
    const { text } = this;
    let close = text.indexOf('"', opening + 1);
    let doubled = 0;
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
      doubled = 1;
      close = text.indexOf('"', close + 2);
    }
    if (close < 0) return -1;
    const after = this.padded ? this.afterSpaces(close + 1) : close + 1;
    if (text.charCodeAt(after) !== this.delimiterCode && !this.isLineEnd(after)) return -1;
    this.add(opening + 1, close, doubled);
    return after;
  }

  private plainCell(start: number): number {
    const { text } = this;
    let end = start;
    while (!this.isLineEnd(end)) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) return -1;
      if (code === this.delimiterCode) break;
      end++;
    }
    this.add(start, end, 0);
    return end;
  }

  private isLineEnd(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code === RETURN) return at + 1 >= this.text.length || this.text.charCodeAt(at + 1) === NEWLINE;
    return code === NEWLINE || at >= this.text.length;
  }

  private afterSpaces(at: number): number {
    let after = at;
    while (this.text.charCodeAt(after) === SPACE) after++;
    return after;
  }

  private add(start: number, end: number, doubled: number): void {
    if (this.width === this.starts.length) this.grow();
    this.starts[this.width] = start;
    this.ends[this.width] = end;
    this.doubled[this.width] = doubled;
    this.width++;
  }

  private grow(): void {
    const { starts, ends, doubled } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(starts.length * 2);
    this.doubled = new Uint8Array(starts.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
    this.doubled.set(doubled);
  }
}

/** The place of `wanted` at or after `from`, the text's length where there is none. */
export function indexOrEnd(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? text.length : found;
}

/** Whether a character is surely none that trimming takes away. */
function isInk(code: number): boolean {
  return code > SPACE && code < DELETE;
}
