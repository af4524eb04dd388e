// Provenance with what lost, over the seeds as a load leaves them: what the graph holds and what is found anew must agree.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { GraphReader } from '../../src/services/ports.ts';
import { readProvenance } from '../../src/services/provenance.ts';
import { RESOLVED_TYPES } from '../../src/services/views.ts';
import type { Database } from '../../src/store/database.ts';
import { graphReader } from '../../src/store/reader.ts';
import { adHoc, wipe } from '../support/database.ts';
import { seededGraph } from '../support/seededGraph.ts';

let database: Database;
let reader: GraphReader;

beforeAll(async () => {
  database = await seededGraph();
  reader = graphReader(database);
});
afterAll(async () => {
  await wipe(database);
  await database.close();
});

const Row = z.object({ id: z.string(), provenance: z.string() });

describe.each(RESOLVED_TYPES)('the provenance of each %s', (type) => {
  it('has the winners that the graph holds, and leaves nothing that is stated unexplained', async () => {
    const label = type.charAt(0).toUpperCase() + type.slice(1);
    const stored = await database.read(
      adHoc(`MATCH (n:${label}) RETURN n.id AS id, n.provenance AS provenance`),
      {},
      Row,
    );
    expect(stored.length).toBeGreaterThan(20);
    let lost = 0;
    for (const { id, provenance } of stored) {
      const view = await readProvenance(reader, type, id);
      const winners = view?.fields.flatMap(({ field, value, recordKey, rule }) =>
        value === null ? [] : [{ field, value, recordKey, rule }],
      );
      expect(winners, id).toEqual(JSON.parse(provenance));
      const others = view?.fields.flatMap((field) => field.others) ?? [];
      expect(others.map(({ reason }) => reason)).not.toContain('pending');
      for (const { why, recordKeys } of others) {
        expect(why).toMatch(/^[A-Z].*\.$/);
        expect(recordKeys).not.toEqual([]);
      }
      lost += others.length;
    }
    if (type === 'customer') expect(lost).toBeGreaterThan(0);
  });
});

it('an id that nothing has, has no provenance', async () => {
  expect(await readProvenance(reader, 'customer', 'nobody')).toBeNull();
});
