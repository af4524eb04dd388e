// A table of strings against a Map of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StringTable } from '../../../src/services/evaluate/stringTable.ts';

describe('a string table', () => {
  it('numbers strings by first sight, as a Map would, and gives them back', () => {
    const text = fc.oneof(fc.string({ maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
        const table = new StringTable();
        const known = new Map<string, number>();
        for (const one of texts) {
          expect(table.find(one)).toBe(known.get(one) ?? -1);
          if (!known.has(one)) known.set(one, known.size);
          expect(table.intern(one)).toBe(known.get(one));
        }
        expect(table.size).toBe(known.size);
        for (const [one, number] of known) expect(table.text(number)).toBe(one);
      }),
    );
  });

  it('keeps its numbers when it grows', () => {
    const table = new StringTable();
    const names = Array.from({ length: 20_000 }, (_, at) => `crm:person:${at}-é`);
    for (const name of names) table.intern(name);
    expect(names.every((name, at) => table.intern(name) === at && table.text(at) === name)).toBe(true);
    expect(table.find('crm:person:20000-é')).toBe(-1);
  });

  it('takes a text longer than its buffer', () => {
    const table = new StringTable();
    const long = 'ü'.repeat(200_000);
    expect([table.intern('a'), table.intern(long), table.intern('b')]).toEqual([0, 1, 2]);
    expect(table.text(1)).toBe(long);
    expect(table.find(long)).toBe(1);
  });
});
