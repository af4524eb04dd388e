// How well a typed text fits what the index found.

import { describe, expect, it } from 'vitest';
import { matchTexts, type SearchedTexts } from '../../../src/services/search/match.ts';

const ANN: SearchedTexts = {
  name: "Ann O'Brien",
  email: 'ann@acme.example',
  city: 'Springfield',
  recordTexts: "A. O'Brien Acme Works Ann O'Brien Annie OBrien O Brien Springfield ann@acme.example",
};
const fitOf = (typed: string, texts = ANN) => {
  const { match, matchedOn } = matchTexts(typed, texts);
  return [match, ...matchedOn];
};

describe('a match', () => {
  it.each([
    ['ann', ['exact', 'name']],
    ["ANN O'BRIEN", ['exact', 'name']],
    ['obrien', ['exact', 'name']],
    ['o brien', ['exact', 'name']],
    ['ann springfield', ['exact', 'name', 'city']],
    ['spring', ['prefix', 'city']],
    ['annie', ['exact', 'record']],
    ['ann spri', ['prefix', 'name', 'city']],
    ['ann@acme.example', ['exact', 'name', 'email']],
    ['sprignfield', ['fuzzy', 'city']],
    ['ann wroks', ['fuzzy', 'name', 'record']],
    ['quite different', ['fuzzy', 'record']],
  ])('of %j is %j', (typed, expected) => {
    expect(fitOf(typed)).toEqual(expected);
  });

  it('without texts beside the name is on the name', () => {
    const bare = { name: 'Acme', email: null, city: null, recordTexts: null };
    expect(fitOf('acme', bare)).toEqual(['exact', 'name']);
  });

  it('that uses up the name goes before one that leaves words over', () => {
    const named = (name: string) => matchTexts('acme', { name, email: null, city: null, recordTexts: name }).rank;
    expect(named('Acme').join() < named('Acme Works').join()).toBe(true);
  });
});
