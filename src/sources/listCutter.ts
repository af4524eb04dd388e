// Cuts the bytes of a JSON list into the bytes of its items, by brackets and strings alone.

const MAX_ITEM_BYTES = 4 * 1024 * 1024;
const [NEWLINE, SPACE, QUOTE, COMMA, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] =
  Buffer.from('\n ",[\\]{}');

export interface ListItem {
  /** The line at which the item begins, 1-based. */
  readonly line: number;
  /** No more than the beginning where it is too long. */
  readonly bytes: Buffer;
  readonly tooLong: boolean;
}

type State = 'before' | 'between' | 'item' | 'string' | 'after';

export class ListCutter {
  /** What makes it impossible to go on. */
  fault: { readonly line: number; readonly what: string } | null = null;
  private state: State = 'before';
  private depth = 0;
  private isEscaped = false;
  private line = 1;
  private itemLine = 0;
  private open: Buffer[] = [];
  private openBytes = 0;

  /** The items that end in the next bytes. */
  add(chunk: Buffer): readonly ListItem[] {
    const items: ListItem[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length && this.fault === null; at++) {
      const byte = chunk[at]!;
      if (byte === NEWLINE) this.line++;
      if (this.state === 'string') {
        this.inString(byte);
      } else if (this.state === 'item') {
        const end = this.inItem(byte, at);
        if (end < 0) continue;
        items.push(this.close(chunk.subarray(start, end)));
        if (byte === CLOSE_LIST && end === at) this.state = 'after';
      } else if (this.isStart(byte)) {
        start = at;
        this.begin(byte);
      }
    }
    if (this.state === 'item' || this.state === 'string') this.keep(chunk.subarray(start));
    return items;
  }

  /** To be called when nothing follows: what is wrong with the end, null where nothing is. */
  end(): { readonly line: number; readonly what: string } | null {
    if (this.fault !== null || this.state === 'after') return this.fault;
    const line = this.state === 'between' ? this.line : this.itemLine;
    const inside = this.state === 'between' ? 'the list' : 'the object that begins here';
    return { line, what: `${inside} is not closed: the file is cut off, or a bracket or quote is missing` };
  }

  /** Whether an item begins with this byte, which stands in no item. */
  private isStart(byte: number): boolean {
    if (byte <= SPACE! || (this.state === 'between' && byte === COMMA)) return false;
    if (this.state === 'before') this.state = byte === OPEN_LIST ? 'between' : 'before';
    else if (this.state === 'after') this.fault = { line: this.line, what: 'text follows the end of the list' };
    else if (byte === CLOSE_LIST) this.state = 'after';
    else return true;
    return false;
  }

  private begin(byte: number): void {
    this.itemLine = this.line;
    this.state = 'item';
    this.depth = 0;
    this.inItem(byte, 0);
  }

  private inString(byte: number): void {
    if (this.isEscaped) this.isEscaped = false;
    else if (byte === BACKSLASH) this.isEscaped = true;
    else if (byte === QUOTE) this.state = 'item';
  }

  /** The item's end (exclusive) where this byte ends it, else -1. A value that is no object ends before a comma or bracket. */
  private inItem(byte: number, at: number): number {
    if (byte === QUOTE) this.state = 'string';
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.depth++;
    else if (this.depth === 0) return byte === COMMA || byte === CLOSE_LIST ? at : -1;
    else if ((byte === CLOSE_OBJECT || byte === CLOSE_LIST) && --this.depth === 0) return at + 1;
    return -1;
  }

  private keep(bytes: Buffer): void {
    if (this.openBytes <= MAX_ITEM_BYTES) this.open.push(Buffer.from(bytes));
    this.openBytes += bytes.length;
  }

  private close(bytes: Buffer): ListItem {
    this.keep(bytes);
    const tooLong = this.openBytes > MAX_ITEM_BYTES;
    const item = { line: this.itemLine, bytes: tooLong ? this.open[0]! : Buffer.concat(this.open), tooLong };
    this.open = [];
    this.openBytes = 0;
    this.state = 'between';
    return item;
  }
}
