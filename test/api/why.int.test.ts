// Explanations over HTTP, out of a real graph.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { adHoc, wipe } from '../support/database.ts';
import { readableGraph } from '../support/readableGraph.ts';

let database: Database;
let api: ApiServer;

beforeAll(async () => {
  database = await readableGraph();
  api = await startApi(database);
});
afterAll(async () => {
  await api.stop();
  await wipe(database);
  await database.close();
});

const between = (left: string, right: string) =>
  api.ask(`/v1/explain?left=${encodeURIComponent(left)}&right=${encodeURIComponent(right)}`);

describe('why', () => {
  it('two records are one is said with the link, its evidence and what would separate them', async () => {
    const { json } = await between('shop:person:7', 'crm:person:1');
    const direct = { left: 'crm:person:1', right: 'shop:person:7', status: 'linked', weight: 14.5 };
    expect(json).toMatchObject({
      together: true,
      direct,
      evidence: { fields: [{ field: 'email', level: 'exact', weight: 9 }, { field: 'familyName' }] },
      steps: [{ label: 'email exact', total: 9 }, { total: 14.5 }],
      path: [direct],
      cut: [direct],
    });
    expect((json as { text: string[] }).text[0]).toBe('shop:person:7 and crm:person:1 are one.');
  });

  it('two records are not one is said with the links between their entities', async () => {
    const { json } = await between('crm:person:1', 'crm:person:2');
    expect(json).toMatchObject({
      together: false,
      direct: null,
      cut: null,
      between: [{ left: 'crm:person:2', right: 'shop:person:7', status: 'review' }],
    });
  });

  it.each([
    ['crm:person:1', 'crm:person:404', 'does not hold crm:person:404;'],
    ['crm:person:404', 'crm:person:1', 'does not hold crm:person:404;'],
    ['crm:person:404', 'crm:person:405', 'does not hold crm:person:404 or crm:person:405;'],
    ['crm:person:404', 'crm:person:404', 'does not hold crm:person:404;'],
  ])('%s and %s can not be compared names what the graph lacks', async (left, right, detail) => {
    const { status, json } = await between(left, right);
    expect({ status, type: json?.type }).toEqual({ status: 404, type: '/problems/not-found' });
    expect(json?.detail).toContain(detail);
  });

  it('needs two records', async () => {
    expect(await api.ask('/v1/explain?left=crm:person:1')).toMatchObject({
      status: 400,
      json: { errors: [{ pointer: '/query/right' }] },
    });
  });
});

describe('how', () => {
  it('a customer came together is told step by step, with what waits', async () => {
    const { json } = await api.ask('/v1/customers/c-ann/how');
    expect(json).toMatchObject({
      id: 'c-ann',
      records: ['crm:person:1', 'shop:person:7'],
      steps: [{ into: 1, joined: ['shop:person:7'], records: 2, link: { weight: 14.5 } }],
      supporting: 0,
      refused: [],
      waiting: [{ left: 'crm:person:2', right: 'shop:person:7' }],
      text: ['c-ann holds 2 records:', expect.any(String), 'Below the threshold:', expect.any(String)],
    });
  });

  it('is not told of something of another type', async () => {
    expect(await api.ask('/v1/organizations/c-ann/how')).toMatchObject({ status: 404 });
  });
});

describe('a picture', () => {
  interface Picture {
    readonly nodes: { id: string; type: string; label: string }[];
    readonly edges: { type: string; from: string; to: string; link: unknown }[];
    readonly truncated: boolean;
  }
  const draw = async (path: string) => (await api.ask(path)).json as unknown as Picture;

  it('holds the entity, its records, what identifies them and the links among them', async () => {
    const { nodes, edges, truncated } = await draw('/v1/customers/c-ann/graph');
    expect(nodes.map(({ id }) => id)).toEqual([
      'customer c-ann',
      'record crm:person:1',
      'record shop:person:7',
      'identifier email:ann@acme.example',
      'identifier phone:+12025550143',
    ]);
    expect(edges.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['resolvesTo', 'record crm:person:1', 'customer c-ann'],
      ['resolvesTo', 'record shop:person:7', 'customer c-ann'],
      ['hasIdentifier', 'record crm:person:1', 'identifier email:ann@acme.example'],
      ['hasIdentifier', 'record shop:person:7', 'identifier email:ann@acme.example'],
      ['hasIdentifier', 'record crm:person:1', 'identifier phone:+12025550143'],
      ['linked', 'record crm:person:1', 'record shop:person:7'],
    ]);
    expect(edges.at(-1)?.link).toMatchObject({ status: 'linked', weight: 14.5 });
    expect(truncated).toBe(false);
  });

  it('of something large is cut off, and no edge leads to what is left out', async () => {
    const more = `CREATE (e:Organization {id: 'o-large', name: 'Large', recordCount: 400})
      WITH e UNWIND range(1, 400) AS n
      CREATE (r:Record {key: 'erp:organization:' + n, source: 'erp', type: 'organization', id: toString(n), active: true})
      CREATE (r)-[:RESOLVES_TO]->(e)
      CREATE (r)-[:HAS_IDENTIFIER]->(:Identifier {key: 'erp:' + n, type: 'erp', value: toString(n)})
      WITH collect(r) AS records
      UNWIND range(0, 398) AS at
      WITH records[at] AS a, records[at + 1] AS b
      CREATE (a)-[:LINKED {status: 'linked', weight: 5.0, probability: 0.9, rule: 'score', why: ''}]->(b)`;
    await database.write(adHoc(more), {}, z.unknown());
    const { nodes, edges, truncated } = await draw('/v1/organizations/o-large/graph');
    expect(truncated).toBe(true);
    expect(nodes.filter(({ type }) => type === 'record')).toHaveLength(300);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  });
});

describe('provenance', () => {
  it('shows the value that stands, its record and rule, and the others with their reasons', async () => {
    const { json } = await api.ask('/v1/customers/c-ann/provenance');
    const field = (name: string) => (json as { fields: { field: string }[] }).fields.find((one) => one.field === name);
    expect(field('email')).toEqual({
      field: 'email',
      value: 'ann@acme.example',
      recordKey: 'crm:person:1',
      rule: 'mostRecent',
      override: null,
      recordKeys: ['shop:person:7'],
      others: [expect.objectContaining({ value: 'Ann@Acme.example', recordKeys: ['crm:person:1'] })],
    });
    expect(field('fullName')).toMatchObject({
      value: null,
      rule: null,
      others: [{ value: "A. O'Brien", reason: 'incomplete', why: expect.stringContaining('whole name') }],
    });
  });
});
