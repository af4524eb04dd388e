// Applying a difference turns what stands into what is derived, and touches nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EdgeImage, NodeImage, Standing } from '../../../src/services/graphPorts.ts';
import { difference } from '../../../src/services/load/difference.ts';

const node = (key: string, hash: string): NodeImage => ({ label: 'Customer', key, hash, properties: {} });
const edge = (key: string, hash: string): EdgeImage => ({
  type: 'LINKED',
  key,
  hash,
  from: 'a',
  to: 'b',
  properties: {},
});
const standing = (hashes: Record<string, string>) =>
  new Map<string, Standing>(Object.entries(hashes).map(([key, hash]) => [key, { hash, ref: `ref-${key}` }]));

const hashes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('1', '2', '3'));

describe('difference', () => {
  it('creates what is missing, updates what differs, removes what is no longer derived and leaves the rest', () => {
    fc.assert(
      fc.property(hashes, hashes, (before, after) => {
        const desired = { nodes: Object.entries(after).map(([key, hash]) => node(key, hash)), edges: [] };
        const changes = difference(desired, { nodes: new Map([['Customer', standing(before)]]), edges: new Map() });
        const result: Record<string, string> = { ...before };
        for (const { key } of changes.deleteNodes) delete result[key];
        for (const { key, hash } of [...changes.createNodes, ...changes.updateNodes]) result[key] = hash;
        const touched = [...changes.createNodes].length + changes.updateNodes.length + changes.deleteNodes.length;
        const differing = new Set([...Object.keys(before), ...Object.keys(after)]);
        expect(result).toEqual(after);
        expect(touched).toBe([...differing].filter((key) => before[key] !== after[key]).length);
      }),
    );
  });

  it('finds what to update and remove by the reference that stands', () => {
    const nodes = new Map([['Household' as const, standing({ gone: '1' })]]);
    const edges = new Map([['LINKED' as const, standing({ kept: '1', changed: '1' })]]);
    const desired = { nodes: [], edges: [edge('kept', '1'), edge('changed', '2')] };
    const changes = difference(desired, { nodes, edges });
    expect(changes.deleteNodes).toEqual([{ kind: 'Household', key: 'gone', ref: 'ref-gone' }]);
    expect(changes.updateEdges.map(({ key, ref }) => [key, ref])).toEqual([['changed', 'ref-changed']]);
    expect(changes.createEdges).toEqual([]);
  });
});
