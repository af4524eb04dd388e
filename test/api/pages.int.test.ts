// Everything around the API's data: the page and its headers, documentation, problem pages, log, metrics, and a lost database.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { PROBLEM_CODES, PROBLEMS } from '../../src/api/problem.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { type ApiServer, startApi } from '../support/apiServer.ts';
import { adHoc, wipe } from '../support/database.ts';
import { readableGraph } from '../support/readableGraph.ts';

let database: Database;
let api: ApiServer;
let webRoot: string;
const html = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

beforeAll(async () => {
  database = await readableGraph();
  webRoot = mkdtempSync(join(tmpdir(), 'kinhold-page-'));
  mkdirSync(join(webRoot, 'assets'));
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>The page</title>');
  writeFileSync(join(webRoot, 'assets', 'main-1a2b.js'), 'export {};');
  api = await startApi(database, { webRoot });
});
afterAll(async () => {
  await api.stop();
  rmSync(webRoot, { recursive: true });
  await wipe(database);
  await database.close();
});

describe('the page', () => {
  it.each(['/', '/customers/c-ann', '/search?q=ann'])('is served at %s to whoever asks for HTML', async (path) => {
    const reply = await api.ask(path, html);
    expect(reply).toMatchObject({ status: 200, headers: { 'cache-control': 'no-cache' } });
    expect(reply.text).toContain('The page');
  });

  it('allows nothing inline and nothing from outside', async () => {
    const policy = String((await api.ask('/', html)).headers['content-security-policy']);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toContain('unsafe-inline');
  });

  it('keeps hashed files for a year and finds no others', async () => {
    const reply = await api.ask('/assets/main-1a2b.js');
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(await api.ask('/assets/main-gone.js', html)).toMatchObject({ status: 404 });
  });

  it('does not stand in for addresses of the API', async () => {
    for (const path of ['/v1/nothing', '/health', '/problems/nothing', '/docs/nothing', '/metrics/nothing']) {
      const reply = await api.ask(path, html);
      expect(reply, path).toMatchObject({
        status: 404,
        headers: { 'content-type': 'application/problem+json; charset=utf-8' },
      });
    }
  });

  it('gives no file from outside its folder', async () => {
    expect(await api.ask('/assets/../../../etc/passwd')).toMatchObject({ status: 404 });
    expect(await api.ask('/assets/..%2f..%2f..%2fetc%2fpasswd')).toMatchObject({ status: 404 });
  });

  it('is replaced by the documentation where it was not built', async () => {
    const bare = await startApi(database);
    expect(await bare.ask('/', html)).toMatchObject({ status: 302, headers: { location: '/docs/' } });
    await bare.stop();
  });
});

describe('documentation', () => {
  it('is a page without inline scripts whose files are all there', async () => {
    const page = await api.ask('/docs/', html);
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/<script(?![^>]* src=)/);
    const files = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    expect(files).toContain('/docs/swagger-ui-bundle.js');
    for (const file of files) expect(await api.ask(file), file).toMatchObject({ status: 200 });
  });

  it('describes the API that is served', async () => {
    expect((await api.ask('/openapi.json')).json).toMatchObject({ openapi: '3.1.0', info: { title: 'Kinhold' } });
  });

  it.each(PROBLEM_CODES)('explains %s', async (code) => {
    const reply = await api.ask(`/problems/${code}`);
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    expect(reply.text).toContain(PROBLEMS[code].title);
  });
});

describe('the log', () => {
  const lineOf = (id: string) => api.lines.filter((line) => line.requestId === id);

  it('has one line for a request, under the id that the answer carries', async () => {
    const reply = await api.ask('/v1/customers/c-ann');
    const lines = lineOf(String(reply.headers['x-request-id']));
    expect(lines).toMatchObject([
      {
        level: 'info',
        message: 'request',
        method: 'GET',
        path: '/v1/customers/c-ann',
        route: '/v1/customers/{id}',
        status: 200,
      },
    ]);
    expect(lines[0]?.durationMs).toBeGreaterThan(0);
  });

  it('takes over a sane id of the caller and no other', async () => {
    expect(
      (await api.ask('/health/live', { headers: { 'x-request-id': 'trace-7.a_B' } })).headers['x-request-id'],
    ).toBe('trace-7.a_B');
    for (const id of ['two words', 'x'.repeat(65), '{"a":1}']) {
      expect((await api.ask('/health/live', { headers: { 'x-request-id': id } })).headers['x-request-id']).toMatch(
        /^given-\d+$/,
      );
    }
  });

  it('says which parameters came and never their values', async () => {
    const reply = await api.ask('/v1/customers?email=ann@acme.example&limit=5');
    const [line] = lineOf(String(reply.headers['x-request-id']));
    expect(line).toMatchObject({ path: '/v1/customers', query: { email: '[redacted]', limit: '[redacted]' } });
    expect(JSON.stringify(api.lines)).not.toContain('ann@');
  });

  it('leaves out the path of an address that is no route', async () => {
    const reply = await api.ask('/v1/people/ann@acme.example');
    expect(lineOf(String(reply.headers['x-request-id']))).toMatchObject([
      { path: '[redacted]', route: 'unmatched', status: 404 },
    ]);
  });
});

describe('an error that nobody foresaw', () => {
  it('is a 500 without its detail, which the log has under the same id', async () => {
    await database.write(
      adHoc("CREATE (:Customer {id: 'c-broken', name: 'Broken', recordCount: 0, values: 'no JSON'})"),
      {},
      z.unknown(),
    );
    const reply = await api.ask('/v1/customers/c-broken');
    expect(reply).toMatchObject({ status: 500, json: { type: '/problems/internal', title: PROBLEMS.internal.title } });
    expect(reply.text).not.toContain('read/customer');
    const logged = api.lines.filter((line) => line.requestId === reply.json?.requestId && line.level === 'error');
    expect(logged).toHaveLength(1);
    expect(logged[0]?.error).toContain('read/customer');
  });
});

describe('metrics', () => {
  it('count requests by route, without ids in labels, beside those of the process', async () => {
    await api.ask('/v1/customers/c-jose');
    await api.ask('/v1/customers/c-nobody');
    await api.ask('/nowhere/at/all', { method: 'BREW' }).catch(() => undefined);
    const { text, status } = await api.ask('/metrics');
    expect(status).toBe(200);
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/v1\/customers\/\{id\}",status="200"\} \d/,
    );
    expect(text).toMatch(
      /http_request_duration_seconds_count\{method="GET",route="\/v1\/customers\/\{id\}",status="404"\} \d/,
    );
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).toContain('kinhold_feed_lag_seconds 0\n');
    expect(text).not.toContain('c-jose');
  });
});

describe('without its database', () => {
  it('the server is alive and not ready, and says when to try again', async () => {
    const wire = await breakableWire(new URL(inject('neo4j').uri));
    const far = await openDatabase({ ...inject('neo4j'), uri: `bolt://127.0.0.1:${wire.port}` });
    const cut = await startApi(far);
    expect(await cut.ask('/health/ready')).toMatchObject({ status: 200 });
    await wire.cut();
    const { status, text } = await cut.ask('/metrics');
    expect(status).toBe(200);
    expect(text).not.toMatch(/^kinhold_waiting\{/m);
    expect(await cut.ask('/health/ready')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '5' },
      json: { type: '/problems/database-unavailable' },
    });
    expect(await cut.ask('/health/live')).toMatchObject({ status: 200 });
    await cut.stop();
    await far.close();
  });
});

/** A port that passes everything on to `target` until it is cut. */
async function breakableWire(target: URL): Promise<{ port: number; cut: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => socket.destroy()));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { port: address.port, cut };
}
