// Output files appear together when all are complete, or not at all.

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutputFolder } from '../../src/store/outputFolder.ts';
import { prepareStaging, sealStaging, stagedPath } from '../../src/store/putInPlace.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kinhold-output-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const visible = async (folder: string) => (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();

describe('an output folder', () => {
  it('is made where it is missing, and shows nothing before it is complete', async () => {
    const folder = join(root, 'deep', 'out');
    const output = await openOutputFolder(folder);
    await output.csv('a.csv', ['x'], [[1]]);
    expect(await visible(folder)).toEqual([]);
    await output.text('b.txt', 'b\n');
    await output.commit();
    expect(await readdir(folder)).toEqual(['a.csv', 'b.txt']);
  });

  it('takes the place of earlier files and leaves others alone', async () => {
    await writeFile(join(root, 'a.csv'), 'old');
    await writeFile(join(root, 'mine.txt'), 'mine');
    const output = await openOutputFolder(root);
    await output.text('a.csv', 'new');
    expect(await readFile(join(root, 'a.csv'), 'utf8')).toBe('old');
    await output.commit();
    expect(await readFile(join(root, 'a.csv'), 'utf8')).toBe('new');
    expect(await readdir(root)).toEqual(['a.csv', 'mine.txt']);
  });

  it('takes away what an earlier run left and this one did not write', async () => {
    for (const name of ['a.csv', 'b.csv', 'mine.csv']) await writeFile(join(root, name), 'old');
    const output = await openOutputFolder(root);
    await output.text('a.csv', 'new');
    await output.commit(['a.csv', 'b.csv', 'c.csv']);
    expect(await readdir(root)).toEqual(['a.csv', 'mine.csv']);
  });

  it('that cannot take its places leaves everything as it was', async () => {
    await mkdir(join(root, 'b.csv'));
    for (const name of ['a.csv', 'c.csv']) await writeFile(join(root, name), 'old');
    const output = await openOutputFolder(root);
    for (const name of ['a.csv', 'b.csv']) await output.text(name, 'new');
    await expect(output.commit(['c.csv'])).rejects.toMatchObject({
      code: 'output-not-writable',
      message: `can't write ${join(root, 'b.csv')}: a folder of that name is there`,
    });
    await output.abort();
    expect(await readdir(root)).toEqual(['a.csv', 'b.csv', 'c.csv']);
    for (const name of ['a.csv', 'c.csv']) expect(await readFile(join(root, name), 'utf8')).toBe('old');
  });

  it('finishes, when it is opened anew, what a killed process left complete', async () => {
    const staging = join(root, '.complete-1');
    await mkdir(staging);
    await prepareStaging(staging);
    for (const name of ['a.csv', 'b.csv']) await writeFile(stagedPath(staging, name), 'new');
    await sealStaging(staging, ['c.csv']);
    for (const name of ['a.csv', 'c.csv']) await writeFile(join(root, name), 'old');
    await (await openOutputFolder(root)).abort();
    expect(await readdir(root)).toEqual(['a.csv', 'b.csv']);
    expect(await readFile(join(root, 'a.csv'), 'utf8')).toBe('new');
  });

  it('that is given up leaves no trace', async () => {
    const output = await openOutputFolder(root);
    await output.csv('a.csv', ['x'], [[1]]);
    await output.abort();
    expect(await readdir(root)).toEqual([]);
  });

  it('that can not be written is refused by name', async () => {
    await writeFile(join(root, 'file'), '');
    await expect(openOutputFolder(join(root, 'file', 'out'))).rejects.toMatchObject({
      code: 'output-not-writable',
      message: expect.stringContaining(join(root, 'file', 'out')),
    });
  });

  it('is not blamed for rows that fail', async () => {
    const output = await openOutputFolder(root);
    function* rows(): Generator<number[]> {
      yield [1];
      throw new RangeError('a bug elsewhere');
    }
    await expect(output.csv('a.csv', ['x'], rows())).rejects.toThrow(RangeError);
    await output.abort();
    expect(await readdir(root)).toEqual([]);
  });
});

describe('a CSV file', () => {
  async function textOf(header: readonly string[], rows: Iterable<readonly (string | number | null)[]>) {
    const output = await openOutputFolder(root);
    const count = await output.csv('a.csv', header, rows);
    await output.commit();
    return { count, text: await readFile(join(root, 'a.csv'), 'utf8') };
  }

  it('has a header, quotes what needs it and leaves the unknown empty', async () => {
    const { count, text } = await textOf(
      ['a', 'b,c'],
      [
        ['x"y', null],
        ['two\nlines', 3],
        ['é', ''],
      ],
    );
    expect(text).toBe('a,"b,c"\n"x""y",\n"two\nlines",3\né,\n');
    expect(count).toBe(3);
  });

  it('without rows has its header alone', async () => {
    expect(await textOf(['a', 'b'], [])).toEqual({ count: 0, text: 'a,b\n' });
  });

  it('of many rows is complete', async () => {
    const { count, text } = await textOf(
      ['n'],
      Array.from({ length: 4001 }, (_, n) => [n]),
    );
    expect(count).toBe(4001);
    expect(text.split('\n')).toHaveLength(4003);
    expect(text.endsWith('\n4000\n')).toBe(true);
  });
});
