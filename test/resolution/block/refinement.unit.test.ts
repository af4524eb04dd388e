// By what blocks over the cap are split: features by name, in a stated order or their own.

import { describe, expect, it } from 'vitest';
import { ENTITY_TYPES } from '../../../src/domain/record.ts';
import {
  namesInOrder,
  REFINING_FEATURES,
  splittingOrder,
  waysToSplit,
} from '../../../src/resolution/block/refinement.ts';
import { schemesOf } from '../../../src/resolution/block/schemes.ts';
import { tableOf } from '../normalizedRecords.ts';

describe('the order of features', () => {
  it.each(ENTITY_TYPES)('names as many as a record of a %s has', (type) => {
    expect(schemesOf(type, tableOf([{}], type)).refine(0)).toHaveLength(REFINING_FEATURES[type].length);
  });

  it('is that of the model for a scheme that it knows, else their own', () => {
    const refinement = { email: ['city', 'given name'] };
    expect(splittingOrder('person', 'email', refinement)).toEqual([5, 0]);
    expect(splittingOrder('person', 'phone', refinement)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(splittingOrder('account', 'email', undefined)).toEqual([0, 1, 2, 3]);
  });

  it('comes back from its names', () => {
    const refinement = { email: namesInOrder('person', [3, 6, 0]) };
    expect(splittingOrder('person', 'email', refinement)).toEqual([3, 6, 0]);
  });
});

describe('a split', () => {
  it('is by the next two features that the part did not come from, up to the third', () => {
    expect(waysToSplit([4, 2, 0, 1], 0, 0)).toEqual([4, 2]);
    expect(waysToSplit([4, 2, 0, 1], 1 << 4, 1)).toEqual([2, 0]);
    expect(waysToSplit([4, 2, 0, 1], (1 << 2) | (1 << 0), 2)).toEqual([4, 1]);
    expect(waysToSplit([4, 2, 0, 1], (1 << 4) | (1 << 2) | (1 << 0), 3)).toEqual([]);
    expect(waysToSplit([4], 1 << 4, 1)).toEqual([]);
  });
});
