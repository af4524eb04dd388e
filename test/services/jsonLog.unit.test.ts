// The log of records gives back what was put in, in any order, across its growing parts.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SourceRecord } from '../../src/domain/record.ts';
import { JsonLog } from '../../src/services/jsonLog.ts';
import { record } from '../support/record.ts';
import { recordSets } from './records.ts';

it('gives back every record as it was', () => {
  fc.assert(
    fc.property(recordSets, (records) => {
      const log = new JsonLog<SourceRecord>();
      for (const one of records) log.append(one);
      expect(log.size).toBe(records.length);
      expect(records.map((_, at) => log.get(at))).toEqual(records);
    }),
    { numRuns: 30 },
  );
});

it('keeps text of any script', () => {
  const log = new JsonLog<SourceRecord>();
  const names = ['Zoë Müller-Brandt', '山田 太郎', '𝔘𝔫𝔦', 'a"b\\c\nd'];
  for (const [at, fullName] of names.entries()) log.append(record('person', String(at), { text: { fullName } }));
  expect(names.map((_, at) => log.get(at).text.fullName)).toEqual(names);
});

it('grows beyond a chunk, also for one record that is larger than a chunk', () => {
  const log = new JsonLog<SourceRecord>();
  const texts = ['x'.repeat(9_000_000), 'é'.repeat(9_000_000), 'short', 'y'.repeat(9_000_000), 'last'];
  for (const [at, fullName] of texts.entries()) log.append(record('person', String(at), { text: { fullName } }));
  expect(texts.every((text, at) => log.get(at).text.fullName === text)).toBe(true);
});

it('holds thousands of records', () => {
  const log = new JsonLog<SourceRecord>();
  for (let at = 0; at < 5000; at++) log.append(record('person', String(at)));
  expect([0, 1023, 1024, 4999].map((at) => log.get(at).id)).toEqual(['0', '1023', '1024', '4999']);
});
