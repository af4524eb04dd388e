// Writes that come again under one Idempotency-Key: at once, later, through another process, and after a failure half way.

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KinholdError } from '../../src/domain/errors.ts';
import { keyExpiry } from '../../src/services/live/expireKeys.ts';
import type { Database } from '../../src/store/database.ts';
import { expireKeys, liveStore } from '../../src/store/live/liveStore.ts';
import { modelWith } from '../services/live/livePeople.ts';
import { expectSameAsBatch, pin } from '../services/live/liveWorld.ts';
import { rowsOf } from '../services/load/graphDump.ts';
import { type ApiServer, type Reply, startApi } from '../support/apiServer.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
let api: ApiServer;
let other: ApiServer;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  api = await startApi(database);
  other = await startApi(database);
});
beforeEach(() => pin(database, modelWith(100)));
afterEach(() => wipe(database));
afterAll(async () => {
  await api.stop();
  await other.stop();
  await database.close();
});

const ann = (id: string, familyName = 'Archer') => ({
  source: 'crm',
  type: 'person',
  id,
  fields: { givenName: 'Ann', familyName },
  identifiers: { login: 'ann' },
});
const send = (method: string, path: string, body?: unknown, { key = 'k-1', to = api } = {}): Promise<Reply> =>
  to.ask(path, { method, body, headers: { 'Idempotency-Key': key } });
const answer = ({ status, json }: Reply) => ({ status, json });
const versions = () => rowsOf(database, 'MATCH (v:RecordVersion) RETURN v.key AS key ORDER BY key');
const keys = () => rowsOf(database, 'MATCH (k:IdempotencyKey) RETURN k.key AS key ORDER BY key');
const about = { left: 'crm:person:1', right: 'crm:person:2', reason: 'we asked them', by: 'zoe' };

describe('a write with an Idempotency-Key', () => {
  it('is done once and answered alike, later and through another process', async () => {
    const first = await send('POST', '/v1/records', ann('1'));
    expect(first).toMatchObject({ status: 200, json: { happened: 'created' } });
    await api.ask('/v1/records/crm:person:1', { method: 'DELETE' });
    for (const to of [api, other]) {
      expect(answer(await send('POST', '/v1/records', ann('1'), { to }))).toEqual(answer(first));
    }
    expect(await versions()).toEqual([{ key: 'crm:person:1#1' }]);
    await expectSameAsBatch(database);
  });

  it('is done once where it comes many times at once, through two processes', async () => {
    const replies = await Promise.all(
      Array.from({ length: 12 }, (_, at) => send('POST', '/v1/records', ann('1'), { to: at % 2 ? api : other })),
    );
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 200, json: { happened: 'created' } });
    expect(await versions()).toHaveLength(1);
    await expectSameAsBatch(database);
  });

  it('is refused with another request, of which nothing is done', async () => {
    await send('PUT', '/v1/records/crm:person:1', { fields: { givenName: 'Ann' } });
    const others = [
      await send('PUT', '/v1/records/crm:person:1', { fields: { givenName: 'Zoe' } }),
      await send('PUT', '/v1/records/crm:person:2', { fields: { givenName: 'Ann' } }),
      await send('PUT', '/v1/records/crm:person:1?dryRun=false', { fields: { givenName: 'Ann' } }),
      await send('DELETE', '/v1/records/crm:person:1'),
      await send('POST', '/v1/records', [ann('3'), ann('4')]),
    ];
    for (const reply of others) {
      expect(reply).toMatchObject({ status: 422, json: { type: '/problems/idempotency-key-reused' } });
    }
    expect(await versions()).toEqual([{ key: 'crm:person:1#1' }]);
  });

  it('answers a removal and what removed nothing as it did', async () => {
    await api.ask('/v1/records', { method: 'POST', body: ann('1') });
    const removed = await send('DELETE', '/v1/records/crm:person:1');
    expect(removed).toMatchObject({ status: 200, json: { happened: 'removed' } });
    expect(answer(await send('DELETE', '/v1/records/crm:person:1'))).toEqual(answer(removed));
    const nothing = { key: 'k-2' };
    expect((await send('DELETE', '/v1/records/crm:person:9', undefined, nothing)).status).toBe(404);
    await api.ask('/v1/records', { method: 'POST', body: ann('9') });
    expect((await send('DELETE', '/v1/records/crm:person:9', undefined, nothing)).status).toBe(404);
    expect((await api.ask('/v1/statistics')).json).toMatchObject({ customers: 1 });
  });

  it('makes one judgement and takes it back once, with the same blast', async () => {
    await api.ask('/v1/records', { method: 'POST', body: [ann('1'), ann('2')] });
    const judgement = { ...about, verdict: 'different' };
    const [made, again] = await Promise.all([
      send('POST', '/v1/judgements', judgement),
      send('POST', '/v1/judgements', judgement, { to: other }),
    ]);
    expect(made).toMatchObject({ status: 200, json: { created: [expect.any(String)] } });
    expect(answer(again!)).toEqual(answer(made!));
    const path = `/v1/judgements/${String(made!.json?.id)}/withdrawal`;
    const back = () => send('POST', path, { by: 'zoe' }, { key: 'k-2' });
    const replies = [...(await Promise.all([back(), back(), back()])), await back()];
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(replies[0]).toMatchObject({ status: 200, json: { gone: [expect.any(String)] } });
    expect((await send('POST', path, { by: 'zoe' }, { key: 'k-3' })).status).toBe(404);
    await expectSameAsBatch(database);
  });

  it('goes on with a list where it was cut off', async () => {
    let steps = 0;
    const store = liveStore(database);
    const failing = await startApi(database, {
      store: {
        ...store,
        transaction: (work) => {
          if (++steps === 3) throw new KinholdError('database-unavailable', 'the connection was lost');
          return store.transaction(work);
        },
      },
    });
    const people = [ann('1'), { source: 'crm' }, ann('2', 'Baker'), ann('3')];
    expect((await send('POST', '/v1/records', people, { to: failing })).status).toBe(503);
    await failing.stop();
    expect(await versions()).toHaveLength(2);
    const resumed = await send('POST', '/v1/records', people);
    expect(resumed.json?.items).toMatchObject([
      { happened: 'created' },
      { problem: { type: '/problems/invalid-request' } },
      { happened: expect.stringMatching(/created|joined/) },
      { happened: expect.stringMatching(/created|joined/) },
    ]);
    expect(await versions()).toHaveLength(3);
    const shorter = await send('POST', '/v1/records', people.slice(0, 1));
    expect(shorter.status).toBe(422);
  });

  it('is not claimed by a dry run, nor by what was refused', async () => {
    expect((await send('POST', '/v1/records?dryRun=true', ann('1'))).json).toMatchObject({ happened: 'created' });
    expect((await send('POST', '/v1/judgements', { ...about, verdict: 'same' })).status).toBe(404);
    expect(await keys()).toEqual([]);
    expect((await send('POST', '/v1/records', [ann('1')])).json?.items).toMatchObject([{ happened: 'created' }]);
    const dry = await send('POST', '/v1/records?dryRun=true', [ann('1')]);
    expect(dry.json?.items).toMatchObject([{ happened: 'unchanged' }]);
  });

  it('has a key that can be one', async () => {
    for (const key of ['two words', 'x'.repeat(256), '']) {
      const refused = await send('POST', '/v1/records', ann('1'), { key });
      expect(refused).toMatchObject({ status: 400, json: { errors: [{ pointer: '/headers/Idempotency-Key' }] } });
    }
  });
});

describe('idempotency keys', () => {
  it('go after a day, a batch at a time, and no sooner', async () => {
    const day = 24 * 60 * 60 * 1000;
    await send('POST', '/v1/records', [ann('1'), ann('2'), ann('3')]);
    let now = Date.now() + day - 60_000;
    const chore = keyExpiry({ expireKeys: (before) => expireKeys(database, before, 2), now: () => now });
    expect(await chore()).toBe(0);
    now += 30_000;
    expect(await chore()).toBe(0);
    expect(await keys()).toHaveLength(3);
    now += 120_000;
    expect(await chore()).toBe(2);
    expect(await keys()).toHaveLength(1);
    await expectSameAsBatch(database);
  });
});
