// Terms that are pinned: what was counted comes back, as far as it tells values apart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../src/resolution/compare/companyName.ts';
import { TermSource } from '../../../src/resolution/compare/terms.ts';
import { TextPool } from '../../../src/resolution/features/textPool.ts';

function pooled(held: ReadonlyMap<string, number>) {
  const pool = new TextPool();
  for (const text of held.keys()) pool.intern(text);
  return { pool, counts: Int32Array.from(held.values()) };
}

const values = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), {
  noNullPrototype: true,
});

describe('pinned terms', () => {
  it('list what three or more records hold, and nothing rarer', () => {
    fc.assert(
      fc.property(values, (stated) => {
        const { pool, counts } = pooled(new Map(Object.entries(stated)));
        const source = new TermSource();
        source.of('field', pool, () => ({ counts, filled: 20 }));
        const common = Object.entries(stated).filter(([, held]) => held >= 3);
        expect(source.pin()).toEqual({ field: { filled: 20, counts: Object.fromEntries(common) } });
      }),
    );
  });

  it('count again what they list, from their JSON, in a pool of other numbers', () => {
    fc.assert(
      fc.property(values, (stated) => {
        const { pool, counts } = pooled(new Map(Object.entries(stated)));
        const source = new TermSource();
        source.of('field', pool, () => ({ counts, filled: 20 }));
        const pinned = new TermSource(JSON.parse(JSON.stringify(source.pin())));
        const later = pooled(new Map([['new', 1], ...Object.entries(stated).reverse()]));
        const terms = pinned.of('field', later.pool, () => ({ counts: later.counts, filled: 0 }));
        for (const [text, held] of Object.entries(stated))
          expect(terms.counts[later.pool.find(text)]).toBe(held >= 3 ? held : 0);
        expect(pinned.pin()).toEqual(source.pin());
      }),
    );
  });

  it('are the commonest where there are too many, and the batch that counted them knows no more', () => {
    const counts = Int32Array.from({ length: 150_000 }, (_, id) => (id < 70_000 ? 5 : id < 140_000 ? 4 : 2));
    const pool = { size: counts.length, text: (id: number) => `v${id}`, find: (text: string) => Number(text.slice(1)) };
    const source = new TermSource();
    const terms = source.of('field', pool, () => ({ counts, filled: 9 }));
    const listed = Object.entries(source.pin().field!.counts);
    expect(listed).toHaveLength(70_000);
    expect(listed.every(([, held]) => held === 5)).toBe(true);
    expect([terms.counts[0], terms.counts[70_000], terms.counts[140_000]]).toEqual([5, 0, 0]);
    expect(counts[70_000]).toBe(4);
  });
});

describe('the words of names', () => {
  it('are counted once a name, for each record that holds it', () => {
    const { pool, counts } = pooled(
      new Map([
        ['acme gas gas', 2],
        ['gas', 3],
        ['gone', 0],
      ]),
    );
    const words = countWords({ counts, filled: 5 }, pool);
    expect([...words.counts]).toEqual([
      ['acme', 2],
      ['gas', 5],
    ]);
  });

  it('are pinned where they are not rare', () => {
    const source = new TermSource();
    const counted = () => ({
      filled: 9,
      counts: new Map([
        ['gas', 5],
        ['acme', 2],
        ['__proto__', 4],
      ]),
    });
    const words = source.words('name.word', counted);
    const pinned = new TermSource(JSON.parse(JSON.stringify(source.pin()))).words('name.word', () => ({
      filled: 0,
      counts: new Map(),
    }));
    expect([...pinned.counts]).toEqual([
      ['gas', 5],
      ['__proto__', 4],
    ]);
    expect([...pinned.counts]).toEqual([...words.counts]);
    expect(pinned.filled).toBe(9);
  });
});
