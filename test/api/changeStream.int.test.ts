// The feed of changes as server-sent events, over real connections that drop, stall and end, while records come.

import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Change, everyChange, kinholdClient } from '../../src/client/client.ts';
import { type Keeper, keepUp } from '../../src/services/live/keepUp.ts';
import type { Database } from '../../src/store/database.ts';
import { stampEvents } from '../../src/store/live/stampEvents.ts';
import { modelWith } from '../services/live/livePeople.ts';
import { pin } from '../services/live/liveWorld.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { testDatabase, wipe } from '../support/database.ts';

let database: Database;
let api: ApiServer;
let keeper: Keeper;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  api = await startApi(database);
  keeper = keepUp({
    chores: [() => stampEvents(database)],
    pause: (_ms, signal) => sleep(20, undefined, { signal }).catch(() => undefined),
    onError: (error) => {
      throw error;
    },
  });
});
afterEach(() => wipe(database));
afterAll(async () => {
  await keeper.stop();
  await api.stop();
  await database.close();
});

const person = (id: string) => ({
  source: 'crm',
  type: 'person',
  id,
  fields: { givenName: 'Ann', familyName: 'Archer', email: `${id}@archer.example` },
});
const put = (id: string, to = api) => to.ask('/v1/records', { method: 'POST', body: person(id) });

/** Every change that the feed tells, page by page. */
async function allChanges(): Promise<number[]> {
  await stampEvents(database);
  const { json } = await api.ask('/v1/changes?limit=1000');
  return (json as unknown as { items: Change[] }).items.map(({ sequence }) => sequence!);
}

interface Stream {
  readonly response: IncomingMessage;
  text(): string;
  readonly ended: Promise<'ended' | 'broken'>;
}

function open(url: string, path = '/v1/changes', headers: Record<string, string> = {}): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const asked = get(`${url}${path}`, { agent: false, headers: { accept: 'text/event-stream', ...headers } });
    asked.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      const ended = new Promise<'ended' | 'broken'>((done) => {
        response.on('end', () => done('ended')).on('error', () => done('broken'));
      });
      resolve({ response, text: () => text, ended });
    });
  });
}

const ids = (stream: Stream) => [...stream.text().matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 15_000; waited += 25) await sleep(25);
  expect(isSo()).toBe(true);
}

describe('the feed as server-sent events', () => {
  it('tells what was and what comes, and goes on after Last-Event-ID or ?after=', async () => {
    await pin(database, modelWith(100));
    await put('1');
    const stream = await open(api.url);
    expect(stream.response.headers).toMatchObject({
      'content-type': expect.stringMatching(/^text\/event-stream/),
      'cache-control': 'no-store, no-transform',
      vary: expect.stringContaining('Accept'),
    });
    await until(() => ids(stream).length === 1);
    await put('2');
    await until(() => ids(stream).length === 2);
    expect(stream.text()).toContain('retry: ');
    expect(stream.text()).toMatch(/^data: \{"kind":"created",.*"records":\["crm:person:2"\]/m);
    const [first, second] = ids(stream);
    const later = await open(api.url, '/v1/changes?after=0', { 'last-event-id': String(first) });
    const after = await open(api.url, `/v1/changes?after=${first}`);
    await until(() => ids(later).length > 0 && ids(after).length > 0);
    expect([ids(later), ids(after)]).toEqual([[second], [second]]);
    for (const one of [stream, later, after]) one.response.destroy();
  });

  it('is told that it is alive where nothing is new, and JSON where it does not ask for events', async () => {
    const stream = await open(api.url);
    await until(() => stream.text().includes(':'));
    await until(() => stream.text().includes(': nothing new\n\n'));
    stream.response.destroy();
    const json = await api.ask('/v1/changes', { headers: { accept: '*/*' } });
    expect(json).toMatchObject({ status: 200, json: { items: [], nextCursor: '0' } });
  });

  it('is refused as any request where it asks for what cannot be', async () => {
    const accept = { accept: 'text/event-stream' };
    for (const [path, headers] of [
      ['/v1/changes?after=x', accept],
      ['/v1/changes', { ...accept, 'last-event-id': 'x' }],
    ] as const) {
      const refused = await api.ask(path, { headers });
      expect(refused).toMatchObject({ status: 400, json: { type: '/problems/invalid-request' } });
    }
  });

  it('ends when the server stops, and looks no more once the caller has gone', async () => {
    const own = await startApi(database);
    const stream = await open(own.url);
    await own.stop();
    expect(await stream.ended).toBe('ended');
    const gone = await open(api.url);
    gone.response.destroy();
    await until(() => api.lines.some(({ route, status }) => route === '/v1/changes' && status === 499));
  });
});

describe('every change through the client', () => {
  it('comes once and in order, whatever drops, while records come', async () => {
    await pin(database, modelWith(100));
    const total = 24;
    const seen: number[] = [];
    let current = await startApi(database);
    const port = Number(new URL(current.url).port);
    const posting = (async () => {
      for (let at = 0; at < total; at++) await put(`p${at}`);
    })();
    // The reader leaves every few changes and comes back with the last one it knows; once, its server stops under it.
    while (seen.length < total) {
      const client = kinholdClient({ baseUrl: current.url, timeoutMs: 2_000 });
      const stop = AbortSignal.timeout(3_000);
      let taken = 0;
      for await (const { sequence } of everyChange(client, { after: seen.at(-1) ?? 0, signal: stop })) {
        seen.push(sequence!);
        if (++taken === 5) break;
      }
      if (seen.length > total / 2 && new URL(current.url).port === String(port)) {
        await current.stop();
        current = await startApi(database);
      }
    }
    await posting;
    await current.stop();
    expect(seen).toEqual(await allChanges());
  });

  it('goes on by itself when its server stops and comes back, and ends when told to', async () => {
    await pin(database, modelWith(100));
    const first = await startApi(database);
    const { port } = new URL(first.url);
    const stop = new AbortController();
    const seen: number[] = [];
    const client = kinholdClient({ baseUrl: first.url, timeoutMs: 1_000 });
    const reading = (async () => {
      for await (const { sequence } of everyChange(client, { signal: stop.signal })) seen.push(sequence!);
    })();
    await put('1');
    await until(() => seen.length === 1);
    // Longer than the client waits for an answer: a stream is no answer that is late.
    await sleep(1_500);
    await put('2');
    await until(() => seen.length === 2);
    await first.stop();
    await put('3');
    const second = await startApi(database, { port: Number(port) });
    await until(() => seen.length === 3);
    stop.abort();
    await reading;
    await second.stop();
    expect(seen).toEqual(await allChanges());
  });

  it('throws the problem where the feed is refused', async () => {
    const client = kinholdClient({ baseUrl: api.url });
    const changes = everyChange(client, { after: -1 });
    await expect(changes.next()).rejects.toMatchObject({ problem: { type: '/problems/invalid-request' } });
  });
});
