// The analysts' queries on the seeds: each answers what the planted cases say, and docs/analysts.md shows each as it is.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainHouseholds } from '../../src/services/live/drainHouseholds.ts';
import { LiveGraph } from '../../src/services/live/liveGraph.ts';
import type { Database } from '../../src/store/database.ts';
import { householdStore } from '../../src/store/live/householdStore.ts';
import { liveStore } from '../../src/store/live/liveStore.ts';
import { analystPage } from '../support/analystPage.ts';
import { type AnalystRow, analystQueries, answerOf } from '../support/analystQueries.ts';
import { wipe } from '../support/database.ts';
import { seededGraph } from '../support/seededGraph.ts';

const QUERIES = analystQueries();
let database: Database;

beforeAll(async () => {
  database = await seededGraph();
  await mergeAndSplit();
});
afterAll(async () => {
  await wipe(database);
  await database.close();
});

/** Two namesakes held to be one, and that taken back. */
async function mergeAndSplit(): Promise<void> {
  let calls = 0;
  const now = () => Date.parse('2026-02-01T00:00:00.000Z') + 60_000 * calls++;
  const graph = new LiveGraph({ store: liveStore(database), now, nonce: () => `a test ${calls++}` });
  const judgement = { id: 'j-1', left: ['crm:person:C-1028'], right: ['crm:person:C-1029'], verdict: 'same' } as const;
  await graph.resolve({ judge: [{ ...judgement, by: 'ada', reason: 'one name' }] }, { cause: 'judgement' });
  await graph.resolve({ withdraw: [{ judgement, by: 'ada' }] }, { cause: 'judgement' });
  await drainHouseholds(householdStore(database));
}

function ask(name: string, instead?: string): Promise<AnalystRow[]> {
  const asked = QUERIES.find((one) => one.name === name);
  if (asked === undefined) throw new Error(`there is no analysts' query ${name}`);
  return answerOf(database, asked, instead);
}

describe('the catalogue', () => {
  it('is what docs/analysts.md shows, with examples', async () => {
    const answered = [];
    for (const asked of QUERIES) answered.push({ asked, rows: await answerOf(database, asked, asked.example) });
    expect(answered.length).toBeGreaterThanOrEqual(15);
    await expect(analystPage(answered)).toMatchFileSnapshot('../../docs/analysts.md');
  });
});

describe('identity health', () => {
  it('counts every customer once by its size', async () => {
    const rows = await ask('clusterSizes');
    expect(rows.map(({ records }) => records)).toEqual([1, 2, 3, 4]);
    expect(rows.reduce((sum, row) => sum + Number(row.entities), 0)).toBe(91);
    expect(await ask('clusterSizes', "{label: 'Household'}")).toEqual([]);
  });

  it('shows the largest customers with the link that holds them least', async () => {
    const rows = await ask('largestClusters');
    expect(rows[0]).toMatchObject({
      name: 'Maren Tolliver',
      records: 4,
      sources: ['billing', 'crm', 'shop', 'support'],
      why: expect.stringContaining('crmContact'),
    });
    expect(await ask('largestClusters', '{limit: 2}')).toHaveLength(2);
  });

  it('shows links below a probability alone', async () => {
    const rows = await ask('weakLinks', '{below: 0.9}');
    expect(rows.map(({ name }) => name)).toContain('Philippa Wetherbey');
    expect(rows.every(({ probability }) => Number(probability) < 0.9)).toBe(true);
    expect(await ask('weakLinks', '{below: 0.5}')).toEqual([]);
  });

  it('shows twins, and father and son, as what was cut', async () => {
    const names = (await ask('conflicts')).map(({ leftName, rightName }) => [leftName, rightName].sort().join(' / '));
    expect(names).toContain('Iona Fairweather / Isla Fairweather');
    expect(names).toContain('Walt Drummond / Walter Drummond Sr');
  });

  it('shows the mailbox that everyone writes from', async () => {
    const [first] = await ask('hubs');
    expect(first).toMatchObject({ identifier: 'email:info@pellworthcare.example', entities: 7, records: 14 });
    expect(await ask('hubs', '{entities: 8}')).toEqual([]);
  });

  it('counts what waits for stewards', async () => {
    const rows = await ask('reviewBacklog');
    expect(rows.reduce((sum, row) => sum + Number(row.links), 0)).toBe(5);
  });

  it('says how much of one source another knows', async () => {
    const rows = await ask('sourceOverlap');
    const of = (source: string, other: string) => rows.find((row) => row.source === source && row.other === other);
    expect(of('crm', 'shop')?.entities).toBe(of('shop', 'crm')?.entities);
    expect(of('billing', 'billing')).toMatchObject({ entities: 25, share: 1 });
  });

  it('names whom one source alone knows', async () => {
    const rows = await ask('oneSourceOnly', '{examples: 1}');
    expect(rows.find(({ source }) => source === 'support')).toEqual({
      source: 'support',
      entities: 1,
      examples: ['Nadia Feldmann'],
    });
  });

  it('traces golden values to their sources', async () => {
    const rows = await ask('goldenBySource', "{field: 'email'}");
    expect(new Set(rows.map(({ field }) => field))).toEqual(new Set(['email']));
    expect(rows.reduce((sum, row) => sum + Number(row.share), 0)).toBeCloseTo(1, 2);
    const everything = await ask('goldenBySource');
    expect(everything.filter(({ field }) => field === 'jobTitle').map(({ source }) => source)).toEqual(['crm']);
  });

  it('tells of merges and splits, the newest first', async () => {
    const rows = await ask('recentIdentityEvents');
    expect(rows.map(({ kind, cause }) => `${kind} ${cause}`).sort()).toEqual([
      'merged judgement',
      'revived judgement',
      'split judgement',
    ]);
    expect(rows.at(-1)).toMatchObject({ kind: 'merged' });
    expect(await ask('recentIdentityEvents', "{since: '2026-03-01'}")).toEqual([]);
  });

  it('counts what stewards decided and took back', async () => {
    expect(await ask('judgementsBySteward')).toMatchObject([
      { steward: 'ada', verdict: 'same', judgements: 1, withdrawn: 1 },
    ]);
  });
});

describe('households', () => {
  it('are counted by size, on any day', async () => {
    const rows = await ask('householdSizes');
    expect(rows.map(({ members }) => members)).toEqual([1, 2, 3]);
    expect(await ask('householdSizes', "{on: '1900-01-01'}")).not.toEqual(rows);
  });

  it('of flatmates stand at one address', async () => {
    expect(await ask('householdsByResidence')).toMatchObject([
      { households: ['The Adewale Household', 'The Novotna Household'], members: 2 },
    ]);
  });

  it('are left for others by those who move', async () => {
    const rows = await ask('householdMoves');
    expect(rows.map(({ name }) => name)).toEqual(['Soren Halvard', 'Elspeth Harrowby']);
    expect(rows[0]).toMatchObject({
      from: expect.stringContaining('Leeds'),
      to: expect.stringContaining('Liverpool'),
    });
    expect(await ask('householdMoves', "{since: '2024-03-01'}")).toHaveLength(1);
  });

  it('hold those who lead subsidiaries of a group', async () => {
    expect(await ask('groupHouseholds')).toEqual([]);
    expect(await ask('groupHouseholds', "{on: '2020-12-01', titles: ['buyer']}")).toMatchObject([
      { name: 'The Okoro-Lyle Household', customer: 'Tamsin Okoro-Lyle', organization: 'Oskerby Foods Ltd' },
    ]);
  });
});

describe('accounts and organizations', () => {
  it('stand in a tree, each under its path', async () => {
    const rows = await ask('accountTree');
    expect(rows[0]).toMatchObject({ level: 0, path: ['Oskerby Group (key account)'] });
    expect(rows.find(({ name }) => name === 'Oskerby Berlin')).toMatchObject({
      level: 2,
      path: ['Oskerby Group (key account)', 'Oskerby Europe', 'Oskerby Berlin'],
      holders: ['Oskerby Deutschland GmbH'],
    });
  });

  it('have ultimate parents', async () => {
    expect(await ask('ultimateParents')).toMatchObject([
      { name: 'Oskerby Holdings PLC', organizations: 5, depth: 2, accounts: 7 },
    ]);
  });

  it('are shown where they stand below themselves', async () => {
    const [circle, ...others] = await ask('circles');
    expect(others).toEqual([]);
    expect([...(circle!.circle as string[])].sort()).toEqual([
      'Ashdown Electrical',
      'Ashdown Electrical Sites',
      'Ashdown Electrical Vans',
    ]);
  });

  it('that were never loaded are named with who speaks of them', async () => {
    const rows = await ask('waitingRelationships');
    expect(rows.map(({ missing }) => missing)).toEqual([
      'crm:account:A-9999',
      'crm:account:A-9998',
      'crm:organization:O-999',
    ]);
  });

  it('with no parent hold accounts', async () => {
    const rows = await ask('unparentedHolders', '{limit: 100}');
    const holders = new Set(rows.map(({ organizationName }) => organizationName));
    expect(holders).toContain('Ashdown Electrical Ltd');
    expect(holders).not.toContain('Oskerby Foods Ltd');
    expect(rows.filter((row) => row.hasSubsidiaries).map((row) => row.organizationName)).toContain(
      'Oskerby Holdings PLC',
    );
  });

  it('are changed by people who work', async () => {
    expect(await ask('employerMoves')).toMatchObject([
      {
        name: 'Tamsin Okoro-Lyle',
        left: '2021-02-28',
        from: 'Oskerby Foods Ltd',
        joined: '2021-03-01',
        to: 'Veldman Optiek BV',
      },
    ]);
  });

  it('have committees of those who buy', async () => {
    const rows = await ask('buyingCommittee');
    expect(rows.map(({ account, name, role }) => [account, name, role])).toEqual([
      ['Oskerby Foods UK', 'Gwendolen Pryce-Holt', 'decision maker'],
      ['Oskerby Group (key account)', 'Gwendolen Pryce-Holt', 'sponsor'],
    ]);
  });
});
