// The word lists hold together: no variant stands for two things, and a canonical word is its own canonical form.

import { describe, expect, test } from 'vitest';
import businessWords from '../../../src/resolution/data/businessWords.json' with { type: 'json' };
import legalForms from '../../../src/resolution/data/legalForms.json' with { type: 'json' };
import streetWords from '../../../src/resolution/data/streetWords.json' with { type: 'json' };

function contradictions(entries: readonly (readonly [string, readonly string[]])[]): string[] {
  const meaning = new Map<string, string>();
  return entries.flatMap(([canonical, variants]) =>
    [canonical, ...variants].flatMap((variant) => {
      const known = meaning.get(variant);
      meaning.set(variant, canonical);
      return known === undefined || known === canonical ? [] : [`${variant}: ${known}, ${canonical}`];
    }),
  );
}

const spaced = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([k, v]) => [k, v.split(' ')] as const);

describe('no variant contradicts another', () => {
  test('in street words, directions and ordinals', () => {
    const { words, directions, ordinals } = streetWords;
    expect(contradictions(spaced({ ...words, ...directions, ...ordinals }))).toEqual([]);
  });

  test('in business words', () => {
    expect(contradictions(spaced(businessWords.words))).toEqual([]);
  });

  test('in legal forms', () => {
    expect(contradictions(Object.entries(legalForms.forms))).toEqual([]);
  });
});
