// What several threads took in of parts of the inputs is what one would have taken in of all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../../src/domain/record.ts';
import { Intake } from '../../../src/services/derive/intake.ts';
import { JoinedIntake, positionOfPart } from '../../../src/services/derive/joinedIntake.ts';
import { record } from '../../support/record.ts';
import { recordSets } from '../records.ts';

/** Takes in parts of two records each; `threadOf` says which of three threads takes which part. */
function joined(records: readonly SourceRecord[], threadOf: readonly number[]): JoinedIntake {
  const threads = Array.from({ length: 3 }, () => new Intake());
  const recordsOf: number[] = [];
  for (let from = 0; from < records.length; from += 2) {
    const part = recordsOf.length;
    const intake = threads[threadOf[part % threadOf.length]!]!;
    intake.continueAt(positionOfPart(part));
    const own = records.slice(from, from + 2);
    for (const one of own) intake.add(one);
    recordsOf.push(own.length);
  }
  return new JoinedIntake(
    threads.map((thread) => structuredClone(thread.share())),
    recordsOf,
  );
}

describe('a joined intake', () => {
  it('has the records, positions and texts of one intake, whoever took which part', () => {
    const threads = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(recordSets, threads, (records, threadOf) => {
        const alone = new Intake();
        for (const one of records) alone.add(one);
        const together = joined(records, threadOf);
        expect([together.size, together.types()]).toEqual([alone.size, alone.types()]);
        for (const type of alone.types()) {
          const [one, other] = [alone.inOrder(type), together.inOrder(type)];
          expect(other.keys).toEqual(one.keys);
          expect(other.positions).toEqual(one.positions);
          expect([...other.table.cells().view()]).toEqual([...one.table.cells().view()]);
        }
        expect(together.hasRepeatedKeys()).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('tells that two records have one key', () => {
    expect(
      joined([record('person', '1'), record('person', '2'), record('person', '1')], [0, 1]).hasRepeatedKeys(),
    ).toBe(true);
  });

  it('of nothing is empty', () => {
    const nothing = joined([], [0]);
    expect([nothing.size, nothing.types(), nothing.inOrder('person').keys]).toEqual([0, [], []]);
  });
});
