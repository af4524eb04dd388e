// Evidence in words and back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkEvidence, readEvidence, strongestFirst, wordEvidence } from '../../src/domain/evidence.ts';

const NOTHING: LinkEvidence = {
  objection: null,
  linkedBy: null,
  fields: [],
  prior: null,
  relations: 0,
  calibration: 0,
  namesAlone: false,
};

/** Weights as words keep them. */
const tenths = (min: number, max: number) => fc.integer({ min, max }).map((weight) => weight / 10);
const evidence: fc.Arbitrary<LinkEvidence> = fc.record({
  objection: fc.constantFrom(
    null,
    'judged different',
    '3 and 2 records contradict each other, 4 pairs against and 1 for: email',
  ),
  linkedBy: fc.constantFrom(null, 'judgement', 'identifier.ssn'),
  fields: fc
    .uniqueArray(
      fc.record({
        field: fc.constantFrom('birthDate', 'givenName', 'address', 'identifier.ssn', 'email'),
        level: fc.constantFrom('exact', 'different', 'one slip', 'day and month swapped'),
        weight: tenths(-300, 300),
      }),
      { selector: ({ field }) => field },
    )
    .map(strongestFirst),
  prior: fc.option(tenths(-300, -1)),
  relations: tenths(-100, -1),
  calibration: tenths(1, 90),
  namesAlone: fc.boolean(),
});

describe('evidence in words', () => {
  it('stands strongest first, for and against, ties by field', () => {
    const fields = [
      { field: 'phone', level: 'exact', weight: 4 },
      { field: 'givenName', level: 'different', weight: -6.64 },
      { field: 'email', level: 'exact', weight: 4 },
    ];
    expect(wordEvidence({ ...NOTHING, fields })).toBe('givenName different -6.6; email exact +4.0; phone exact +4.0');
    expect(wordEvidence(NOTHING)).toBe('');
  });

  it('begins with what decided and ends with what is taken off', () => {
    const fields = [{ field: 'email', level: 'exact', weight: 9 }];
    const all = { ...NOTHING, objection: 'judged different', linkedBy: 'identifier.ssn', fields, prior: -16.6 };
    expect(wordEvidence({ ...all, relations: -0.3, namesAlone: true })).toBe(
      'judged different; linked by identifier.ssn; email exact +9.0; prior odds -16.6; near relations -0.3; names alone do not link',
    );
  });

  it('leaves out near relations that take off next to nothing', () => {
    expect(wordEvidence({ ...NOTHING, prior: -3, relations: -0.01 })).toBe('prior odds -3.0');
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(evidence, (stated) => {
        expect(readEvidence(wordEvidence(stated))).toEqual(stated);
      }),
    );
  });
});
