// Which encoding a text is in, told from samples of its bytes: UTF-16 by its mark or its zero bytes, Latin-1 where bytes
// above ASCII are not UTF-8 but stand singly among letters, as accents do.

import { isAscii } from 'node:buffer';

/** What a file's beginning and places further on hold. */
export interface Samples {
  readonly head: Buffer;
  /** Whether the head is the whole text, so that no character of it is cut. */
  readonly isWhole: boolean;
  /** Each may begin and end in the middle of a character. */
  readonly others: readonly Buffer[];
}

/** 'utf-8', 'utf-16le', 'utf-16be' or 'windows-1252' (of which Latin-1 is a part); null where it is none of these. */
export function detectEncoding({ head, isWhole, others }: Samples): string | null {
  const certain = markedEncoding(head) ?? wideEncoding(head);
  if (certain !== null) return certain;
  const counts = { sound: 0, unsound: 0, inRuns: 0 };
  count(head, isWhole ? head.length : head.length - LONGEST_CUT, counts);
  for (const sample of others) count(sample, sample.length - LONGEST_CUT, counts);
  // Of a file in UTF-8 with a few broken rows, only those rows are lost.
  if (counts.sound >= counts.unsound) return 'utf-8';
  return counts.inRuns * 2 > counts.unsound ? null : 'windows-1252';
}

function markedEncoding(head: Buffer): string | null {
  const marks = { efbbbf: 'utf-8', fffe: 'utf-16le', feff: 'utf-16be' };
  const start = head.toString('hex', 0, 3);
  return Object.entries(marks).find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}

/** UTF-16 without its byte order mark: a zero in the same half of many of the first characters. */
function wideEncoding(head: Buffer): string | null {
  const bytes = Math.min(head.length, 1024);
  const zeros = [0, 0];
  for (let at = 0; at < bytes; at++) if (head[at] === 0) zeros[at % 2]!++;
  const most = bytes * 0.3;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  return zeros[0]! > most && zeros[1] === 0 ? 'utf-16be' : null;
}

/** Bytes of a character whose end is missing. */
const LONGEST_CUT = 3;

/**
 * Counts characters above ASCII that are sound UTF-8, bytes that are not, and of those the ones beside another such. From
 * `sure` on a character may be cut.
 */
function count(sample: Buffer, sure: number, counts: { sound: number; unsound: number; inRuns: number }): void {
  if (isAscii(sample)) return;
  // A sample may begin in the middle of a character, and end in one.
  let at = 0;
  while (at < 3 && isContinuation(sample[at])) at++;
  let last = -2;
  while (at < sample.length) {
    const length = sequenceLength(sample, at);
    if (length > 1) counts.sound++;
    if (length === 0 && at < sure) {
      counts.unsound++;
      if (last === at - 1) counts.inRuns++;
      last = at;
    }
    at += Math.max(1, length);
  }
}

/** Bytes of the UTF-8 character at `at`; 0 where there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (lead >= 0xf5) return 0;
  for (let next = 1; next < length; next++) if (!isContinuation(bytes[at + next])) return 0;
  return length;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
