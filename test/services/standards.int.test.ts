// Standard files of who is whose parent, loaded whole into a real Neo4j, and what the graph then answers.

import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readOrganization } from '../../src/services/hierarchyView.ts';
import type { Database } from '../../src/store/database.ts';
import { graphReader } from '../../src/store/reader.ts';
import { fixture, jsonOf, readStandard } from '../sources/standards/standardFiles.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { loadInto } from './load/givenInputs.ts';
import { rowsOf } from './load/graphDump.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

const files = (folder: string, pattern: RegExp) =>
  readdirSync(fixture(folder))
    .filter((name) => pattern.test(name))
    .map((name) => fixture(`${folder}/${name}`));

async function organizationOf(recordKey: string) {
  const [row] = await rowsOf(database, `MATCH (:Record {key: '${recordKey}'})-[:RESOLVES_TO]->(o) RETURN o.id AS id`);
  return readOrganization(graphReader(database), String(row?.id), '2024-06-01');
}

describe('files of GLEIF', () => {
  it('load whole: each LEI an organization, each relationship an edge, each absence explained', async () => {
    for (const file of files('gleif', /^(lei|rr|rep|relationship).*json$/)) {
      const read = await readStandard(file);
      expect(read.quarantined).toEqual([]);
      await loadInto(database, read);
    }
    const [counts] = await rowsOf(
      database,
      `MATCH (r:Record {source: 'gleif'}) WHERE r.active AND r.missing IS NULL
       WITH count(r) AS leis
       MATCH (e:Record {source: 'gleif-exceptions'}) WHERE e.active
       RETURN leis, count(e) AS exceptions`,
    );
    const leis = new Set(
      files('gleif', /^lei.*json$|^relationship-|^reporting/).flatMap((file) =>
        jsonOf<{ LEI?: string; Entity?: object }>(`gleif/${file.split('/').pop()}`).flatMap(({ LEI, Entity }) =>
          Entity ? [LEI] : [],
        ),
      ),
    );
    expect(counts?.leis).toBe(leis.size);
    const unexplained = await rowsOf(
      database,
      `MATCH (e:Record {source: 'gleif-exceptions'})
       WHERE e.active AND NOT EXISTS { (e)-[:RESOLVES_TO]->(:Organization) } RETURN e.key AS key`,
    );
    expect(unexplained).toEqual([]);
    expect(await organizationOf('gleif:organization:959800W87BKGBUDPF915')).toMatchObject({
      name: 'COMUNIDAD HEREDITARIA FORAL DE MARIA BEGOÑA BENITO PEÑA',
      recordCount: 3,
      noParent: [
        {
          basis: 'accounting',
          reason: 'NON_CONSOLIDATING',
          why: 'No direct parent is named: whoever holds it does not have to draw up consolidated accounts.',
        },
        { basis: 'accounting-ultimate', reason: 'NON_CONSOLIDATING' },
      ],
    });
    // A fund's manager is no parent.
    expect(await organizationOf('gleif:organization:001GPB6A9XPE8XJICC14')).toMatchObject({ ultimateParent: null });
  });
});

describe('statements of BODS', () => {
  it('load whole: persons hold organizations, parents have their shares, and an end is an end', async () => {
    const read = await Promise.all(files('bods', /json$/).map((file) => readStandard(file)));
    await loadInto(database, {
      records: read.flatMap(({ records }) => records),
      relationships: read.flatMap(({ relationships }) => relationships),
    });
    const [holders] = await rowsOf(
      database,
      `MATCH (o:Organization {name: 'Tecido Ltd'})-[h:HELD_BY]->(p:Customer) WHERE h.basis = 'ownership'
       WITH h, p ORDER BY h.validFrom RETURN p.name AS name, collect([h.share, h.validFrom, h.validTo]) AS periods`,
    );
    expect(holders).toEqual({
      name: 'Maria Esteves',
      periods: [
        [100, '2002-03-09', '2021-09-24'],
        [40, '2021-09-24', '2022-09-21'],
        [30, '2022-09-21', '2023-03-03'],
      ],
    });
    const tecido = await organizationOf('Company%20Register%2C%20Delaware:organization:01B68D7633');
    expect(tecido).toMatchObject({ ultimateParent: { name: 'Shear Trust' }, accountCount: 0 });
    expect(tecido?.holders[0]).toMatchObject({ type: 'customer', relation: 'heldBy', name: 'Maria Esteves' });
    expect(await organizationOf('Example%20Register:organization:4c7ea3bfbe6c')).toMatchObject({
      noParent: [{ basis: 'ownership', why: 'No owner is named: it does not have to say.' }],
    });
    const [customer] = await rowsOf(database, "MATCH (c:Customer {name: 'Maria Esteves'}) RETURN c.id AS id");
    const held = await graphReader(database).customer(String(customer?.id), '2024-06-01');
    expect(held?.organizations).toContainEqual(expect.objectContaining({ name: 'Tecido Ltd', relation: 'holds' }));
  });
});
