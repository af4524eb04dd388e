// The package as a stranger gets it: packed, installed into one folder, and run in another.

import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withoutDocker } from './support/docker.ts';
import { kinhold } from './support/kinhold.ts';
import { productEnvironment, startOnWhatIsThere } from './support/product.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MAPPING = {
  source: 'crm',
  type: 'person',
  id: 'id',
  fields: { givenName: 'first', familyName: 'last', email: 'mail' },
};

let folder: string;
let cwd: string;
let program: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-package-'));
  cwd = join(folder, 'elsewhere');
  const installed = join(folder, 'installed');
  for (const made of [cwd, installed]) mkdirSync(made);
  npm(ROOT, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const [packed] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm(installed, 'install', '--prefix', '.', '--prefer-offline', '--ignore-scripts', join(folder, packed!));
  program = join(installed, 'node_modules', 'kinhold', 'bin', 'kinhold.js');
  writeFileSync(
    join(cwd, 'people.csv'),
    'id,first,last,mail\n1,Ann,Lee,ann@firm.example\n2,Ann,Lee,ann@firm.example\n3,Bo,Grant,bo@grant.example\n',
  );
  writeFileSync(join(cwd, 'mapping.json'), JSON.stringify(MAPPING));
  writeFileSync(join(cwd, 'truth.csv'), 'record_id,entity_id\n1,a\n2,a\n3,b\n');
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function npm(where: string, ...words: string[]): void {
  const { status, stderr } = spawnSync('npm', [...words, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: where,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm ${words.join(' ')} failed:\n${stderr}`);
}

/** Runs the installed command; its standard output, where it succeeds. */
async function run(words: string, env = process.env): Promise<string> {
  const { code, out, err } = await kinhold(words.split(' '), { cwd, env, program });
  expect([code, err]).toEqual([0, expect.not.stringContaining('unexpected')]);
  return out;
}

it('has a command that npm links', () => {
  const linked = join(folder, 'installed', 'node_modules', '.bin', 'kinhold');
  expect(spawnSync(linked, ['--version'], { cwd, encoding: 'utf8' }).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it('resolves, explains, evaluates and trains without a database', async () => {
  expect(await run('resolve people.csv --mapping mapping.json --out out')).toContain('3 records became 2 entities');
  expect(await run('explain 1 2 --from out')).toContain('are one.');
  const scored = await run('evaluate --clusters out/clusters.csv --truth truth.csv --json');
  expect(JSON.parse(scored)).toMatchObject({ pairwise: { f1: 1 } });
  expect(await run('train people.csv --mapping mapping.json --out model.json')).toContain('person: 3 records');
});

const USE = `
  import { everyItem, kinholdClient, type components } from 'kinhold/client';
  const client = kinholdClient({ baseUrl: process.argv[2] ?? '' });
  const names: string[] = [];
  for await (const customer of everyItem((from) => client.GET('/v1/customers', { params: { query: { limit: 1, ...from } } }))) {
    const known: components['schemas']['CustomerSummary'] = customer;
    names.push(known.name);
  }
  // @ts-expect-error there is no such address
  void (() => client.GET('/v1/nowhere'));
  console.log(names.join());
`;

it('has a typed client that others can import', { timeout: 120_000 }, async () => {
  const installed = join(folder, 'installed');
  writeFileSync(join(installed, 'use.mts'), USE);
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const types = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules', '@types')];
  const compile = [compiler, 'use.mts', '--strict', '--module', 'nodenext', '--target', 'es2022', ...types];
  expect(spawnSync(process.execPath, compile, { cwd: installed, encoding: 'utf8' })).toMatchObject({
    stdout: '',
    status: 0,
  });
  await run('load people.csv --mapping mapping.json', productEnvironment());
  const served = await startOnWhatIsThere({ program, words: ['serve'] });
  const used = await promisify(execFile)(process.execPath, ['use.mjs', served.url], { cwd: installed });
  expect(used.stdout).toBe('Ann Lee,Bo Grant\n');
  expect(await served.stop()).toBe(0);
});

it('loads, and serves page, documentation and problem pages', { timeout: 120_000 }, async () => {
  expect(await run('load people.csv --mapping mapping.json', productEnvironment())).toContain('2 customers');
  expect(await run('explain crm:person:1 crm:person:2', productEnvironment())).toContain('are one.');
  const served = await startOnWhatIsThere({ program, words: ['serve'] });
  for (const path of ['/', '/docs/', '/openapi.json', '/problems/not-found', '/licenses.json', '/v1/statistics']) {
    expect([path, (await fetch(served.url + path)).status]).toEqual([path, 200]);
  }
  expect(await served.stop()).toBe(0);
});

it('starts with the seeds', { timeout: 180_000 }, async () => {
  const product = await startOnWhatIsThere({ program });
  expect(await (await fetch(`${product.url}/v1/statistics`)).json()).toMatchObject({ records: 312 });
  expect(await product.stop()).toBe(0);
});

it('starts, shows, stops and resets a database in the folder one stands in', { timeout: 240_000 }, async () => {
  const { NEO4J_URI: _, ...environment } = withoutDocker(process.env);
  const db = async (words: string) => JSON.parse(await run(`db ${words} --json`, environment));
  expect(await db('start')).toMatchObject({ state: 'running', home: join(cwd, '.neo4j') });
  expect(await db('status')).toMatchObject({ state: 'running' });
  expect(await db('stop')).toEqual({ stopped: true });
  expect(await db('reset --yes')).toEqual({ reset: join(cwd, '.neo4j') });
  expect(readdirSync(cwd)).not.toContain('.neo4j');
});
