// Every command that README.md and docs/ show, run as a reader would: page by page, from top to bottom, in a folder of its own
// with the seeds in it, against the build, a running product and a real Neo4j.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { graphPicture } from '../../scripts/graph-picture.mjs';
import { KINHOLD, type Product, productEnvironment, startProduct } from '../support/product.ts';
import { markdownFences } from './markdownFences.ts';
import { type Fill, linesNotPrinted, pageScript } from './pageScript.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READER = readFileSync(new URL('reader.sh', import.meta.url), 'utf8');
/** Six starts of a Neo4j of its own, or of its admin tool, are the most that a page asks for. */
const PAGE_TIMEOUT_MS = 360_000;
const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;

/** Little memory and a quick start for it: a third of the time. */
const QUICK_NEO4J = {
  KINHOLD_NEO4J_HEAP_MB: '512',
  KINHOLD_NEO4J_PAGECACHE_MB: '128',
  JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC',
};

const PAGES = ['README.md', ...markdownUnder('docs')].map((page) => ({ page, fences: fencesOf(page) }));
const WITH_COMMANDS = PAGES.filter(({ fences }) => fences.some(({ language }) => language === 'sh'));

let product: Product;
let fill: Fill;
let cwd: string;
beforeAll(async () => {
  product = await startProduct();
  const { uri, password } = inject('neo4j');
  const ids = { customers: await idOf('customers?q=tolliver'), accounts: await idOf('accounts?q=oskerby') };
  fill = { server: product.url, database: { uri, password }, ids };
});
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kinhold-docs-'));
  symlinkSync(join(ROOT, 'seeds'), join(cwd, 'seeds'));
});
afterEach(async () => {
  if (existsSync(join(cwd, '.neo4j'))) await shell('npx kinhold db reset');
  rmSync(cwd, { recursive: true, force: true });
});
afterAll(() => product.stop());

function markdownUnder(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function fencesOf(page: string) {
  return markdownFences(readFileSync(join(ROOT, page), 'utf8'));
}

async function idOf(search: string): Promise<string> {
  const { items } = await (await fetch(`${product.url}/v1/${search}`)).json();
  return items[0].id;
}

/** What the commands print, on both streams; where one fails, rejects with the errors and that command. */
async function shell(commands: string): Promise<string> {
  const env = { ...productEnvironment(), ...QUICK_NEO4J, KINHOLD };
  const ran = promisify(execFile)('bash', ['-c', `${READER}\n${commands}`], {
    cwd,
    env,
    maxBuffer: OUTPUT_LIMIT_BYTES,
  });
  const { stdout, stderr } = await ran.catch((error: { stderr: string }) => {
    throw new Error(error.stderr);
  });
  return stdout + stderr;
}

it('the picture of the graph is what the seeds give', async () => {
  expect(await graphPicture(product.url)).toBe(readFileSync(join(ROOT, 'docs/images/graph.svg'), 'utf8'));
});

it('a command that fails ends its page', async () => {
  await expect(shell('npx kinhold explain 1 2 --from nowhere\ntouch went-on')).rejects.toThrow(
    'failed: npx explain 1 2 --from nowhere',
  );
  expect(existsSync(join(cwd, 'went-on'))).toBe(false);
});

describe('the commands of', () => {
  it.each(WITH_COMMANDS)(
    '$page run and print what it shows',
    async ({ fences }) => {
      const output = await shell(pageScript(fences, fill));
      expect(linesNotPrinted(fences, output)).toEqual([]);
    },
    PAGE_TIMEOUT_MS,
  );
});

it.each(PAGES)('no command of $page hides in another kind of block', ({ fences }) => {
  const others = fences.filter(({ language }) => language !== 'sh').flatMap(({ lines }) => lines);
  expect(others.filter((line) => /^\s*(\$ )?(npx kinhold|curl) /.test(line))).toEqual([]);
});
