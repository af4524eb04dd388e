// Learning from records alone: a model for the comparisons there are, and blocks that bring duplicates together.

import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/domain/record.ts';
import { eachPair } from '../../src/resolution/block/blocks.ts';
import { buildSchemes } from '../../src/resolution/block/buildBlocks.ts';
import { REFINING_FEATURES } from '../../src/resolution/block/refinement.ts';
import { learn } from '../../src/resolution/learn.ts';
import type { Prepared } from '../../src/resolution/prepared.ts';
import { ALONE, type Team } from '../../src/resolution/team.ts';
import { COMPANIES, CROWD } from './crowd.ts';
import { type Stated, tableOf } from './normalizedRecords.ts';

const TWICE = [...CROWD, ...CROWD];
/** More people on one telephone than a block may hold, who have little else in common. */
const ONE_PHONE: readonly Stated[] = Array.from({ length: 150 }, (_, at) => ({
  phones: ['+12125550101'],
  birthDates: [`${1900 + (at % 3)}-${String(1 + (at % 12)).padStart(2, '0')}-${10 + (at % 19)}`],
  addresses: [{ city: ['leeds', 'york'][at % 2]!, postalCode: `${1000 + (at % 75)}` }],
}));

function learnFrom(records: readonly Stated[], type: EntityType = 'person'): Prepared {
  return learn({ type, table: tableOf(records, type), policies: {} });
}

/** All that was learnt, as plain values. */
const written = (learnt: Prepared) => ({ pinned: learnt.pin(), schemes: learnt.schemes, blocks: learnt.blocks });

describe('what is learnt', () => {
  it('has a field for each comparison, in their order', () => {
    const { model, comparisons } = learnFrom(TWICE);
    expect(model.fields.map(({ field }) => field)).toEqual(comparisons.map(({ field }) => field));
    model.fields.forEach(({ levels }, at) => {
      expect(levels.map(({ name }) => name)).toEqual(comparisons[at]!.levels.map(({ name }) => name));
    });
  });

  it('is the same every time', () => {
    expect(written(learnFrom(TWICE))).toEqual(written(learnFrom(TWICE)));
  });

  it('expects about as many matches as there are', () => {
    expect(Math.abs(learnFrom(TWICE).training.expectedMatches - CROWD.length)).toBeLessThan(3);
    expect(learnFrom(CROWD).training.expectedMatches).toBeLessThan(3);
  });

  it('brings each record together with its duplicate', () => {
    for (const [records, type] of [
      [CROWD, 'person'],
      [COMPANIES, 'organization'],
    ] as const) {
      const met = new Set<string>();
      eachPair(learnFrom([...records, ...records], type).blocks, (left, right) => met.add(`${left}-${right}`));
      expect(records.every((_, row) => met.has(`${row}-${row + records.length}`))).toBe(true);
    }
  });

  it('says of small files that every scheme is used, with the pairs that it gives', () => {
    const { schemes, blocks } = learnFrom(TWICE);
    expect(schemes.every(({ used }) => used)).toBe(true);
    const pairs = schemes.reduce((sum, scheme) => sum + scheme.pairs, 0);
    expect(pairs).toBeGreaterThanOrEqual(eachPair(blocks, () => {}));
    expect(schemes.find(({ scheme }) => scheme === 'phone')!.pairs).toBeGreaterThanOrEqual(CROWD.length);
  });

  it('of companies keeps to what was known of how their records agree', () => {
    const { model } = learnFrom(
      [...COMPANIES, ...COMPANIES.map(({ companies }) => ({ companies: companies! }))],
      'organization',
    );
    const { comparisons } = learnFrom(COMPANIES, 'organization');
    model.fields.forEach(({ levels }, at) => {
      expect(levels.map(({ m }) => m)).toEqual(comparisons[at]!.levels.map(({ m }) => m));
    });
  });

  it('of people follows how their records agree', () => {
    const moved = CROWD.map((person, at) => ({
      ...person,
      addresses: [
        { number: String(7 + 13 * at), street: 'elsewhere ave', city: 'farville', postalCode: `99${100 + at}` },
      ],
    }));
    const sameDoor = (records: readonly Stated[]) =>
      learnFrom(records)
        .model.fields.find(({ field }) => field === 'address')!
        .levels.at(-1)!.m;
    expect(sameDoor([...CROWD, ...moved])).toBeLessThan(sameDoor(TWICE));
  });

  it('of none, one or two empty records is a model still', () => {
    for (const records of [[], [{}], [{}, {}]]) {
      const { model, blocks, threshold, review } = learnFrom(records);
      expect(eachPair(blocks, () => {})).toBe(0);
      const numbers = model.fields.flatMap(({ levels }) => levels.flatMap(({ m, u, rival }) => [m, u, rival]));
      expect(numbers.every((p) => p > 0 && p <= 1)).toBe(true);
      expect([threshold > 0 && threshold < 1, review > 0 && review < 1]).toEqual([true, true]);
    }
  });

  it('says by which features blocks over the cap are split, of schemes that have such blocks', () => {
    const learnt = learnFrom(ONE_PHONE).pin().blocking.refinement!;
    expect(Object.keys(learnt)).toEqual(['phone']);
    expect([...learnt.phone!].sort()).toEqual([...REFINING_FEATURES.person].sort());
    expect(learnt.phone!.slice(0, 2)).toEqual(['birthday', 'postal code']);
    expect(learnFrom(TWICE).pin().blocking.refinement).toEqual({});
  });

  it('says so whatever the order of records, and whichever thread builds which blocks', () => {
    const learnt = learnFrom(ONE_PHONE);
    expect(learnFrom([...ONE_PHONE].reverse()).pin().blocking).toEqual(learnt.pin().blocking);
    const apart: Team = {
      ...ALONE,
      beginBlocks: (task, schemes) => () =>
        [...task.wanted]
          .reverse()
          .flatMap((one) => buildSchemes({ ...task, wanted: [one], next: new Int32Array(1) }, schemes)),
    };
    const shared = learn({ type: 'person', table: tableOf(ONE_PHONE), policies: {} }, [], apart);
    expect(written(shared)).toEqual(written(learnt));
  });

  it('is plain JSON once it is pinned', () => {
    const pinned = learnFrom(TWICE).pin();
    expect(JSON.parse(JSON.stringify(pinned))).toEqual(pinned);
  });
});
