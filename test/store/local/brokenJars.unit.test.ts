// Jars that are whole and jars that are not. The bytes are those of zips as `zip` writes them, without and with a comment.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenJars } from '../../../src/store/local/brokenJars.ts';

/** One stored entry `a` that holds `b`, and a comment. */
function zip(comment = ''): Buffer {
  const header = '0a000000000000000000f9efbe710100000001000000010000';
  const local = Buffer.from(`504b0304${header}006162`, 'hex');
  const directory = Buffer.from(`504b01020a00${header}00000000000000000000000000000000${'61'}`, 'hex');
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([local, directory, end, Buffer.from(comment)]);
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-broken-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('passes whole jars, with a comment too', () => {
  writeFileSync(join(folder, 'plain.jar'), zip());
  writeFileSync(join(folder, 'comment.jar'), zip('built by hand, with PK in it'));
  writeFileSync(join(folder, 'notes.txt'), 'no jar');
  expect(brokenJars(folder)).toEqual([]);
});

it('finds a jar wherever it was cut off', () => {
  const whole = zip('a comment');
  for (let length = 0; length < whole.length - 'a comment'.length; length++) {
    writeFileSync(join(folder, `cut-${length}.jar`), whole.subarray(0, length));
  }
  expect(brokenJars(folder)).toEqual(readdirSync(folder));
});

it('finds a jar that lost its beginning', () => {
  writeFileSync(join(folder, 'late.jar'), zip().subarray(7));
  expect(brokenJars(folder)).toEqual(['late.jar']);
});

it('finds that there are none at all', () => {
  expect(brokenJars(folder)).toEqual(['*.jar']);
});
