// How set-up knows that nothing changed.

import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/fingerprint.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kinhold-fingerprint-'));
  mkdirSync(join(root, 'src', 'a'), { recursive: true });
  writeFileSync(join(root, 'src', 'a', 'one.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

it('is the same as long as nothing changes', () => {
  expect(fingerprint(root, ['src'])).toBe(fingerprint(root, ['src']));
});

it('changes with a file that is edited, added or renamed', () => {
  const seen = [fingerprint(root, ['src'])];
  writeFileSync(join(root, 'src', 'a', 'one.ts'), 'two');
  seen.push(fingerprint(root, ['src']));
  writeFileSync(join(root, 'src', 'b.ts'), '');
  seen.push(fingerprint(root, ['src']));
  renameSync(join(root, 'src', 'b.ts'), join(root, 'src', 'c.ts'));
  seen.push(fingerprint(root, ['src']));
  expect(new Set(seen).size).toBe(seen.length);
});

it('takes a path that does not exist for empty', () => {
  expect(fingerprint(root, ['nowhere'])).toBe(fingerprint(root, []));
});
