// A memory for results: asked for once while it lasts, and never without end.

import { expect, it } from 'vitest';
import { remembered } from '../../src/sources/remember.ts';

it('computes a text once, and again only after many others', () => {
  let computed = 0;
  const length = remembered((text) => {
    computed++;
    return text.length;
  });
  expect([length('a text longer than twelve'), length('a text longer than twelve'), length('')]).toEqual([25, 25, 0]);
  expect(computed).toBe(2);
  for (let i = 0; i < 40_000; i++) expect(length(`text ${i}`)).toBe(`text ${i}`.length);
  expect(length('a text longer than twelve')).toBe(25);
  expect(computed).toBe(40_003);
});
