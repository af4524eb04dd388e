// One edge a hierarchy gives each node its place.

import { describe, expect, it } from 'vitest';
import type { LiftedEdge } from '../../../src/services/derivation.ts';
import { primaryParents } from '../../../src/services/load/primaryParents.ts';

const edge = (key: string, to: string, properties: LiftedEdge['properties']): LiftedEdge => ({
  key,
  type: 'CHILD_OF',
  from: 'child',
  to,
  properties,
});
const place = (parentId: string | null, hierarchy: string) => ({
  id: 'child',
  parentId,
  ultimateParentId: parentId ?? 'child',
  depth: 1,
  hierarchy,
});

describe('primaryParents', () => {
  it('marks the edge to the parent that gives the tree, not the one to another parent', () => {
    const edges = [edge('k1', 'p1', { hierarchy: 'sales' }), edge('k2', 'p2', { hierarchy: 'sales' })];
    expect(primaryParents(edges, [place('p2', 'sales')])).toEqual(new Set(['k2']));
  });

  it('marks one edge for each hierarchy', () => {
    const edges = [edge('k1', 'p', { hierarchy: 'sales' }), edge('k2', 'p', { hierarchy: 'billing' })];
    expect(primaryParents(edges, [place('p', 'billing')])).toEqual(new Set(['k2']));
  });

  it('prefers the open-ended one of parallel edges, then the latest', () => {
    const edges = [
      edge('k1', 'p', { hierarchy: 'sales', validFrom: '2024-01-01', validTo: '2025-01-01' }),
      edge('k2', 'p', { hierarchy: 'sales', validFrom: '2020-01-01' }),
      edge('k3', 'p', { hierarchy: 'sales', validFrom: '2023-01-01' }),
    ];
    expect(primaryParents(edges, [place('p', 'sales')])).toEqual(new Set(['k3']));
  });

  it('marks nothing at a root', () => {
    expect(primaryParents([edge('k1', 'p', {})], [place(null, 'sales')])).toEqual(new Set());
  });
});
