// Equal content has equal hashes, however it was put together.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash } from '../../../src/services/load/contentHash.ts';

describe('contentHash', () => {
  it('does not depend on the order in which properties were set', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (content) => {
        const reversed = Object.fromEntries(Object.entries(content).reverse());
        expect(contentHash(reversed)).toBe(contentHash(content));
      }),
    );
  });

  it('tells different JSON values apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(contentHash(a) === contentHash(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });

  it('takes a property that is undefined for one that is absent', () => {
    expect(contentHash({ role: undefined, share: 3 })).toBe(contentHash({ share: 3 }));
  });
});
