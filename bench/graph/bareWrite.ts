// The same nodes and relationships as a graph holds, written again into an emptied database by plain statements that resolve
// nothing: what a load would take if it had nothing to decide.

import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import type { Query } from '../../src/store/queries.ts';
import { emptied, statement } from './statements.ts';

const AT_ONCE = 1_000;
const WRITERS = 2;

const NodeRow = z.object({ label: z.string(), ref: z.string(), properties: z.record(z.string(), z.unknown()) });
const EdgeRow = z.object({
  type: z.string(),
  from: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.unknown()),
});
type Node = z.infer<typeof NodeRow>;

const READ_NODES = statement(
  'MATCH (n) WHERE NOT n:Migration AND NOT n:Lease RETURN labels(n)[0] AS label, elementId(n) AS ref, properties(n) AS properties',
);
const READ_EDGES = statement(
  'MATCH (a)-[r]->(b) RETURN type(r) AS type, elementId(a) AS from, elementId(b) AS to, properties(r) AS properties',
);

interface Group {
  readonly query: Query;
  readonly rows: object[];
}

/** Seconds; empties the database first. */
export async function measureBareWrite(database: Database): Promise<number> {
  const { nodes, edges } = await readAll(database);
  await emptied(database);
  const start = performance.now();
  await writeAll(database, nodes);
  await writeAll(database, edges);
  return (performance.now() - start) / 1000;
}

async function readAll(database: Database): Promise<{ nodes: Group[]; edges: Group[] }> {
  const byRef = new Map<string, Node>();
  for await (const node of database.stream(READ_NODES, {}, NodeRow)) byRef.set(node.ref, node);
  const nodes = new Map<string, Group>();
  for (const { label, properties } of byRef.values()) {
    const text = `UNWIND $rows AS row CREATE (n:${label}) SET n = row.properties`;
    groupOf(nodes, text).rows.push({ properties });
  }
  const edges = new Map<string, Group>();
  for await (const { type, from, to, properties } of database.stream(READ_EDGES, {}, EdgeRow)) {
    const [left, right] = [byRef.get(from), byRef.get(to)];
    if (left === undefined || right === undefined) continue;
    const ends = `MATCH (a:${left.label} {${keyOf(left)}: row.from}) MATCH (b:${right.label} {${keyOf(right)}: row.to})`;
    const text = `UNWIND $rows AS row ${ends} CREATE (a)-[r:${type}]->(b) SET r = row.properties`;
    const ends2 = { from: left.properties[keyOf(left)], to: right.properties[keyOf(right)] };
    groupOf(edges, text).rows.push({ ...ends2, properties });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

function groupOf(groups: Map<string, Group>, text: string): Group {
  const group = groups.get(text) ?? { query: statement(text, ['rows']), rows: [] };
  groups.set(text, group);
  return group;
}

/** The property that the label's uniqueness constraint is on. */
function keyOf({ properties }: Node): string {
  return ['key', 'id', 'name'].find((name) => name in properties)!;
}

async function writeAll(database: Database, groups: readonly Group[]): Promise<void> {
  const batches = groups.flatMap(({ query, rows }) =>
    Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) => ({
      query,
      rows: rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    })),
  );
  let next = 0;
  const writer = async () => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      await database.write(batch.query, { rows: batch.rows }, z.unknown());
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
}
