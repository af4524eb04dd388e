// What is answered about another time: what was known then is what was answered then, whatever came after.

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Relationship, relationshipKey } from '../../src/domain/relationship.ts';
import type { Database } from '../../src/store/database.ts';
import { actions, modelWith } from '../services/live/livePeople.ts';
import { type LiveWorld, liveWorld, pin } from '../services/live/liveWorld.ts';
import { companies, people, relationships } from '../services/load/givenFacts.ts';
import { type GivenInputs, person as loaded, loadInto } from '../services/load/givenInputs.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, type Reply, startApi } from '../support/apiServer.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { readableGraph } from '../support/readableGraph.ts';
import { record } from '../support/record.ts';

let database: Database;
let api: ApiServer;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  api = await startApi(database);
});
afterEach(() => wipe(database));
afterAll(async () => {
  await api.stop();
  await database.close();
});

const get = (path: string) => api.ask(path);
const errorsOf = ({ status, json }: Reply) => ({ status, errors: json?.errors });

/** When the last change was made, by the ledger's clock. */
async function lastChange(): Promise<string> {
  const [row] = await rowsOf(
    database,
    `CALL () {
       MATCH (v:RecordVersion) UNWIND [v.loadedAt, v.retiredAt] AS at RETURN at
       UNION MATCH (e:IdentityEvent) RETURN e.at AS at
       UNION MATCH ()-[d:DECLARES]->() UNWIND [d.changedAt, d.retiredAt] AS at RETURN at
     } RETURN max(at) AS at`,
  );
  return String(row!.at);
}

/** What is answered about an id, of what is kept: households and links are made anew. */
async function told(id: string, query = ''): Promise<unknown> {
  const customer = await get(`/v1/customers/${id}${query}`);
  const records = await get(`/v1/customers/${id}/records${query}`);
  if (customer.status !== 200) return [customer.status, records.status];
  const items = (records.json as unknown as { items: object[] }).items.map((item) => ({ ...item, links: [] }));
  return [
    { ...customer.json, household: null },
    { ...records.json, items },
  ];
}

const idsSeen = async () => {
  const rows = await rowsOf(
    database,
    "MATCH (e:IdentityEvent) WHERE e.id STARTS WITH 'cus' RETURN DISTINCT e.id AS id",
  );
  return rows.map(({ id }) => String(id)).sort();
};

interface Moment {
  readonly at: string;
  readonly answers: ReadonlyMap<string, unknown>;
}

async function momentOf(): Promise<Moment> {
  const answers = new Map<string, unknown>();
  for (const id of await idsSeen()) answers.set(id, await told(id));
  return { at: await lastChange(), answers };
}

async function expectKnown(moments: readonly Moment[]): Promise<void> {
  const ids = await idsSeen();
  for (const { at, answers } of moments) {
    for (const id of ids) {
      const then = await told(id, `?knownAt=${at}`);
      expect(then, `${id} at ${at}`).toEqual(answers.get(id) ?? [404, 404]);
    }
  }
}

describe('what was known', () => {
  it('is what was answered, before, between and after a merge and a split', { timeout: 120_000 }, async () => {
    await pin(database, modelWith(100));
    const world = liveWorld(database);
    const moments: Moment[] = [];
    const act = async (changes: Parameters<LiveWorld['resolve']>[0]) => {
      await world.resolve(changes);
      moments.push(await momentOf());
    };
    const [ann, bob] = [person('1', 'Ann', 'ann'), person('2', 'Robert', 'bob')];
    await act({ put: [ann] });
    await act({ put: [{ ...bob, relationships: [tie('2', '1', '2020-01-01')] }] });
    const same = { left: ['crm:person:1'], right: ['crm:person:2'], verdict: 'same' as const };
    await act({ put: [person('3', 'Anna', 'ann')] });
    await act({ judge: [{ ...same, id: 'j1', by: 'zoe', reason: 'asked' }] });
    const merged = moments.at(-1)!;
    await act({ put: [{ ...person('1', 'Annabel', 'ann'), relationships: [] }] });
    await act({ withdraw: [{ judgement: { ...same, id: 'j1' }, by: 'zoe' }] });
    await act({ put: [{ ...bob, relationships: [tie('2', '1', '2020-01-01', '2025-01-01')] }] });
    await act({ put: [bob] });
    await act({ remove: ['crm:person:1', 'crm:person:3'] });
    await act({ put: [person('1', 'Ann', 'zoe')] });
    await expectKnown(moments);
    const [first, second] = [...moments[1]!.answers.keys()].sort(
      (a, b) => Number(moments[0]!.answers.has(b)) - Number(moments[0]!.answers.has(a)),
    );
    const then = await get(`/v1/customers/${second}?knownAt=${merged.at}`);
    expect(then.json).toMatchObject({ id: first, requestedId: second, recordCount: 3 });
    const before = await get(`/v1/customers/${second}?knownAt=${moments[0]!.at}`);
    expect(before).toMatchObject({ status: 404, json: { detail: expect.stringContaining(`at ${moments[0]!.at}`) } });
  });

  it('is what was answered, after any steps', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(actions(10), async (steps) => {
        await wipe(database);
        await pin(database, modelWith(100));
        const world = liveWorld(database);
        const moments: Moment[] = [];
        for (const step of steps) {
          await world.act(step);
          if ((await idsSeen()).length > 0) moments.push(await momentOf());
        }
        await expectKnown(moments);
      }),
      { numRuns: Number(process.env.RUNS ?? 3), endOnFailure: true },
    );
  });

  it('is what was answered, over loads that change, retire and merge', { timeout: 120_000 }, async () => {
    const moments: Moment[] = [];
    const load = async (inputs: GivenInputs, at: string, full = false) => {
      await loadInto(database, inputs, { at: `${at}T00:00:00.000Z`, full });
      moments.push(await momentOf());
    };
    const [works, ...others] = relationships;
    await load({ records: [...people, ...companies], relationships }, '2026-01-01');
    await load({ relationships: [{ ...works!, validTo: '2026-01-15' }] }, '2026-02-01');
    const moved = { ...people[1]!, text: { ...people[1]!.text, givenName: 'Annika' } };
    await load({ records: [moved, loaded('9', 'zoe', 'Zimmer')] }, '2026-03-01');
    await load({ records: [loaded('9', 'ann', 'Archer')] }, '2026-04-01');
    await load({ records: [...people.slice(1), ...companies], relationships: others }, '2026-05-01', true);
    await load({ records: people, relationships }, '2026-06-01');
    await expectKnown(moments);
  });

  it('comes page by page', async () => {
    await pin(database, modelWith(100));
    const world = liveWorld(database);
    await world.resolve({ put: [person('1', 'Ann', 'ann'), person('2', 'Ann', 'ann'), person('3', 'Ann', 'ann')] });
    const at = await lastChange();
    await world.resolve({ remove: ['crm:person:2'] });
    const [id] = await idsSeen();
    const path = `/v1/customers/${id}/records?limit=2&knownAt=${at}`;
    const first = await get(path);
    const rest = await get(`${path}&cursor=${String(first.json?.nextCursor)}`);
    const keys = [first, rest].flatMap(({ json }) =>
      (json as { items: { key: string }[] }).items.map(({ key }) => key),
    );
    expect(keys).toEqual(['crm:person:1', 'crm:person:2', 'crm:person:3']);
    expect(rest.json?.nextCursor).toBeNull();
  });
});

describe('what was true', () => {
  it('leaves out relationships, memberships and residences of other days', async () => {
    await (await readableGraph()).close();
    const day = async (path: string, date: string) => (await get(`${path}?validAt=${date}`)).json;
    const now = (await get('/v1/households/h-main')).json as unknown as Household;
    for (const date of ['1990-01-01', '2015-06-01', '2021-01-01', '2024-06-01', '2030-01-01']) {
      const then = (await day('/v1/households/h-main', date)) as unknown as Household;
      const all = [...now.members, ...now.formerMembers];
      expect(then.members.map(({ id }) => id).sort(), date).toEqual(
        all
          .filter((one) => includes(one, date))
          .map(({ id }) => id)
          .sort(),
      );
      expect(then.residences, date).toEqual(now.residences.filter((one) => includes(one, date)));
    }
  });

  it('tells the household of the day, and relationships of the day alone', async () => {
    await (await readableGraph()).close();
    const now = (await get('/v1/customers/c-ann')).json as unknown as Related;
    const all = [...now.organizations, ...now.accounts, ...now.related];
    expect(all.some(({ validFrom, validTo }) => validFrom !== null || validTo !== null)).toBe(true);
    for (const date of ['1990-01-01', '2019-06-01', '2024-06-01T10:00:00Z']) {
      const then = (await get(`/v1/customers/c-ann?validAt=${date}`)).json as unknown as Related;
      expect([...then.organizations, ...then.accounts, ...then.related]).toEqual(
        all.filter((one) => includes(one, date.slice(0, 10))),
      );
    }
    expect((await get('/v1/customers/c-ann?validAt=1900-01-01')).json).toMatchObject({ household: { id: 'h-old' } });
    expect((await get('/v1/customers/c-ann?validAt=2024-06-01')).json).toMatchObject({ household: { id: 'h-main' } });
  });
});

describe('times', () => {
  it('are refused where they are none, contradict each other or cannot be answered', async () => {
    const at = (name: string) => [{ pointer: `/query/${name}`, detail: expect.any(String) }];
    for (const text of ['2026-02-30', 'yesterday', '2026-05-01T12:00:00', '2026', '2026-13-01T00:00:00Z']) {
      const refused = await get(`/v1/customers/x?knownAt=${encodeURIComponent(text)}`);
      expect(errorsOf(refused), text).toEqual({ status: 400, errors: at('knownAt') });
    }
    expect(errorsOf(await get('/v1/customers/x?asOf=2026-01-01&validAt=2026-01-01'))).toEqual({
      status: 400,
      errors: at('asOf'),
    });
    for (const name of ['knownAt', 'asOf']) {
      const refused = await get(`/v1/households/x?${name}=2026-01-01`);
      expect(errorsOf(refused)).toEqual({ status: 400, errors: at(name) });
    }
  });

  it('may be a day, which is known at its end, or both at once', async () => {
    await pin(database, modelWith(100));
    await liveWorld(database).resolve({ put: [person('1', 'Ann', 'ann')] });
    const [id] = await idsSeen();
    expect((await get(`/v1/customers/${id}?asOf=2025-12-31`)).status).toBe(404);
    for (const time of ['2026-01-01', '2026-01-01T06:00:00%2B05:00']) {
      expect((await get(`/v1/customers/${id}?asOf=${time}`)).json, time).toMatchObject({ name: 'Ann Archer' });
    }
  });
});

interface Interval {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
interface Household {
  readonly members: (Interval & { id: string })[];
  readonly formerMembers: (Interval & { id: string })[];
  readonly residences: Interval[];
}
type Related = Record<'organizations' | 'accounts' | 'related', Interval[]>;

function includes({ validFrom, validTo }: Interval, date: string): boolean {
  return (validFrom ?? '') <= date && date < (validTo ?? '9999');
}

function person(id: string, givenName: string, login: string) {
  const identifiers = [{ type: 'login', value: login }];
  return {
    record: record('person', id, { text: { givenName, familyName: 'Archer' }, identifiers }),
    relationships: [],
  };
}

/** Two people's records, and who says so. */
function tie(left: string, right: string, validFrom: string, validTo?: string): Relationship {
  const fact = {
    source: 'crm',
    relation: 'parentOf' as const,
    left: `crm:person:${left}`,
    right: `crm:person:${right}`,
    validFrom,
    declaredBy: `crm:person:${left}`,
    ...(validTo === undefined ? {} : { validTo }),
  };
  return { ...fact, key: relationshipKey(fact), position: 0 };
}
