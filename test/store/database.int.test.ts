// The connection: numbers, transactions, retries and errors in words.

import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { type Database, openDatabase } from '../../src/store/database.ts';
import type { Query } from '../../src/store/queries.ts';
import { adHoc, testDatabase, wipe } from '../support/database.ts';
import { openProxy } from '../support/proxy.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterEach(() => wipe(database));
afterAll(() => database.close());

function withParams(text: string, types: Record<string, string>): Query {
  return { ...adHoc(text), params: Object.entries(types).map(([name, type]) => ({ name, type })) };
}

describe('numbers', () => {
  it('go as integers where they are whole, as LIMIT needs, and come back as numbers', async () => {
    const text = 'UNWIND range(1, 5) AS n RETURN n, n / $two AS half LIMIT $limit';
    const rows = await database.read(
      withParams(text, { limit: 'integer', two: 'integer' }),
      { limit: 2, two: 2 },
      z.object({ n: z.int(), half: z.int() }),
    );
    expect(rows).toEqual([
      { n: 1, half: 0 },
      { n: 2, half: 1 },
    ]);
  });

  it('go as floats where the header says float, and as integers deep inside maps', async () => {
    const Row = z.object({ whole: z.number(), nested: z.int() });
    const text = 'RETURN $f / 2 AS whole, $m.list[0] / 2 AS nested';
    const rows = await database.read(withParams(text, { f: 'float', m: 'map' }), { f: 1, m: { list: [1] } }, Row);
    expect(rows).toEqual([{ whole: 0.5, nested: 0 }]);
  });

  it('beyond 2^53 are refused rather than changed', async () => {
    const read = database.read(adHoc('RETURN 9007199254740993 AS n'), {}, z.object({ n: z.number() }));
    await expect(read).rejects.toMatchObject({ code: 'internal', message: expect.stringContaining('n: ') });
  });
});

describe('parameters', () => {
  it('must be the declared ones', async () => {
    const declared = withParams('RETURN $a AS a', { a: 'string' });
    await expect(database.read(declared, {}, z.unknown())).rejects.toThrow('needs the parameter a');
    await expect(database.read(declared, { a: 'x', b: 1 }, z.unknown())).rejects.toThrow('declares no parameter b');
  });
});

describe('transaction', () => {
  it('leaves nothing behind when its work fails', async () => {
    const work = database.transaction(async (transaction) => {
      await transaction.run(adHoc("CREATE (:Segment {name: 'half'})"), {}, z.unknown());
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await database.read(adHoc('MATCH (s:Segment) RETURN s.name AS name'), {}, z.unknown())).toEqual([]);
  });

  it.each(['Neo.ClientError.Statement.EntityNotFound', 'Neo.TransientError.Transaction.DeadlockDetected'])(
    'is tried again when it lost to another writer by %s',
    async (code) => {
      let attempts = 0;
      const answer = await database.transaction(async () => {
        attempts += 1;
        if (attempts < 3) throw Object.assign(new Error('gone'), { code });
        return 'done';
      });
      expect([answer, attempts]).toEqual(['done', 3]);
    },
  );

  it('survives deadlocks: writers that lock the same nodes in opposite order all commit', async () => {
    await database.write(adHoc("CREATE (:Segment {name: 'a', n: 0}), (:Segment {name: 'b', n: 0})"), {}, z.unknown());
    const add = withParams('MATCH (s:Segment {name: $name}) SET s.n = s.n + 1', { name: 'string' });
    const writer = (first: string, second: string) =>
      database.transaction(async (transaction) => {
        for (const name of [first, second]) await transaction.run(add, { name }, z.unknown());
      });
    await Promise.all(Array.from({ length: 8 }, (_, i) => (i % 2 ? writer('a', 'b') : writer('b', 'a'))));
    const rows = await database.read(adHoc('MATCH (s:Segment) RETURN s.n AS n'), {}, z.object({ n: z.int() }));
    expect(rows).toEqual([{ n: 8 }, { n: 8 }]);
  });
});

describe('read', () => {
  it('refuses to write', async () => {
    await expect(database.read(adHoc("CREATE (:Segment {name: 'x'})"), {}, z.unknown())).rejects.toThrow(/[Ww]rit/);
  });
});

describe('stream', () => {
  it('gives every row, and lets go of the connection when its reader stops early', async () => {
    const text = adHoc('UNWIND range(1, 5000) AS n RETURN n');
    const Row = z.object({ n: z.int() });
    let sum = 0;
    for await (const { n } of database.stream(text, {}, Row)) sum += n;
    expect(sum).toBe(12_502_500);
    for await (const { n } of database.stream(text, {}, Row)) if (n === 10) break;
    await database.ping();
  });
});

describe('a database that stops', () => {
  it('is reported as unavailable after a few tries', async () => {
    const proxy = await openProxy(inject('neo4j').uri);
    const through = await openDatabase({ ...inject('neo4j'), uri: proxy.uri });
    proxy.refuse();
    const read = through.read(adHoc('RETURN 1 AS one'), {}, z.unknown());
    await expect(read).rejects.toMatchObject({ code: 'database-unavailable' });
    expect(proxy.refused()).toBeGreaterThan(0);
    expect(proxy.refused()).toBeLessThan(6);
    await through.close();
    await proxy.close();
  });
});

describe('openDatabase', () => {
  it('says what to do where nothing answers', async () => {
    await expect(openDatabase({ uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'x' })).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('bolt://127.0.0.1:1 does not answer'),
    });
  });

  it('says which variables to check where the login is refused', async () => {
    await expect(openDatabase({ ...inject('neo4j'), password: 'not this one' })).rejects.toMatchObject({
      code: 'database-unavailable',
      message: expect.stringContaining('NEO4J_PASSWORD'),
    });
  });

  it('refuses an address that is none', async () => {
    await expect(openDatabase({ uri: 'http://x', username: '', password: '' })).rejects.toMatchObject({
      code: 'database-unavailable',
    });
  });
});
