// The words by which an entity is found.

import { describe, expect, it } from 'vitest';
import { otherSpellings, searchText } from '../../../src/services/load/searchText.ts';
import { person } from './givenInputs.ts';

describe('searchText', () => {
  it('holds every name, e-mail address and city of all records, each once', () => {
    const home = { city: 'Leeds', street: '12 Mill Lane' };
    const records = [
      person('1', 'ann', 'Archer', { emails: ['ann@archer.example'], addresses: [home] }),
      person('2', 'ann', 'Baker', { alternateNames: ['Annie'], addresses: [home] }),
    ];
    expect(searchText(records)).toBe('Ann Annie Archer Baker Leeds ann@archer.example');
  });

  it('holds a word with an apostrophe in its other spellings', () => {
    expect(searchText([person('1', 'ann', "O'Brien")])).toBe("Ann O'Brien OBrien O Brien");
  });
});

describe('otherSpellings', () => {
  it.each([
    ["Sean O'Brien", 'OBrien O Brien'],
    ["D’Arcy-O'Neil d'Or", 'DArcy-ONeil D Arcy-O Neil dOr d Or'],
    ["'quoted' Müller's 'words'", 'Müllers Müller s'],
    ['Archer', ''],
    ['', ''],
  ])('of %j are %j', (text, expected) => {
    expect(otherSpellings(text)).toBe(expected);
  });
});
