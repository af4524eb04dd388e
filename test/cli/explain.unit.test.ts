// `kinhold explain` as it is typed: two records, one record, or a cluster; from files or from the graph.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CliContext } from '../../src/cli/context.ts';
import { explainCommand } from '../../src/cli/explain.ts';
import type { PairLinks } from '../../src/services/explain.ts';
import { readTable } from '../../src/sources/readTable.ts';
import { link } from '../services/links.ts';

const [ONE, TWO, THREE] = ['crm:person:1', 'crm:person:2', 'crm:person:3'];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinhold-explain-'));
  await writeFile(join(folder, 'clusters.csv'), `record_key,id,cluster_id\n${ONE},1,P\n${TWO},2,P\n${THREE},3,Q\n`);
  await writeFile(
    join(folder, 'links.csv'),
    `left,right,status,weight,probability,why\n${ONE},${TWO},linked,8.000,0.996000,email exact +12.0; prior odds -4.0\n${ONE},${THREE},review,0.500,0.580000,phone exact +4.5; prior odds -4.0\n`,
  );
  await writeFile(join(folder, 'report.json'), JSON.stringify({ resolutions: { person: { threshold: 0.9 } } }));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(words: readonly string[], inGraph: PairLinks | null = null): Promise<string[]> {
  const lines: string[] = [];
  const context = { out: (line: string) => lines.push(line) } as unknown as CliContext;
  const command = explainCommand(context, { readTable, readPairLinks: async () => inGraph });
  await command.exitOverride().parseAsync(words, { from: 'user' });
  return lines;
}

describe('from files', () => {
  it('two records are explained, by id where that is unique', async () => {
    expect((await run(['1', TWO, '--from', folder]))[0]).toBe(`${ONE} and ${TWO} are one.`);
  });

  it('the threshold is that of the run', async () => {
    const lines = await run([ONE, THREE, '--from', folder]);
    expect(lines.at(-1)).toContain('2.7 bits below the threshold of 3.2');
  });

  it.each([['P'], [ONE]])('%s alone is the build-up of a cluster', async (name) => {
    const lines = await run([name, '--from', folder]);
    expect(lines[0]).toBe('P holds 2 records:');
    expect(lines[1]).toContain(`1. ${ONE} = ${TWO}`);
    expect(lines).toContain('Below the threshold:');
  });

  it('everything is there as data', async () => {
    const [json, ...others] = await run([ONE, TWO, '--from', folder, '--json']);
    expect(others).toEqual([]);
    expect(JSON.parse(json!)).toMatchObject({ together: true, cut: [{ left: ONE, right: TWO }], fields: ['email'] });
    expect(JSON.parse((await run(['Q', '--from', folder, '--json']))[0]!)).toMatchObject({
      cluster: 'Q',
      records: [THREE],
      steps: [],
    });
  });
});

describe('in the graph', () => {
  const pair = { together: true, links: [link(ONE, TWO, 8)] };

  it('two records are explained', async () => {
    expect((await run([ONE, TWO], pair))[0]).toBe(`${ONE} and ${TWO} are one.`);
  });

  it('a record alone is the build-up of its cluster', async () => {
    expect((await run([ONE], pair))[0]).toBe(`the cluster of ${ONE} holds 2 records:`);
  });

  it('a record that is not there is refused', async () => {
    await expect(run([ONE, THREE])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining(THREE),
    });
  });
});

it('the help has an example of each', async () => {
  const command = explainCommand({ out: () => {} } as unknown as CliContext, {
    readTable,
    readPairLinks: async () => null,
  });
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  expect(help.match(/kinhold explain /g)!.length).toBeGreaterThanOrEqual(4);
});
