// docs/model.md against a graph with everything in it: the drawing has the relationships that there are, between the labels
// that they join, and the tables name every label and property.

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { startApi } from '../support/apiServer.ts';
import { wipe } from '../support/database.ts';
import { seededGraph } from '../support/seededGraph.ts';

const PAGE = readFileSync(new URL('../../docs/model.md', import.meta.url), 'utf8');
let database: Database;

beforeAll(async () => {
  database = await seededGraph();
  await decideSomething();
});
afterAll(async () => {
  await wipe(database);
  await database.close();
});

/** What people write, so that its labels are in the graph too: a case with an opinion, and a judgement, a value and a household that are taken back. */
async function decideSomething(): Promise<void> {
  const api = await startApi(database);
  const post = async (path: string, body: object, headers = {}) => {
    const { status, json } = await api.ask(path, { method: 'POST', headers, body });
    expect(status, path).toBeLessThan(300);
    return json!;
  };
  const [undecided] = (await api.ask('/v1/review?type=person')).json!.items as { id: string }[];
  const at = `/v1/review/${encodeURIComponent(undecided!.id)}`;
  await post(`${at}/claim`, { by: 'ada' });
  await post(`${at}/assign`, { to: 'ada', secondOpinion: true });
  await post(`${at}/decision`, { verdict: 'different', reason: 'a test', by: 'ada' });
  const namesakes = {
    left: 'crm:person:C-1028',
    right: 'crm:person:C-1029',
    verdict: 'same',
    reason: 'a test',
    by: 'ada',
  };
  const judged = await post('/v1/judgements', namesakes, { 'idempotency-key': 'one' });
  await post(`/v1/judgements/${judged.id}/withdrawal`, { by: 'ada' });
  const [customer] = await rowsOf(
    database,
    "MATCH (:Record {key: 'crm:person:C-1001'})-[:RESOLVES_TO]->(c) RETURN c.id AS id",
  );
  const override = { field: 'givenName', value: 'Mara', reason: 'a test', by: 'ada' };
  const overridden = await post(`/v1/customers/${String(customer!.id)}/overrides`, override);
  await post(`/v1/overrides/${overridden.id}/withdrawal`, { by: 'ada' });
  const held = [{ relation: 'heldBy', right: 'crm:person:C-1001', share: 60 }];
  const works = { source: 'crm', type: 'organization', id: 'works', fields: { name: 'Test Works Ltd' } };
  await post('/v1/records', { ...works, relationships: held });
  const apart = {
    verdict: 'apart',
    left: 'crm:person:C-1015',
    right: 'crm:person:C-1016',
    reason: 'a test',
    by: 'ada',
  };
  const decided = await post('/v1/households/overrides', apart);
  await post(`/v1/households/overrides/${decided.id}/withdrawal`, { by: 'ada' });
  await api.ask('/v1/records/crm%3Aperson%3AC-1030', { method: 'DELETE' });
  await api.stop();
}

/** '(A)-[:T]->(B|C)-[:U]->(D)' as 'A T B', 'A T C' and so on; a relationship without an arrow is stored one way. */
function drawn(): string[] {
  const [, drawing] = /^```\n([\s\S]*?)\n```$/m.exec(PAGE)!;
  const edges = drawing!.matchAll(/(?=\((\w[\w|]*)\)-\[:(\w+)[^\]]*\]->?\((\w[\w|]*)\))/g);
  return [...edges].flatMap(([, from, type, to]) =>
    from!.split('|').flatMap((one) => to!.split('|').map((other) => `${one} ${type} ${other}`)),
  );
}

it('draws the relationships that the graph has, and no others', async () => {
  const found = await rowsOf(
    database,
    `MATCH (from)-[edge]->(to)
     UNWIND labels(from) AS one UNWIND labels(to) AS other
     RETURN DISTINCT one + ' ' + type(edge) + ' ' + other AS edge`,
  );
  expect(drawn().sort()).toEqual(found.map(({ edge }) => edge).sort());
});

/** What the rows of tables say, by each name in their first cell. */
function rowsByName(): ReadonlyMap<string, string> {
  const rows = PAGE.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`(\w+)`/g)].map(([, name]) => [name!, row] as const)),
  );
}

it('names every label and relationship type with its properties', async () => {
  const rows = rowsByName();
  const found = await rowsOf(
    database,
    `CALL () {
       MATCH (node) UNWIND labels(node) AS name UNWIND keys(node) AS key RETURN DISTINCT name, key
       UNION
       MATCH ()-[edge]->() UNWIND keys(edge) AS key RETURN DISTINCT type(edge) AS name, key
     } RETURN name, collect(key) AS keys ORDER BY name`,
  );
  const missing = found.flatMap(({ name, keys }) =>
    (keys as string[]).filter((key) => !saidOf(rows.get(String(name)) ?? '', key)).map((key) => `${name}.${key}`),
  );
  expect(missing).toEqual([]);
});

/** In the row itself, or anywhere in the text around the tables, which says what many have in common. */
function saidOf(row: string, key: string): boolean {
  const prose = PAGE.split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n');
  return row !== '' && (row.includes(`\`${key}\``) || row.includes(`.${key}\``) || prose.includes(`\`${key}\``));
}
