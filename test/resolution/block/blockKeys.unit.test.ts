// The keys of a record's blocks and their parts: they say what the batch's blocks say, and depend on no other record.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/domain/record.ts';
import { type BlockKey, BlockKeys } from '../../../src/resolution/block/blockKeys.ts';
import { joinBlocks } from '../../../src/resolution/block/blocks.ts';
import { buildSchemes } from '../../../src/resolution/block/buildBlocks.ts';
import { REFINING_FEATURES, type Refinement, splittingOrder } from '../../../src/resolution/block/refinement.ts';
import { schemesOf } from '../../../src/resolution/block/schemes.ts';
import { isInUse, type PinnedModel } from '../../../src/resolution/pinnedModel.ts';
import { type Stated, statedCompanies, statedPeople, tableOf } from '../normalizedRecords.ts';
import { pairsOf, pairsWithin } from './blocking.ts';

type Model = Pick<PinnedModel, 'blocking'>;

const SCHEMES: Readonly<Record<string, readonly string[]>> = {
  person: ['email', 'phone', 'door', 'names', 'family and initial', 'birth date', 'identifier ssn'],
  organization: ['email', 'phone', 'website', 'name', 'word', 'city and word'],
};

/** Some schemes unused, some with orders of their own, the rest with all features in their own order. */
function modelsOf(type: EntityType): fc.Arbitrary<Model> {
  const order = fc.shuffledSubarray([...REFINING_FEATURES[type]]);
  const orders: fc.Arbitrary<Refinement> = fc.dictionary(fc.constantFrom(...SCHEMES[type]!), order);
  return fc
    .record({
      cap: fc.integer({ min: 2, max: 6 }),
      unused: fc.subarray([...SCHEMES[type]!]),
      refinement: fc.option(orders, { nil: undefined }),
    })
    .map(({ cap, unused, refinement }) => ({
      blocking: { cap, schemes: [], unused, ...(refinement === undefined ? {} : { refinement }) },
    }));
}

/** Pairs that the batch finds under a model. */
function batchPairs(type: EntityType, records: readonly Stated[], model: Model): string[] {
  const schemes = schemesOf(type, tableOf(records, type));
  const names = schemes.schemes.map(({ name }) => name);
  const wanted = [...names.keys()].filter((scheme) => isInUse(model, names[scheme]!));
  const { cap, refinement } = model.blocking;
  const orders = names.map((name) => splittingOrder(type, name, refinement));
  const size = records.length;
  const built = buildSchemes({ size, cap, wanted, orders, oneIn: 1, next: new Int32Array(1) }, schemes);
  return pairsOf(joinBlocks(built, size));
}

/** Pairs that share a key that is not open. A key is open where more records than the cap have it, and it has parts only then. */
function pairsByKeys(type: EntityType, records: readonly Stated[], model: Model): string[] {
  const keys = new BlockKeys(type, tableOf(records, type), model);
  const pairs = new Set<string>();
  let level = holdersOf(records.map((_, row) => keys.of(row)));
  while (level.size > 0) {
    const open = [...level.values()].filter(({ rows }) => rows.length > model.blocking.cap);
    for (const { rows } of level.values()) {
      if (rows.length <= model.blocking.cap) for (const pair of pairsWithin(rows)) pairs.add(pair);
    }
    const parts = records.map((): BlockKey[] => []);
    for (const { rows, held } of open) {
      for (const [at, row] of rows.entries()) parts[row]!.push(...held[at]!.parts);
    }
    level = holdersOf(parts);
  }
  return [...pairs];
}

interface Holders {
  readonly rows: number[];
  readonly held: BlockKey[];
}

function holdersOf(keysOf: readonly (readonly BlockKey[])[]): Map<string, Holders> {
  const holders = new Map<string, Holders>();
  keysOf.forEach((keys, row) => {
    for (const key of keys) {
      const { rows, held } = holders.get(key.key) ?? { rows: [], held: [] };
      rows.push(row);
      held.push(key);
      holders.set(key.key, { rows, held });
    }
  });
  return holders;
}

const keysIn = (keys: readonly BlockKey[]): string[] => keys.flatMap(({ key, parts }) => [key, ...keysIn(parts)]);

describe.each([
  ['person', statedPeople],
  ['organization', statedCompanies],
] as const)('the block keys of a %s', (type, stated) => {
  const records = fc.array(stated, { maxLength: 25 });

  it('are shared, and not open, by exactly the pairs of the batch', () => {
    fc.assert(
      fc.property(records, modelsOf(type), (all, model) => {
        expect(pairsByKeys(type, all, model).sort()).toEqual(batchPairs(type, all, model).sort());
      }),
      { numRuns: 80 },
    );
  });

  it('are the same whatever other records there are', () => {
    fc.assert(
      fc.property(records, stated, modelsOf(type), (others, own, model) => {
        const amid = new BlockKeys(type, tableOf([...others, own], type), model).of(others.length);
        const alone = new BlockKeys(type, tableOf([own], type), model).of(0);
        expect(keysIn(amid).sort()).toEqual(keysIn(alone).sort());
      }),
      { numRuns: 80 },
    );
  });

  it('are each there once, and those of parts begin with those of their blocks', () => {
    const startsWith = ({ key, parts }: BlockKey): boolean =>
      parts.every((part) => part.key.startsWith(`${key}/`) && startsWith(part));
    fc.assert(
      fc.property(stated, modelsOf(type), (own, model) => {
        const keys = new BlockKeys(type, tableOf([own], type), model).of(0);
        expect(new Set(keysIn(keys)).size).toBe(keysIn(keys).length);
        expect(keys.every(startsWith)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

it('keys of one value are others in another scheme, and for another type', () => {
  const model: Model = { blocking: { cap: 9, schemes: [], unused: [] } };
  const own: Stated = { companies: ['acme'] };
  const keysOf = (type: EntityType) => keysIn(new BlockKeys(type, tableOf([own], type), model).of(0));
  const [organization, account] = [keysOf('organization'), keysOf('account')];
  expect(organization.length).toBeGreaterThan(0);
  expect(organization.filter((key) => account.includes(key))).toEqual([]);
  expect(new Set(organization).size).toBe(organization.length);
});
