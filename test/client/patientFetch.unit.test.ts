// When the client asks again, against a server that answers as it is told.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { kinholdClient } from '../../src/client/client.ts';
import { patientFetch } from '../../src/client/patientFetch.ts';

let server: Server;
let url: string;
/** Statuses of the next answers; 200 after them. 0 breaks the connection, -1 never answers. */
let statuses: number[] = [];
let asked: string[] = [];
let keys: unknown[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const status = statuses.shift() ?? 200;
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      asked.push(`${request.method} ${body}`.trim());
      keys.push(request.headers['idempotency-key']);
      if (status === 0) request.socket.destroy();
      else if (status > 0) response.writeHead(status, { 'Retry-After': '0' }).end('said');
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  [statuses, asked, keys] = [[], [], []];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const ask = (init: RequestInit = {}, patience = {}) => patientFetch(patience)(new Request(url, init));

describe('the client', () => {
  it('asks again where the server is busy for a moment', async () => {
    statuses = [503, 429];
    expect((await ask()).status).toBe(200);
    expect(asked).toEqual(['GET', 'GET', 'GET']);
  });

  it('asks again where the connection breaks', async () => {
    statuses = [0];
    expect((await ask()).status).toBe(200);
  });

  it('asks no more often than it was told, and then answers what it heard', async () => {
    statuses = [503, 503, 503, 503];
    const last = await ask({}, { retries: 2 });
    expect([last.status, await last.text(), asked.length]).toEqual([503, 'said', 3]);
  });

  it.each([400, 404, 409, 500])('takes %i for an answer', async (status) => {
    statuses = [status];
    const answer = await ask();
    expect([answer.status, await answer.text(), asked.length]).toEqual([status, 'said', 1]);
  });

  it('never sends twice what could be done twice', async () => {
    statuses = [503];
    expect((await ask({ method: 'POST', body: 'once' })).status).toBe(503);
    expect(asked).toEqual(['POST once']);
  });

  it('sends again, whole, what carries an idempotency key', async () => {
    statuses = [503, 503];
    const headers = { 'Idempotency-Key': 'k1' };
    expect((await ask({ method: 'POST', body: 'as often as needed', headers })).status).toBe(200);
    expect(new Set(asked)).toEqual(new Set(['POST as often as needed']));
    expect(asked).toHaveLength(3);
  });

  it('gives each write a key of its own, which stays when it is sent again', async () => {
    const client = kinholdClient({ baseUrl: url });
    const body = { source: 'crm', type: 'person' as const, id: '1', fields: {} };
    statuses = [0, 503];
    await client.POST('/v1/records', { body, parseAs: 'text' });
    await client.POST('/v1/records', { body, parseAs: 'text' });
    await client.POST('/v1/records', { body, parseAs: 'text', headers: { 'Idempotency-Key': 'mine' } });
    await client.GET('/v1/statistics', { parseAs: 'text' });
    const [first, again, third, next, own, read] = keys;
    expect([first, again, third]).toEqual(Array(3).fill(expect.stringMatching(/^[0-9a-f]{32}$/)));
    expect(new Set([first, again, third, next, own, read]).size).toBe(4);
    expect([own, read]).toEqual(['mine', undefined]);
  });

  it('gives up where no answer comes in time, or the caller does', async () => {
    statuses = [-1];
    await expect(ask({}, { timeoutMs: 100 })).rejects.toThrow(/timed out/);
    statuses = [-1];
    await expect(ask({ signal: AbortSignal.timeout(100) })).rejects.toThrow();
  });
});
