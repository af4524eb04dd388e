// What is remembered of words changes nothing of how alike they are; nor does what is ruled out by their letters.

import { jaroWinkler } from '@skyra/jaro-winkler';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import {
  closeness,
  isTransposition,
  letterBits,
  tellingSound,
} from '../../../src/resolution/compare/textSimilarity.ts';
import { Words } from '../../../src/resolution/compare/words.ts';
import { TextPool } from '../../../src/resolution/features/textPool.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789 ';
const few = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 'n', 's', 't'), maxLength: 12 });
const folded = fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 14 });

/** Pairs of words of which the second is the first with a few letters changed, so that they are near the limits. */
const near = fc
  .tuple(
    fc.oneof(few, folded),
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...LETTERS)), { maxLength: 5 }),
  )
  .map(([word, edits]): [string, string] => [word, edits.reduce((text, edit) => changed(text, ...edit), word)]);
const pairs = fc.oneof(near, fc.tuple(few, few), fc.tuple(folded, folded));

function changed(text: string, place: number, kind: number, letter: string): string {
  const at = place % (text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  if (kind === 0) return before + letter + after;
  if (kind === 1) return before + after.slice(1);
  if (kind === 2) return before + letter + after.slice(1);
  return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
}

/** The grade without any short cut. */
function plainCloseness(left: string, right: string): number {
  if (left === right) return 3;
  const shorter = Math.min(left.length, right.length);
  if (shorter < 3) return 0;
  const similarity = jaroWinkler(left, right);
  const isSlip = shorter >= 4 && distance(left, right) <= (shorter >= 9 ? 2 : 1);
  if (isTransposition(left, right) || isSlip || similarity >= 0.94) return 2;
  const sound = tellingSound(left);
  return similarity >= 0.86 || (sound !== null && sound === tellingSound(right)) ? 1 : 0;
}

describe('closeness', () => {
  it('is graded alike with and without the look at the letters', () => {
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        expect([left, right, closeness(left, right)]).toEqual([left, right, plainCloseness(left, right)]);
      }),
      { numRuns: 4000 },
    );
  });

  it('of words in a pool is that of their texts, however often and in whatever order they are asked', () => {
    fc.assert(
      fc.property(fc.array(pairs, { maxLength: 12 }), (list) => {
        const pool = new TextPool();
        const words = new Words(pool);
        for (const [left, right] of [...list, ...list]) {
          const [a, b] = [pool.intern(left), pool.intern(right)];
          expect([left, right, words.closeness(a, b)]).toEqual([left, right, closeness(left, right)]);
          expect(words.closeness(b, a)).toBe(words.closeness(a, b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of words in a pool holds when the pool has grown', () => {
    const pool = new TextPool();
    const words = new Words(pool);
    const [stephen, steven] = [pool.intern('stephen'), pool.intern('steven')];
    expect(words.closeness(stephen, steven)).toBe(1);
    for (let at = 0; at < 5000; at++) pool.intern(`word${at}`);
    const [catherine, kathryn] = [pool.intern('catherine'), pool.intern('kathryn')];
    expect([words.closeness(catherine, kathryn), words.closeness(stephen, steven)]).toEqual([
      closeness('catherine', 'kathryn'),
      1,
    ]);
    expect([words.text(catherine), words.text(stephen)]).toEqual(['catherine', 'stephen']);
  });
});

describe('the letters of a word', () => {
  it('are the same in whatever order and number they stand', () => {
    fc.assert(
      fc.property(folded, (word) => {
        expect(letterBits([...word, ...word].reverse().join(''))).toBe(letterBits(word));
      }),
    );
    expect([letterBits('abc') === letterBits('abd'), letterBits('')]).toEqual([false, 0]);
  });
});
