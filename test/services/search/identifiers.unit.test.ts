// What a typed text may identify.

import { describe, expect, it } from 'vitest';
import { typedIdentifiers } from '../../../src/services/search/identifiers.ts';

describe('a typed text', () => {
  it.each([
    [' ANN+news@Acme.example ', 'email:ann@acme.example'],
    ['+1 (202) 555-0143', 'phone:+12025550143'],
    ['020 7946 0958', 'phone:+442079460958'],
    ['https://www.acme.example/team', 'website:acme.example'],
    ['passport:US:c0123 4567', 'passport:US:C01234567'],
  ])('%j is looked up as %s', (text, key) => {
    expect(typedIdentifiers(text).keys).toContain(key);
  });

  it('may be a declared identifier of a type that nobody stated', () => {
    expect(typedIdentifiers('219-09-9999').values).toContain('219099999');
    expect(typedIdentifiers(' crm-17 ').values).toContain('CRM-17');
    expect(typedIdentifiers('HRB 0012').values).toContain('HRB12');
  });

  it('of words is no e-mail, phone or website', () => {
    expect(typedIdentifiers('Ann Smith').keys).toEqual([]);
    expect(typedIdentifiers('n/a')).toEqual({ keys: [], values: [] });
  });
});
