// From files to files: every file of the contract, whole or not at all, with the same bytes for the same input.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResolveFilesRequest, ResolveFilesSummary } from '../../src/services/resolveFiles/request.ts';
import { resolveFiles } from '../../src/services/resolveFiles.ts';
import { openInputs } from '../../src/sources/open.ts';
import { openOutputFolder } from '../../src/store/outputFolder.ts';

const PEOPLE = `number,first,last,dob,mail,street,town,zip,employer,seen
10,Ann,Winterbourne,1971-05-23,ann@post.example,12 Station Road,Leeds,LS1 4AP,,2021-01-01
9,Ann,Winterborne,1971-05-23,ann@post.example,12 Station Rd,Leeds,LS1 4AP,F1,2023-01-01
8,Oliver,Winterbourne,1969-02-02,oliver@post.example,12 Station Road,Leeds,LS1 4AP,,2022-01-01
,Nobody,Without a number,,,,,,,
7,"Zelda ""Z"", the first",Okonkwo,1955-10-30,z@mail.example,4 Quay,Bristol,BS1 1AA,F9,2020-01-01
`;
const PEOPLE_MAPPING = {
  source: 'crm',
  type: 'person',
  id: 'number',
  observedAt: 'seen',
  fields: {
    givenName: 'first',
    familyName: 'last',
    birthDate: 'dob',
    email: 'mail',
    'address.street': 'street',
    'address.city': 'town',
    'address.postalCode': 'zip',
  },
  defaults: { 'address.country': 'GB' },
  relationships: [{ relation: 'worksFor', right: 'crm:organization:{employer}' }],
};
const FIRMS =
  'number,name,site\nF1,Brightwater Pumps Ltd,www.brightwater.example\nF2,Brightwater Pumps,brightwater.example\n';
const FIRMS_MAPPING = { source: 'crm', type: 'organization', id: 'number', fields: { name: 'name', website: 'site' } };

const HEADERS = {
  'clusters.csv': ['record_key', 'id', 'cluster_id'],
  'links.csv': ['left', 'right', 'status', 'weight', 'probability', 'why'],
  'golden_provenance.csv': ['cluster_id', 'field', 'value', 'record_key', 'rule'],
  'households.csv': ['record_key', 'id', 'household_id'],
  'memberships.csv': ['household_id', 'customer_id', 'role', 'primary', 'valid_from', 'valid_to'],
  'quarantine.csv': ['file', 'line', 'field', 'reason', 'row'],
};

let folder = '';
let first: ResolveFilesSummary;

async function run(out: string, request: Partial<ResolveFilesRequest> = {}): Promise<ResolveFilesSummary> {
  const pairs = ['people', 'firms'].map((name) => ({
    file: join(folder, `${name}.csv`),
    mapping: join(folder, `${name}.json`),
  }));
  return resolveFiles({
    inputs: await openInputs(pairs),
    output: await openOutputFolder(join(folder, out)),
    onlyClusters: false,
    threshold: null,
    judgements: [],
    previous: new Map(),
    version: '1.2.3',
    ...request,
  });
}

const textOf = (out: string, name: string) => readFileSync(join(folder, out, name), 'utf8');
const rowsOf = (out: string, name: string): Record<string, string>[] => parse(textOf(out, name), { columns: true });
const clusterOf = (out: string) =>
  new Map(rowsOf(out, 'clusters.csv').map((row) => [row.record_key!, row.cluster_id!]));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinhold-resolve-'));
  await writeFile(join(folder, 'people.csv'), PEOPLE);
  await writeFile(join(folder, 'people.json'), JSON.stringify(PEOPLE_MAPPING));
  await writeFile(join(folder, 'firms.csv'), FIRMS);
  await writeFile(join(folder, 'firms.json'), JSON.stringify(FIRMS_MAPPING));
  first = await run('first');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the folder', () => {
  it('holds the files of the contract and nothing else', () => {
    expect(readdirSync(join(folder, 'first')).sort()).toEqual(
      [...Object.keys(HEADERS), 'golden.csv', 'model.json', 'report.html', 'report.json'].sort(),
    );
  });

  it.each(Object.entries(HEADERS))('has %s with its header', (name, header) => {
    expect(textOf('first', name).split('\n')[0]).toBe(header.join(','));
  });

  it.each(['clusters.csv', 'links.csv', 'golden.csv', 'golden_provenance.csv', 'households.csv', 'memberships.csv'])(
    'has the rows of %s sorted by key',
    (name) => {
      const columns = name === 'links.csv' || name === 'golden_provenance.csv' || name === 'memberships.csv' ? 2 : 1;
      const keys = rowsOf('first', name).map((row) => Object.values(row).slice(0, columns).join('\u0000'));
      expect(keys.length).toBeGreaterThan(0);
      expect(keys).toEqual([...new Set(keys)].sort());
    },
  );

  it('has the same bytes after a second run', async () => {
    await run('second');
    for (const name of readdirSync(join(folder, 'first')))
      expect([name, textOf('second', name)]).toEqual([name, textOf('first', name)]);
  });

  it('is written over by a later run', async () => {
    await run('again');
    await run('again');
    expect(textOf('again', 'clusters.csv')).toBe(textOf('first', 'clusters.csv'));
  });
});

describe('what is written', () => {
  it('names every good record once, with the id of its row', () => {
    const rows = rowsOf('first', 'clusters.csv');
    expect(rows.map((row) => [row.record_key, row.id])).toEqual(
      ['organization:F1', 'organization:F2', 'person:10', 'person:7', 'person:8', 'person:9'].map((key) => [
        `crm:${key}`,
        key.split(':')[1],
      ]),
    );
    const cluster = clusterOf('first');
    expect(cluster.get('crm:person:10')).toBe(cluster.get('crm:person:9'));
    expect(new Set(cluster.values()).size).toBe(4);
  });

  it('says why two records are linked', () => {
    const link = rowsOf('first', 'links.csv').find(
      ({ left, right }) => left === 'crm:person:10' && right === 'crm:person:9',
    );
    expect(link).toMatchObject({ status: 'linked' });
    expect(Number(link?.probability)).toBeGreaterThan(0.5);
    expect(link?.why).toContain('birthDate exact');
  });

  it('has a golden row for each cluster, and the origin of each value', () => {
    const clusters = new Set(clusterOf('first').values());
    const golden = rowsOf('first', 'golden.csv');
    expect(new Set(golden.map((row) => row.cluster_id))).toEqual(clusters);
    const ann = golden.find((row) => row.cluster_id === clusterOf('first').get('crm:person:9'));
    expect(ann).toMatchObject({ type: 'person', records: '2', givenName: 'Ann', birthDate: '1971-05-23' });
    for (const { cluster_id, field, value, record_key } of rowsOf('first', 'golden_provenance.csv')) {
      expect(golden.find((row) => row.cluster_id === cluster_id)?.[field!]).toBe(value);
      expect(clusterOf('first').get(record_key!)).toBe(cluster_id);
    }
  });

  it('has a household for every person record and none for companies', () => {
    const rows = rowsOf('first', 'households.csv');
    expect(rows.map((row) => row.record_key)).toEqual([
      'crm:person:10',
      'crm:person:7',
      'crm:person:8',
      'crm:person:9',
    ]);
    const household = new Map(rows.map((row) => [row.record_key, row.household_id]));
    expect(household.get('crm:person:8')).toBe(household.get('crm:person:9'));
    expect(household.get('crm:person:7')).not.toBe(household.get('crm:person:9'));
    expect(household.get('crm:person:9')).toMatch(/^hou_/);
  });

  it('has the bad rows with line and reason, as they stood in the file', () => {
    const [row, ...others] = rowsOf('first', 'quarantine.csv');
    expect(others).toEqual([]);
    expect(row).toMatchObject({ file: join(folder, 'people.csv'), line: '5', row: ',Nobody,Without a number,,,,,,,' });
    expect(row?.reason).not.toBe('');
  });

  it('is summed up in the answer, in report.json and on a page', () => {
    expect(first).toMatchObject({ records: 6, clusters: 4, quarantined: 1, relationships: 2 });
    const report = JSON.parse(textOf('first', 'report.json')) as Record<string, unknown>;
    expect(report).toMatchObject({
      records: 6,
      clusters: 4,
      quarantined: 1,
      pendingRelationships: { count: 1, examples: ['crm:person:7 worksFor crm:organization:F9'] },
    });
    expect(textOf('first', 'report.html')).toContain('6 records became 4 entities');
    expect(textOf('first', 'report.html')).not.toMatch(/<script|https?:\/\//);
  });

  it('is told of while it goes on', async () => {
    const told: (string | number)[] = [];
    await run('told', { onRead: (done, total) => told.push(done / total), onStep: (step) => told.push(step) });
    expect(told).toContain(1);
    expect(told.slice(-2)).toEqual(['resolving', 'writing']);
  });
});

describe('the options', () => {
  it('of clusters alone write clusters.csv alone, with the same clusters', async () => {
    const summary = await run('clusters', { onlyClusters: true });
    expect(readdirSync(join(folder, 'clusters'))).toEqual(['clusters.csv']);
    expect(textOf('clusters', 'clusters.csv')).toBe(textOf('first', 'clusters.csv'));
    expect(summary).toMatchObject({ clusters: first.clusters, links: first.links, households: null });
  });

  it('of previous ids keep them', async () => {
    const previous = new Map([
      ['crm:person:9', 'cus_kept'],
      ['crm:organization:F1', 'org_kept'],
    ]);
    await run('previous', { previous });
    const cluster = clusterOf('previous');
    expect([cluster.get('crm:person:10'), cluster.get('crm:organization:F2')]).toEqual(['cus_kept', 'org_kept']);
    await run('unchanged', { previous: cluster });
    expect(textOf('unchanged', 'clusters.csv')).toBe(textOf('previous', 'clusters.csv'));
  });

  it('of judgements are obeyed', async () => {
    await run('judged', { judgements: [{ left: 'crm:person:9', right: 'crm:person:10', verdict: 'different' }] });
    const cluster = clusterOf('judged');
    expect(cluster.get('crm:person:10')).not.toBe(cluster.get('crm:person:9'));
    expect(
      rowsOf('judged', 'links.csv').find(({ left, right }) => left === 'crm:person:10' && right === 'crm:person:9')
        ?.status,
    ).toBe('cut');
  });

  it('of a threshold above every probability link nothing', async () => {
    expect((await run('strict', { threshold: 1 })).links).toBe(0);
  });
});

describe('a run that fails', () => {
  const contradiction = [
    { left: 'a', right: 'b', verdict: 'same' as const },
    { left: 'a', right: 'b', verdict: 'different' as const },
  ];

  it('writes nothing', async () => {
    await expect(run('failed', { judgements: contradiction })).rejects.toMatchObject({
      code: 'contradictory-judgements',
    });
    expect(readdirSync(folder)).not.toContain('failed');
  });

  it('while it writes leaves what was there before', async () => {
    await run('kept');
    const vanish = (step: string) => {
      if (step !== 'writing') return;
      for (const name of readdirSync(join(folder, 'kept')))
        if (name.startsWith('.')) rmSync(join(folder, 'kept', name), { recursive: true });
    };
    const previous = new Map([['crm:person:9', 'cus_new']]);
    await expect(run('kept', { onStep: vanish, previous })).rejects.toMatchObject({ code: 'output-not-writable' });
    expect(textOf('kept', 'clusters.csv')).toBe(textOf('first', 'clusters.csv'));
    expect(readdirSync(join(folder, 'kept')).sort()).toEqual(readdirSync(join(folder, 'first')).sort());
  });
});

describe('a run', () => {
  it('of which no row is good writes nothing and says why', async () => {
    const file = join(folder, 'wrong.csv');
    await writeFile(file, 'number,first,last,dob,mail,street,town,zip,employer,seen\n,Ann,,,,,,,,\n,Bo,,,,,,,,\n');
    const inputs = () => openInputs([{ file, mapping: join(folder, 'people.json') }]);
    for (const onlyClusters of [true, false]) {
      await expect(run('wrong', { inputs: await inputs(), onlyClusters })).rejects.toMatchObject({
        code: 'too-many-bad-rows',
        message: `${file}: 2 of 2 rows are bad, because the id is empty (first in line 2); nothing was written. Correct the file or its mapping`,
      });
    }
    expect(readdirSync(folder)).not.toContain('wrong');
  });

  it('of clusters alone takes away the other files of an earlier run, but not the model that it was given', async () => {
    await run('mixed');
    await run('mixed', { onlyClusters: true, models: JSON.parse(textOf('mixed', 'model.json')).types });
    expect(readdirSync(join(folder, 'mixed'))).toEqual(['clusters.csv', 'model.json']);
    await run('mixed', { onlyClusters: true });
    expect(readdirSync(join(folder, 'mixed'))).toEqual(['clusters.csv']);
  });
});
