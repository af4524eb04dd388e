// `kinhold start` and `kinhold load` against the real Neo4j of the run.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, wipe } from '../support/database.ts';
import { kinhold } from '../support/kinhold.ts';
import { type Product, productEnvironment, startOnWhatIsThere, startProduct } from '../support/product.ts';

let cwd: string;
let product: Product;

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'kinhold-start-'));
  product = await startProduct();
});

afterAll(async () => {
  await product.stop();
  rmSync(cwd, { recursive: true, force: true });
});

const run = (...words: string[]) => kinhold(words, { cwd, env: productEnvironment() });

it('loads the seeds and serves them, the page and the documentation', async () => {
  const statistics = await (await fetch(`${product.url}/v1/statistics`)).json();
  expect(statistics).toMatchObject({ records: 312 });
  expect(statistics.customers).toBeGreaterThan(50);
  expect(statistics.households).toBeGreaterThan(10);
  for (const path of ['/', '/docs/', '/openapi.json', '/health/ready', '/metrics']) {
    expect([path, (await fetch(product.url + path)).status]).toEqual([path, 200]);
  }
  expect(product.output()).not.toMatch(/^\s+at /m);
});

it('explains two records of the graph', async () => {
  const page = await (await fetch(`${product.url}/v1/customers?limit=50`)).json();
  const several = page.items.find(({ recordCount }: { recordCount: number }) => recordCount > 1);
  const { items } = await (await fetch(`${product.url}/v1/customers/${several.id}/records`)).json();
  const { code, out } = await run('explain', items[0].key, items[1].key);
  expect(code).toBe(0);
  expect(out).toContain('are one.');
});

it('loads a file twice and says the second time that nothing changed', async () => {
  writeFileSync(join(cwd, 'new.csv'), 'id,first name,last name,email\n1,Ada,Quill,ada@quill.example\n');
  const first = await run('load', 'new.csv', '--json');
  expect(JSON.parse(first.out)).toMatchObject({ records: { read: 1, new: 1 }, derived: true });
  const second = await run('load', 'new.csv');
  expect(second.out).toContain('nothing changed');
});

it('ends with exit code 0 when asked to stop, and leaves the seeds out of a database that holds other data', async () => {
  const database = await testDatabase();
  await wipe(database);
  await database.close();
  await run('load', 'new.csv');
  const again = await startOnWhatIsThere();
  expect(again.output()).toContain('the seeds were not loaded');
  expect(await again.stop()).toBe(0);
});
