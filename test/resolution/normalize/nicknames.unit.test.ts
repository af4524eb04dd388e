// Nicknames: which tokens may be one given name.

import { describe, expect, test } from 'vitest';
import table from '../../../src/resolution/data/nicknames.json' with { type: 'json' };
import { canonicalGivenNames } from '../../../src/resolution/normalize/nicknames.ts';

function overlap(left: string, right: string): boolean {
  return canonicalGivenNames(left).some((name) => canonicalGivenNames(right).includes(name));
}

describe('nicknames', () => {
  test.each([
    ['bob', 'robert'],
    ['rob', 'bobby'],
    ['liz', 'elizabeth'],
    ['bill', 'william'],
    ['katherine', 'catherine'],
    ['kate', 'kathryn'],
    ['pepe', 'jose'],
    ['mohamed', 'muhammad'],
    ['sasha', 'alexander'],
    ['yuliya', 'julia'],
    ['sergei', 'sergey'],
    ['giorgos', 'georgios'],
    ['jorg', 'joerg'],
  ])('%s and %s may be one name', (left, right) => {
    expect(overlap(left, right)).toBe(true);
  });

  test.each([
    ['robert', 'william'],
    ['ann', 'bob'],
    ['john', 'james'],
    ['mark', 'michael'],
    ['sergey', 'andrey'],
    ['giorgos', 'ioannis'],
  ])('%s and %s are two names', (left, right) => {
    expect(overlap(left, right)).toBe(false);
  });

  test('the token itself comes first, and an unknown token stands for itself', () => {
    expect(canonicalGivenNames('bob')[0]).toBe('bob');
    expect(canonicalGivenNames('zzyzx')).toEqual(['zzyzx']);
  });

  test('the list is folded and names no name as its own nickname', () => {
    for (const [name, nicknames] of Object.entries(table.names)) {
      expect(`${name} ${nicknames}`).toMatch(/^[a-z ]+$/);
      expect(nicknames.split(' ')).not.toContain(name);
    }
  });
});
