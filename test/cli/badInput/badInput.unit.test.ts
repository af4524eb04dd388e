// Every kind of bad input: what is said, how the command ends, and that nothing is left half-written.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openInputs } from '../../../src/sources/open.ts';
import { readAll } from '../../sources/inputFiles.ts';
import { inProcess, within } from '../../support/inProcess.ts';
import { BAD_FILES } from './badFiles.ts';
import { type BadInput, type BadRow, MAPPING, PEOPLE, RESOLVE } from './badInput.ts';
import { BAD_ROWS, READ_ANYWAY } from './badRows.ts';
import { BAD_MAPPINGS, BAD_WORDS } from './badWords.ts';
import { badInputPage } from './page.ts';

const REFUSED = [...BAD_FILES, ...BAD_MAPPINGS, ...BAD_WORDS];
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-bad-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(join(folder, name), isText ? content : JSON.stringify(content));
  }
}

const everything = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** '...' at the end of what is promised stands for anything. */
function promised(text: string): unknown {
  if (!text.endsWith('...')) return text;
  return expect.stringMatching(new RegExp(`^${escaped(text.slice(0, -3))}`));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

async function run({ words = RESOLVE, during, after }: BadInput) {
  const { pathOf, shortened } = within(folder);
  const paths = words.map((word) => (word.startsWith('@') ? pathOf(word.slice(1)) : word));
  let isFirst = true;
  const onProgress = () => {
    if (isFirst) during?.(folder);
    isFirst = false;
  };
  try {
    const { code, out, err } = await inProcess(paths, onProgress);
    return { code, out, err: shortened(err) };
  } finally {
    after?.();
  }
}

describe('what is refused', () => {
  it.each(REFUSED)('$kind', async (bad) => {
    write({ 'people.csv': PEOPLE, 'mapping.json': MAPPING, ...bad.files });
    await bad.before?.(folder);
    const before = everything();
    expect(await run(bad)).toEqual({ code: bad.code, out: '', err: promised(bad.says) });
    expect(everything()).toEqual([...before, ...(bad.leaves ?? [])].sort());
  });

  it('leaves the results of an earlier run as they were', async () => {
    write({ 'people.csv': PEOPLE, 'mapping.json': MAPPING });
    expect((await run({ kind: '', says: '', code: 2 })).code).toBe(0);
    const contents = () =>
      everything().map((name) => (name.includes('.') ? readFileSync(join(folder, name), 'utf8') : name));
    const before = contents();
    const given = new Set(['people.csv', 'mapping.json']);
    const results = everything().filter((name) => !given.has(name));
    expect(results.length).toBeGreaterThan(9);
    write({ 'people.csv': `${PEOPLE},Bo,,\n`, 'judged.csv': 'left,right,verdict\ncrm:person:1,crm:person:2,maybe\n' });
    const { code } = await run({ kind: '', words: [...RESOLVE, '--judgements', '@judged.csv'], says: '', code: 2 });
    expect(code).toBe(2);
    rmSync(join(folder, 'judged.csv'));
    write({ 'people.csv': PEOPLE });
    expect(contents()).toEqual(before);
  });
});

async function read({ file = 'people.csv', content, mapping = MAPPING }: BadRow) {
  write({ [file]: content, 'mapping.json': mapping });
  const spec = { file: join(folder, file), mapping: join(folder, 'mapping.json') };
  const { records, quarantined } = await readAll(await openInputs([spec]));
  return {
    read: records.map(({ id }) => id),
    quarantined: quarantined.map(({ line, field, reason }) => [line, field, reason]),
  };
}

describe('what goes to quarantine while its neighbours are read', () => {
  it.each([...BAD_ROWS, ...READ_ANYWAY])('$kind', async (bad) => {
    const quarantined = bad.quarantined.map(([line, field, reason]) => [line, field, promised(reason)]);
    expect(await read(bad)).toEqual({ read: bad.read, quarantined });
  });
});

describe('docs/bad-input.md', () => {
  it('lists what is tested here, more than fifty kinds', async () => {
    const kinds = [...REFUSED, ...BAD_ROWS].map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThan(50);
    await expect(badInputPage()).toMatchFileSnapshot('../../../docs/bad-input.md');
  });
});
