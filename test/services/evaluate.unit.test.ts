// Measures against cases worked out by hand, and how truth finds its records.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, score } from '../../src/services/evaluate.ts';
import { readTable } from '../../src/sources/readTable.ts';
import { inputFolder } from '../sources/inputFiles.ts';

/** Records as letters in found clusters, and the same letters in true entities. */
function scoreOf(found: string, truth: string) {
  const entities = new Map(truth.split(' ').flatMap((group) => [...group].map((letter) => [letter, group] as const)));
  return score(
    found.split(' ').flatMap((group) => [...group].map((letter) => [group, entities.get(letter)!] as const)),
  );
}

describe('scores', () => {
  it('of the truth itself are full', () => {
    expect(scoreOf('abc d', 'abc d')).toMatchObject({
      pairwise: { precision: 1, recall: 1, f1: 1, falsePairs: 0, missedPairs: 0 },
      bCubed: { f1: 1 },
    });
  });

  it('of one missed record', () => {
    const { pairwise, bCubed, clusters, largest } = scoreOf('ab c de', 'abc de');
    expect(pairwise).toMatchObject({
      truePairs: 4,
      foundPairs: 2,
      falsePairs: 0,
      missedPairs: 2,
      precision: 1,
      recall: 0.5,
    });
    expect(pairwise.f1).toBeCloseTo(2 / 3, 12);
    expect(bCubed.precision).toBe(1);
    expect(bCubed.recall).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5, 12);
    expect([clusters, largest]).toEqual([
      { found: 3, true: 2 },
      { found: 2, true: 3 },
    ]);
  });

  it('of one merge too many', () => {
    const { pairwise, bCubed } = scoreOf('abcd', 'abc d');
    expect(pairwise).toMatchObject({
      truePairs: 3,
      foundPairs: 6,
      falsePairs: 3,
      missedPairs: 0,
      precision: 0.5,
      recall: 1,
    });
    expect(bCubed.precision).toBeCloseTo((3 * (3 / 4) + 1 / 4) / 4, 12);
    expect(bCubed.recall).toBe(1);
  });

  it('of the example of Bagga and Baldwin are theirs', () => {
    const { bCubed } = scoreOf('12345 6789ABC', '12345 67 89ABC');
    expect(bCubed.precision).toBeCloseTo(16 / 21, 2);
    expect(bCubed.recall).toBe(1);
  });

  it('of whole clusters count those that hold one entity and all of it', () => {
    const { exactClusters, exactGroups } = scoreOf('ab c de f g', 'abc de f g');
    expect(exactClusters).toMatchObject({ exact: 3, found: 5, true: 4, precision: 3 / 5, recall: 3 / 4 });
    expect(exactClusters.f1).toBeCloseTo(2 / 3, 12);
    expect(exactGroups).toMatchObject({ exact: 1, found: 2, true: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
  });

  it('of nothing but singletons find every whole cluster, and leave no group to miss', () => {
    const { exactClusters, exactGroups } = scoreOf('a b', 'a b');
    expect(exactClusters).toMatchObject({ exact: 2, f1: 1 });
    expect(exactGroups).toMatchObject({ exact: 0, found: 0, true: 0, f1: 1, intervals: { f1: [0, 1] } });
  });

  it('of everything alone have full precision and no recall', () => {
    expect(scoreOf('a b', 'ab').pairwise).toMatchObject({ precision: 1, recall: 0, f1: 0 });
    expect(scoreOf('a b', 'a b').pairwise).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });

  it('lie between none and full, and precision becomes recall when found and truth change places', () => {
    const pairs = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('X', 'Y', 'Z')), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pairs, (records) => {
        const straight = score(records);
        const turned = score(records.map(([found, truth]) => [truth, found] as const));
        for (const kind of ['pairwise', 'bCubed', 'exactClusters', 'exactGroups'] as const) {
          expect(turned[kind].recall).toBeCloseTo(straight[kind].precision, 12);
          expect(straight[kind].precision).toBeGreaterThanOrEqual(0);
          expect(straight[kind].precision).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});

describe('the truth', () => {
  const write = inputFolder();
  const CLUSTERS =
    'record_key,id,cluster_id,household_id\ncrm:person:1,1,P,H\ncrm:person:2,2,P,\nshop:person:2,2,Q,\nshop:person:7,7,Q,H\n';

  async function measured(truth: string, column = 'cluster_id') {
    const [clustersFile, truthFile] = [await write('clusters.csv', CLUSTERS), await write('truth.csv', truth)];
    return evaluate({ clustersFile, truthFile, linksFile: null, column, examples: 3 }, readTable);
  }

  it('names records by key', async () => {
    const found = await measured(
      'record_id,entity_id\ncrm:person:1,e1\ncrm:person:2,e1\nshop:person:2,e2\nshop:person:7,e2\n',
    );
    expect(found).toMatchObject({ records: 4, withoutTruth: 0, onlyInTruth: 0, pairwise: { f1: 1 } });
  });

  it('names records by an id that is unique; one that two records have finds neither', async () => {
    const found = await measured('record_id,entity_id\n1,e1\n2,e1\n7,e2\n');
    expect(found).toMatchObject({
      records: 3,
      withoutTruth: 2,
      onlyInTruth: 1,
      pairwise: { truePairs: 1, foundPairs: 0 },
    });
  });

  it('counts a record that it alone knows as found alone', async () => {
    const found = await measured('record_id,entity_id\ncrm:person:1,e1\ngone,e1\nlost,e1\n');
    expect(found).toMatchObject({
      records: 3,
      onlyInTruth: 2,
      pairwise: { truePairs: 3, foundPairs: 0 },
      clusters: { found: 3 },
    });
  });

  it('drops and counts records that it does not know', async () => {
    const found = await measured('record_id,entity_id\ncrm:person:1,e1\ncrm:person:2,\n');
    expect(found).toMatchObject({ records: 1, withoutTruth: 3 });
  });

  it('may be of households: records without one count as alone', async () => {
    const truth = 'record_id,household_id\ncrm:person:1,h1\nshop:person:7,h1\ncrm:person:2,h2\nshop:person:2,h3\n';
    const found = await measured(truth, 'household_id');
    expect(found).toMatchObject({
      records: 4,
      pairwise: { truePairs: 1, foundPairs: 1, f1: 1 },
      clusters: { found: 3, true: 3 },
    });
  });

  it('may say the same of a record twice, by its key and by its id', async () => {
    const found = await measured('record_id,entity_id\ncrm:person:1,e1\n1,e1\ncrm:person:2,e1\n');
    expect(found).toMatchObject({ records: 2, withoutTruth: 2, pairwise: { f1: 1 } });
  });

  it('that puts a record into two entities is refused', async () => {
    await expect(measured('record_id,entity_id\ncrm:person:1,e1\n1,e2\n')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('record 1 twice'),
    });
  });

  it('that matches nothing is refused with what it must hold', async () => {
    await expect(measured('record_id,entity_id\nx,e1\n')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('record_key'),
    });
  });

  it('without the column of entities is refused', async () => {
    await expect(measured('record_id,person\ncrm:person:1,e1\n')).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('entity_id'),
    });
  });
});
