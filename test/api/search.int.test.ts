// The search over all types, over HTTP against a real full-text index.

import { readFileSync } from 'node:fs';
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
  const more = readFileSync(new URL('../fixtures/search.cypher', import.meta.url), 'utf8');
  await database.write(adHoc(more), {}, z.unknown());
  api = await startApi(database);
});
afterAll(async () => {
  await api.stop();
  await wipe(database);
  await database.close();
});

interface Found {
  readonly items: readonly { id: string; match: string; matchedOn: string[]; type: string }[];
  readonly hasMore: boolean;
}

async function search(q: string, rest = ''): Promise<Found> {
  const reply = await api.ask(`/v1/search?q=${encodeURIComponent(q)}${rest}`);
  expect(reply.status, q).toBe(200);
  return reply.json as unknown as Found;
}
const ids = async (q: string, rest?: string) => (await search(q, rest)).items.map(({ id }) => id);
const first = async (q: string) => (await search(q)).items[0];

describe('an identifier', () => {
  it.each([
    ['ANN@acme.example', 'c-ann', 'email'],
    ['ann+shop@ACME.example', 'c-ann', 'email'],
    ['(202) 555-0143', 'c-ann', 'phone'],
    ['+1 202 555 0143', 'c-ann', 'phone'],
    ['gb 123 4567 89', 's-org', 'vat'],
    ['vat:GB123456789', 's-org', 'vat'],
    ['www.smithjonathan.example', 's-org', 'website'],
    ['erp:organization:9', 's-org', 'record'],
    ['s-home', 's-home', 'id'],
    ['c-gone', 'c-ann', 'id'],
  ])('%s leads to %s, first and by its %s', async (q, id, on) => {
    expect(await first(q)).toMatchObject({ id, match: 'identifier', matchedOn: [on] });
  });

  it('is listed once, and only among the types asked for', async () => {
    expect((await ids('ann@acme.example')).filter((id) => id === 'c-ann')).toHaveLength(1);
    expect(await ids('ann@acme.example', '&types=account,household')).toEqual([]);
  });
});

describe('words', () => {
  it('bring whole words before beginnings before misspelt ones, and names before other texts', async () => {
    const { items } = await search('jonathan smith');
    expect(items.map(({ id, match }) => [id, match])).toEqual([
      ['s-jonathan', 'exact'],
      ['s-org', 'exact'],
      ['s-alias', 'exact'],
      ['s-smithson', 'prefix'],
      ['s-smyth', 'fuzzy'],
    ]);
    expect(items.map(({ matchedOn }) => matchedOn[0])).toEqual(['name', 'name', 'record', 'name', 'name']);
  });

  it('find in one list what is of any type, with what one recognises it by', async () => {
    const { items } = await search('smith');
    expect(new Set(items.map(({ type }) => type))).toEqual(new Set(['customer', 'organization', 'household']));
    expect(items.find(({ id }) => id === 's-org')).toMatchObject({ city: 'York', recordCount: 3, memberCount: null });
    expect(items.find(({ id }) => id === 's-home')).toMatchObject({ recordCount: null, memberCount: 2 });
    expect(await ids('smith', '&types=household')).toEqual(['s-home']);
  });

  it.each([
    ['jonathn', 's-jonathan'],
    ['jonahtan smtih', 's-jonathan'],
    ['sprigfield', 'c-ann'],
    ['nunes jose', 'c-jose'],
    ["o'brein", 'c-ann'],
    ['lukasz wojcik', 's-lukasz'],
    ['ŁUKASZ WÓJ', 's-lukasz'],
    ['Lodz', 's-lukasz'],
    ['андрей', 's-andrey'],
    ['АНДР', 's-andrey'],
    ['Ёлкн', 's-andrey'],
    ['παπαδοπουλος', 's-giorgos'],
    ['ΓΙΏΡΓΟΣ', 's-giorgos'],
    ['山田花', 'c-hanako'],
    ['김철', 's-hangul'],
  ])('%s finds %s', async (q, id) => {
    expect(await ids(q)).toContain(id);
  });

  it('that are short or have digits are taken as they are', async () => {
    expect(await ids('an')).toEqual(expect.arrayContaining(['c-ann']));
    expect(await ids('ahn')).toEqual([]);
    expect(await ids('platform 1235')).toEqual([]);
    expect(await ids('platform 12')).toEqual(['s-digits']);
  });

  it.each(['*', '"', 'a AND', '(', 'name:ann', '\\', '~1', '[a TO b]', '/.*/', '+-!', '&& ||', '^', "'", '.', 'a^9~'])(
    'are never read as a query: %j',
    async (q) => {
      await expect(search(q)).resolves.toBeDefined();
    },
  );
});

describe('the answer', () => {
  it('holds the best alone and says whether there is more', async () => {
    const { items, hasMore } = await search('smith', '&limit=1');
    expect(items).toHaveLength(1);
    expect(hasMore).toBe(true);
    expect(await search('김철수')).toMatchObject({ hasMore: false });
  });

  it.each([
    ['/v1/search', ['/query/q']],
    ['/v1/search?q=', ['/query/q']],
    ['/v1/search?q=a&types=customer,person', ['/query/types']],
    ['/v1/search?q=a&limit=51', ['/query/limit']],
    ['/v1/search?q=a&cursor=x', ['/query/cursor']],
  ])('refuses %s with a pointer', async (path, pointers) => {
    const reply = await api.ask(path);
    expect(reply.status).toBe(400);
    expect((reply.json as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });
});
