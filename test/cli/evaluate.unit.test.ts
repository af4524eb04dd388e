// `kinhold evaluate`: what its options read, and what it prints for people and for machines.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliContext } from '../../src/cli/context.ts';
import { evaluateCommand } from '../../src/cli/evaluate.ts';
import type { Evaluation } from '../../src/services/evaluate.ts';
import { readTable } from '../../src/sources/readTable.ts';

const FILES = {
  'clusters.csv': 'record_key,id,cluster_id\np:person:1,1,A\np:person:2,2,A\np:person:3,3,A\np:person:4,4,B\n',
  'households.csv': 'record_key,id,household_id\np:person:1,1,H\np:person:2,2,H\np:person:3,3,\np:person:4,4,\n',
  'links.csv':
    'left,right,status,weight,probability,why\np:person:1,p:person:2,linked,5.000,0.970000,email exact +9.0\n' +
    'p:person:2,p:person:3,linked,2.000,0.800000,phone exact +6.0\n',
  'truth.csv': 'record_id,entity_id\n1,a\n2,a\n3,b\n4,b\n',
  'truth_household.csv': 'record_id,household_id\n1,h\n2,h\n3,i\n4,j\n',
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinhold-evaluate-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]): Promise<string[]> {
  const lines: string[] = [];
  const context = { out: (line: string) => lines.push(line) } as unknown as CliContext;
  await evaluateCommand(context, readTable).parseAsync(words, { from: 'user' });
  return lines;
}
const file = (name: string) => join(folder, name);
const json = async (...words: string[]): Promise<Evaluation> => JSON.parse((await run(...words, '--json')).join(''));

describe('kinhold evaluate', () => {
  it('scores the clusters of a folder and tells the causes of errors', async () => {
    const evaluation = await json('--from', folder, '--truth', file('truth.csv'));
    expect(evaluation.pairwise).toMatchObject({ foundPairs: 3, falsePairs: 2, missedPairs: 1 });
    expect(evaluation.causes?.missed).toMatchObject([{ cause: 'unlinked', pairs: 1 }]);
    expect(evaluation.causes?.false.map(({ cause, pairs }) => [cause, pairs])).toEqual([
      ['linked', 1],
      ['chained', 1],
    ]);
  });

  it('scores a file of clusters without causes', async () => {
    const evaluation = await json('--clusters', file('clusters.csv'), '--truth', file('truth.csv'));
    expect(evaluation).toMatchObject({ causes: null, pairwise: { foundPairs: 3 } });
  });

  it('scores the households of a folder, of which links say nothing', async () => {
    const households = ['--from', folder, '--truth', file('truth_household.csv'), '--column', 'household_id'];
    expect(await json(...households)).toMatchObject({ causes: null, pairwise: { foundPairs: 1, f1: 1 } });
  });

  it('prints tables whose columns stand under each other, then the causes with examples', async () => {
    const lines = await run('--from', folder, '--truth', file('truth.csv'));
    const [header, pairs] = lines.filter((line) => /precision|^pairs .*\[/.test(line)) as [string, string];
    expect(pairs.slice(0, header.indexOf('recall') + 'recall'.length)).toMatch(/\] {2}0\.5000$/);
    expect(lines.join('\n')).toContain('False pairs: 2');
    expect(lines).toContain('      e.g. p:person:2 and p:person:3 (0.800): phone exact +6.0');
    expect(lines).toContain('      e.g. p:person:1 and p:person:3, over');
  });

  it('gives as many examples as are asked for', async () => {
    const lines = await run('--from', folder, '--truth', file('truth.csv'), '--examples', '0');
    expect(lines.filter((line) => line.includes('e.g.'))).toEqual([]);
  });

  it('refuses to score nothing', async () => {
    await expect(run('--truth', file('truth.csv'))).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('--from'),
    });
  });
});
