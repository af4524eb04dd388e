// The review queue over HTTP: what it holds, who works on it, what a verdict does, and what undoes it.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewCases } from '../../src/api/reviewSchemas.ts';
import type { Database } from '../../src/store/database.ts';
import { reviewStore } from '../../src/store/review.ts';
import { modelWith } from '../services/live/livePeople.ts';
import { expectSameAsBatch, pin } from '../services/live/liveWorld.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, type Reply, startApi } from '../support/apiServer.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
let api: ApiServer;
let clock = Date.parse('2026-05-01T10:00:00.000Z');
const minutes = (count: number) => {
  clock += count * 60_000;
};
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  api = await startApi(database, { now: () => clock });
});
beforeEach(async () => {
  await pin(database, modelWith(100));
  await post('/v1/records', PEOPLE);
});
afterEach(() => wipe(database));
afterAll(async () => {
  await api.stop();
  await database.close();
});

const person = (id: string, fields: object, login?: readonly string[]) => ({
  source: 'crm',
  type: 'person',
  id,
  observedAt: '2026-01-01',
  fields,
  ...(login === undefined ? {} : { identifiers: { login } }),
});
const zoe = { givenName: 'Zoe', familyName: 'Zimmer', email: 'zoe@zimmer.example' };
const bob = { givenName: 'Bob', familyName: 'Baker', email: 'bob@baker.example' };
const ann = { givenName: 'Ann', familyName: 'Archer', email: 'ann@archer.example', birthDate: '1980-03-04' };
/** Two pairs whose names and e-mail address agree, and three in a chain whose ends have more logins than one person may. */
const PEOPLE = [
  ...[person('z1', zoe), person('z2', zoe), person('b1', bob), person('b2', bob)],
  ...[person('a1', ann, ['ann']), person('a2', ann, ['annie', 'anna']), person('a3', ann, ['ann', 'annie'])],
];
const key = (id: string) => `crm:person:${id}`;
const ZOE = `${key('z1')}|${key('z2')}`;
const BOB = `${key('b1')}|${key('b2')}`;
const ANN = `${key('a2')}|${key('a3')}`;
const at = (id: string, part = '') => `/v1/review/${encodeURIComponent(id)}${part}`;
const post = (path: string, body: unknown): Promise<Reply> => api.ask(path, { method: 'POST', body });
const idsOf = ({ json }: Reply) => (json!.items as { id: string }[]).map(({ id }) => id);
const queue = async (query = '') => idsOf(await api.ask(`/v1/review${query}`));
const decide = (id: string, verdict: string, by = 'zoe', more: object = {}) =>
  post(at(id, '/decision'), { verdict, by, reason: 'we asked them', ...more });
const customers = () => rowsOf(database, 'MATCH (c:Customer) RETURN c.recordCount AS records ORDER BY records');

describe('the queue', () => {
  it('holds pairs in doubt and entities in conflict, most worth first, with reasons', async () => {
    const { json } = await api.ask('/v1/review');
    expect(reviewCases.parse(json)).toEqual(json);
    expect(json?.items).toMatchObject([
      {
        id: ANN,
        kind: 'cluster',
        uncertainty: 1,
        worth: Math.log2(3),
        entities: [{ name: 'Ann Archer', recordCount: 1 }, { recordCount: 2 }],
        evidence: { objection: 'different login' },
        text: expect.arrayContaining([expect.stringContaining('different login')]),
      },
      { id: ZOE, kind: 'pair', state: 'open', link: { status: 'review' }, evidence: { objection: null } },
      { id: BOB, kind: 'pair', claimedBy: null, assignedTo: null, opinions: [] },
    ]);
  });

  it('is filtered, and paged without a gap', async () => {
    expect(await queue('?kind=cluster')).toEqual([ANN]);
    expect(await queue('?type=organization')).toEqual([]);
    await post(at(ZOE, '/assign'), { to: 'zoe' });
    await post(at(BOB, '/claim'), { by: 'bea' });
    expect(await queue('?assignee=zoe')).toEqual([ZOE]);
    expect(await queue('?claimed=true')).toEqual([BOB]);
    expect(await queue('?claimed=false')).toEqual([ANN, ZOE]);
    const first = await api.ask('/v1/review?limit=2');
    const rest = await queue(`?limit=2&cursor=${encodeURIComponent(String(first.json?.nextCursor))}`);
    expect([...idsOf(first), ...rest]).toEqual([ANN, ZOE, BOB]);
    expect((await api.ask('/v1/review?cursor=nonsense')).status).toBe(400);
  });

  it('ranks what is undecided alone, however much was decided', async () => {
    const pairs = (unsure: boolean) => reviewStore(database).contested({ kind: 'pair', type: null, unsure, limit: 1 });
    const zoePair = [key('z1'), key('z2')];
    expect(await pairs(false)).toEqual([zoePair]);
    await decide(ZOE, 'unsure');
    expect(await pairs(true)).toEqual([zoePair]);
    expect(await pairs(false)).toEqual([[key('b1'), key('b2')]]);
    await decide(BOB, 'different');
    expect(await pairs(false)).toEqual([]);
    const clusters = () => reviewStore(database).contested({ kind: 'cluster', type: null, unsure: false, limit: 1 });
    expect(await clusters()).toEqual([[key('a2'), key('a3')]]);
    await post('/v1/judgements', { left: key('a1'), right: key('a2'), verdict: 'different', reason: 'x', by: 'bea' });
    expect(await clusters()).toEqual([]);
    expect(await queue()).toEqual([]);
  });

  it('has a case no longer once its link is none, without anything kept of it', async () => {
    expect((await api.ask(at(ZOE))).json).toMatchObject({ id: ZOE, left: key('z1'), right: key('z2') });
    await api.ask(`/v1/records/${key('z2')}`, { method: 'DELETE' });
    expect(await queue()).toEqual([ANN, BOB]);
    for (const id of [ZOE, 'nonsense', `${key('z1')}|${key('b1')}`]) {
      expect(await api.ask(at(id))).toMatchObject({ status: 404, json: { type: '/problems/not-found' } });
    }
  });
});

describe('a claim', () => {
  it('goes to exactly one of many who try at the same time', async () => {
    const other = await startApi(database, { now: () => clock });
    const stewards = Array.from({ length: 12 }, (_, number) => `steward ${number}`);
    const replies = await Promise.all(
      stewards.map((by, number) =>
        (number % 2 === 0 ? api : other).ask(at(ZOE, '/claim'), { method: 'POST', body: { by } }),
      ),
    );
    await other.stop();
    const won = stewards.filter((_, number) => replies[number]!.status === 200);
    expect(won).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(11);
    expect((await api.ask(at(ZOE))).json).toMatchObject({ claimedBy: won[0] });
  });

  it('is renewed by its holder, runs out by itself, and is given back', async () => {
    expect((await post(at(ZOE, '/claim'), { by: 'zoe', minutes: 10 })).json).toMatchObject({
      claimedBy: 'zoe',
      claimedUntil: new Date(clock + 600_000).toISOString(),
    });
    expect(await post(at(ZOE, '/claim'), { by: 'bea' })).toMatchObject({
      status: 409,
      json: { type: '/problems/review-case-claimed', detail: expect.stringContaining('zoe has the case') },
    });
    minutes(8);
    expect((await post(at(ZOE, '/claim'), { by: 'zoe', minutes: 10 })).status).toBe(200);
    minutes(8);
    expect((await decide(ZOE, 'same', 'bea')).status).toBe(409);
    expect((await post(at(ZOE, '/release'), { by: 'bea' })).status).toBe(409);
    minutes(3);
    expect((await post(at(ZOE, '/claim'), { by: 'bea' })).json).toMatchObject({ claimedBy: 'bea' });
    expect((await post(at(ZOE, '/release'), { by: 'bea' })).json).toMatchObject({ claimedBy: null });
    expect(await rowsOf(database, 'MATCH (o:Opinion) RETURN o.id')).toEqual([]);
  });
});

describe('a verdict', () => {
  it('decides in one call, after a dry run that tells the blast, and keeps the decision for undoing', async () => {
    const dry = await post(`${at(ZOE, '/decision')}?dryRun=true`, { verdict: 'same', by: 'zoe', reason: 'asked' });
    expect(dry.json).toMatchObject({
      dryRun: true,
      cases: [{ id: ZOE, outcome: 'decided' }],
      gone: [expect.any(String)],
    });
    expect(await queue()).toContain(ZOE);
    const made = await decide(ZOE, 'same');
    expect(made.json).toMatchObject({ dryRun: false, gone: dry.json?.gone, changed: dry.json?.changed });
    expect(await queue()).toEqual([ANN, BOB]);
    expect(await customers()).toHaveLength(5);
    expect((await decide(ZOE, 'same')).status).toBe(404);
    await expectSameAsBatch(database);
    const undone = await post('/v1/review/undo', { decision: made.json?.id, by: 'bea' });
    expect(undone.json).toMatchObject({ judgements: [expect.any(String)], opinions: 1, hasMore: false });
    expect(await queue()).toEqual([ANN, ZOE, BOB]);
    expect((await post('/v1/review/undo', { decision: made.json?.id, by: 'bea' })).status).toBe(404);
    await expectSameAsBatch(database);
  });

  it('of different closes pairs and conflicts alike, and a judgement made elsewhere decides a case too', async () => {
    await decide(BOB, 'different');
    await decide(ANN, 'different');
    expect(await queue()).toEqual([ZOE]);
    await post('/v1/judgements', { left: key('z1'), right: key('z2'), verdict: 'same', reason: 'x', by: 'bea' });
    expect(await queue()).toEqual([]);
  });

  it('parts again what a judgement made elsewhere joined against the evidence, in its place', async () => {
    await post('/v1/judgements', { left: key('a2'), right: key('a3'), verdict: 'same', reason: 'x', by: 'bea' });
    expect((await api.ask('/v1/review?kind=cluster')).json?.items).toMatchObject([
      { id: ANN, entities: [{ recordCount: 3 }], link: { status: 'conflict' } },
    ]);
    await decide(ANN, 'different');
    expect(await queue('?kind=cluster')).toEqual([]);
    expect(await customers()).toHaveLength(6);
    expect((await api.ask('/v1/judgements')).json?.items).toMatchObject([
      { verdict: 'different', withdrawnBy: null },
      { verdict: 'same', withdrawnBy: 'zoe' },
    ]);
    await expectSameAsBatch(database);
  });

  it('of unsure takes a case out until something about it changes', async () => {
    await decide(ZOE, 'unsure');
    expect(await queue()).toEqual([ANN, BOB]);
    expect((await api.ask('/v1/review?state=unsure')).json?.items).toMatchObject([
      { id: ZOE, state: 'unsure', opinions: [{ by: 'zoe', verdict: 'unsure' }] },
    ]);
    await post(
      '/v1/records',
      ['z1', 'z2'].map((id) => person(id, { ...zoe, birthDate: '1980-03-04' })),
    );
    expect(await queue()).toContain(ZOE);
  });

  it('that contradicts others is refused, and nothing of it is kept', async () => {
    const judged = (left: string, right: string, verdict: string) =>
      post('/v1/judgements', { left: key(left), right: key(right), verdict, reason: 'x', by: 'bea' });
    await judged('z1', 'b1', 'same');
    await judged('z2', 'b1', 'different');
    expect(await decide(ZOE, 'same')).toMatchObject({
      status: 409,
      json: { type: '/problems/contradictory-judgements' },
    });
    expect((await api.ask(at(ZOE))).json).toMatchObject({ state: 'open', opinions: [] });
  });

  it('decides the cases that show the same evidence, shown beforehand', async () => {
    const alike = await api.ask(at(ZOE, '/similar'));
    expect(idsOf(alike)).toEqual([BOB]);
    await post(at(BOB, '/claim'), { by: 'bea' });
    expect(idsOf(await api.ask(at(ZOE, '/similar')))).toEqual([]);
    expect(idsOf(await api.ask(`${at(ZOE, '/similar')}?by=bea`))).toEqual([BOB]);
    await post(at(BOB, '/release'), { by: 'bea' });
    const made = await decide(ZOE, 'same', 'zoe', { similar: true });
    expect(made.json?.cases).toEqual([
      { id: ZOE, outcome: 'decided' },
      { id: BOB, outcome: 'decided' },
    ]);
    expect(await queue()).toEqual([ANN]);
    const dry = await post('/v1/review/undo?dryRun=true', { steward: 'zoe', since: '2020-01-01', by: 'bea' });
    expect(dry.json).toMatchObject({ dryRun: true, created: [expect.any(String), expect.any(String)], opinions: 2 });
    expect(await queue()).toEqual([ANN]);
    const undone = await post('/v1/review/undo', { steward: 'zoe', since: '2020-01-01', by: 'bea' });
    expect(undone.json?.judgements).toHaveLength(2);
    expect(await queue()).toEqual([ANN, ZOE, BOB]);
    await expectSameAsBatch(database);
  });
});

describe('a second opinion', () => {
  it('is waited for, and told apart from the first only once they differ; a third decides', async () => {
    await post(at(ZOE, '/assign'), { to: null, secondOpinion: true });
    const first = await decide(ZOE, 'same', 'zoe');
    expect(first.json).toMatchObject({ cases: [{ outcome: 'second' }], events: [] });
    expect((await api.ask(at(ZOE))).json).toMatchObject({ state: 'second', opinions: [{ by: 'zoe', verdict: null }] });
    expect((await decide(ZOE, 'same', 'zoe')).json).toMatchObject({ cases: [{ outcome: 'second' }] });
    minutes(1);
    expect((await decide(ZOE, 'different', 'bea')).json).toMatchObject({ cases: [{ outcome: 'third' }] });
    expect((await api.ask(at(ZOE))).json).toMatchObject({
      state: 'third',
      opinions: [
        { by: 'zoe', verdict: 'same' },
        { by: 'bea', verdict: 'different' },
      ],
    });
    expect(await customers()).toHaveLength(6);
    minutes(1);
    expect((await decide(ZOE, 'same', 'kim')).json).toMatchObject({ cases: [{ outcome: 'decided' }] });
    expect(await customers()).toHaveLength(5);
    expect((await api.ask('/v1/review/agreement')).json?.items).toMatchObject([
      { stewards: ['bea', 'kim'], cases: 1, equal: 0, kappa: 0 },
      { stewards: ['bea', 'zoe'], cases: 1, equal: 0 },
      { stewards: ['kim', 'zoe'], cases: 1, equal: 1, kappa: null },
    ]);
  });
});
