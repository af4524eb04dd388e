// The compact set of record keys.

import { expect, it } from 'vitest';
import { KeySet } from '../../src/sources/keySet.ts';

it('knows every key it was given and no other', () => {
  const keys = new KeySet();
  const key = (i: number) => `crm:person:${i}`;
  let fresh = 0;
  for (let i = 0; i < 200_000; i++) if (keys.add(key(i))) fresh++;
  expect(fresh).toBe(200_000);
  for (let i = 0; i < 200_000; i++) if (keys.add(key(i))) fresh++;
  expect(fresh).toBe(200_000);
  expect(keys.add('')).toBe(true);
  expect(keys.add('')).toBe(false);
});
