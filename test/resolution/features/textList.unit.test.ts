// A list of texts gives back what was pushed, here and on another thread.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TextList } from '../../../src/resolution/features/textList.ts';

const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 2000, maxLength: 4000 })), {
  maxLength: 30,
});

it('texts come back in their order, through shared memory too, and more can be added there', () => {
  fc.assert(
    fc.property(texts, texts, (first, then) => {
      const list = new TextList();
      for (const text of first) list.push(text);
      expect([list.length, list.texts()]).toEqual([first.length, first]);
      const other = new TextList(structuredClone(list.share()));
      for (const text of then) other.push(text);
      expect(other.texts()).toEqual([...first, ...then]);
      expect(list.texts()).toEqual(first);
    }),
  );
});
