// The commands as a user types them, each a process: what they print, what they write, how they fail.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kinhold } from '../support/kinhold.ts';
import { KINHOLD } from '../support/product.ts';

const PEOPLE = `id,first,last,born,mail
1,Ann,Lee,1980-02-03,ann.lee@firm.example
2,Ann,Lee,1980-02-03,ann.lee@firm.example
3,Bo,Grant,1975-05-06,bo@grant.example
`;
const MAPPING = {
  source: 'crm',
  type: 'person',
  id: 'id',
  fields: { givenName: 'first', familyName: 'last', birthDate: 'born', email: ['mail'] },
};

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'kinhold-cli-'));
  writeFileSync(join(cwd, 'people.csv'), PEOPLE);
  writeFileSync(join(cwd, 'mapping.json'), JSON.stringify(MAPPING));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const run = (...words: string[]) => kinhold(words, { cwd });
const resolvePeople = (...more: string[]) =>
  run('resolve', 'people.csv', '--mapping', 'mapping.json', '--out', 'out', ...more);
const rows = (file: string) =>
  readFileSync(join(cwd, 'out', file), 'utf8')
    .trim()
    .split('\n');

describe('kinhold resolve', () => {
  it('writes every promised file and says what it found', async () => {
    const { code, out } = await resolvePeople();
    expect(code).toBe(0);
    expect(out).toContain('3 records became 2 entities');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual([
      'clusters.csv',
      'golden.csv',
      'golden_provenance.csv',
      'households.csv',
      'links.csv',
      'memberships.csv',
      'model.json',
      'quarantine.csv',
      'report.html',
      'report.json',
    ]);
    const ids = rows('clusters.csv').map((row) => row.split(',').at(-1));
    expect(ids[1]).toBe(ids[2]);
    expect(ids[3]).not.toBe(ids[1]);
  });

  it('writes clusters alone where only they are asked for', async () => {
    expect((await resolvePeople('--only', 'clusters')).code).toBe(0);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['clusters.csv']);
  });

  it('takes judgements, and keeps the ids of an earlier run', async () => {
    await resolvePeople();
    const before = rows('clusters.csv');
    writeFileSync(join(cwd, 'previous.csv'), `${before.join('\n').replaceAll('cus_', 'kept_')}\n`);
    writeFileSync(join(cwd, 'judged.csv'), 'left,right,verdict\ncrm:person:1,crm:person:3,same\n');
    await resolvePeople('--previous', 'previous.csv', '--judgements', 'judged.csv');
    const ids = rows('clusters.csv')
      .slice(1)
      .map((row) => row.split(',').at(-1)!);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^kept_/);
  });

  it('refuses judgements that contradict each other, shows the path, and leaves what was there', async () => {
    await resolvePeople();
    const before = rows('clusters.csv');
    const judged = [
      'left,right,verdict',
      'crm:person:1,crm:person:2,same',
      'crm:person:2,crm:person:3,same',
      'crm:person:1,crm:person:3,different',
    ];
    writeFileSync(join(cwd, 'judged.csv'), `${judged.join('\n')}\n`);
    const { code, err } = await resolvePeople('--judgements', 'judged.csv');
    expect(code).toBe(2);
    expect(err).toContain('crm:person:1 = crm:person:2 = crm:person:3');
    expect(rows('clusters.csv')).toEqual(before);
    expect(readdirSync(join(cwd, 'out')).filter((name) => name.startsWith('.partial'))).toEqual([]);
  });

  it('prints one JSON object for machines', async () => {
    const { out } = await resolvePeople('--json');
    expect(JSON.parse(out)).toMatchObject({ records: 3, clusters: 2, quarantined: 0 });
  });

  it('guesses a mapping from common headers and prints it', async () => {
    writeFileSync(join(cwd, 'plain.csv'), 'id,first name,surname,email\n1,Ann,Lee,ann@lee.example\n');
    const { code, err } = await run('resolve', 'plain.csv', '--out', 'out');
    expect(code).toBe(0);
    expect(err).toContain('"familyName"');
  });
});

describe('kinhold train', () => {
  const train = (...more: string[]) =>
    run('train', 'people.csv', '--mapping', 'mapping.json', '--out', 'models/people.json', ...more);

  it('writes a model that resolve applies, and says what it learnt', async () => {
    const { code, out } = await train();
    expect(code).toBe(0);
    expect(out).toMatch(/^person: 3 records/);
    expect(out).toContain('givenName');
    expect(readdirSync(join(cwd, 'models'))).toEqual(['people.json']);
    await resolvePeople();
    const learnt = rows('links.csv');
    expect((await resolvePeople('--model', 'models/people.json')).code).toBe(0);
    expect(rows('links.csv')).toEqual(learnt);
  });

  it('takes labels, tells how many name no record, and prints one JSON object for machines', async () => {
    writeFileSync(
      join(cwd, 'labels.csv'),
      'left,right,verdict\ncrm:person:1,crm:person:2,same\ncrm:person:1,crm:person:3,different\ncrm:person:1,nobody,same\n',
    );
    const { out } = await train('--labels', 'labels.csv', '--json');
    expect(JSON.parse(out)).toMatchObject({ records: 3, labels: { used: 2, unknown: 1 } });
  });

  it('says where a model and the files do not fit', async () => {
    await train();
    writeFileSync(join(cwd, 'members.csv'), 'id,card\n1,A1\n2,A1\n');
    const mapping = { source: 'club', type: 'person', id: 'id', fields: {}, identifiers: { card: 'card' } };
    writeFileSync(join(cwd, 'members.json'), JSON.stringify(mapping));
    const words = ['resolve', 'members.csv', '--mapping', 'members.json', '--out', 'out'];
    const { code, err } = await run(...words, '--model', 'models/people.json');
    expect(code).toBe(0);
    expect(err).toContain('does not know identifier.card');
  });

  it('refuses a model that is none, and verdicts that are none', async () => {
    const refused = await resolvePeople('--model', 'mapping.json');
    expect([refused.code, refused.err]).toEqual([2, expect.stringMatching(/model mapping\.json: \/format/)]);
    writeFileSync(join(cwd, 'labels.csv'), 'left,right,verdict\ncrm:person:1,crm:person:2,maybe\n');
    const { code, err } = await train('--labels', 'labels.csv');
    expect([code, err]).toEqual([2, expect.stringContaining("verdict 'maybe'")]);
    expect(readdirSync(cwd)).not.toContain('models');
  });
});

describe('kinhold evaluate', () => {
  it('scores clusters against the truth', async () => {
    await resolvePeople();
    writeFileSync(join(cwd, 'truth.csv'), 'record_id,entity_id\n1,a\n2,a\n3,b\n');
    const { code, out } = await run('evaluate', '--clusters', 'out/clusters.csv', '--truth', 'truth.csv', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ pairwise: { f1: 1, falsePairs: 0, missedPairs: 0 }, bCubed: { f1: 1 } });
  });
});

describe('kinhold explain', () => {
  it('says why two records are one, and why two are not, from the files', async () => {
    await resolvePeople();
    const same = await run('explain', 'crm:person:1', '2', '--from', 'out');
    expect(same.code).toBe(0);
    expect(same.out).toContain('crm:person:1 and crm:person:2 are one.');
    expect(same.out).toContain('email exact');
    expect((await run('explain', '1', '3', '--from', 'out')).out).toContain('are not one');
  });
});

describe('bad input', () => {
  const cases: [string, string[], RegExp][] = [
    [
      'a missing file',
      ['resolve', 'gone.csv', '--mapping', 'mapping.json', '--out', 'out'],
      /gone\.csv does not exist/,
    ],
    ['a missing mapping', ['resolve', 'people.csv', '--mapping', 'gone.json', '--out', 'out'], /gone\.json/],
    ['no file', ['resolve', '--out', 'out'], /missing required argument/],
    ['no output folder', ['resolve', 'people.csv', '--mapping', 'mapping.json'], /--out/],
    ['a probability over one', ['resolve', 'people.csv', '--out', 'out', '--threshold', '2'], /0 to 1/],
    ['an unknown command', ['frobnicate'], /unknown command/],
    ['an unknown record', ['explain', 'crm:person:1', 'crm:person:99', '--from', '.'], /clusters\.csv does not exist/],
  ];
  it.each(cases)('%s ends with exit code 2 and a reason', async (_name, words, reason) => {
    const { code, err } = await run(...words);
    expect(err).toMatch(reason);
    expect(code).toBe(2);
  });

  it.each(['people.csv', 'people.csv/out', '/proc/out'])(
    'an output folder %s that cannot be is refused',
    async (folder) => {
      const { code, err } = await run('resolve', 'people.csv', '--mapping', 'mapping.json', '--out', folder);
      expect(code).toBe(1);
      expect(err).toContain(`can't write to ${folder}`);
    },
  );

  it('a folder within folders that are missing is made', async () => {
    expect((await run('resolve', 'people.csv', '--mapping', 'mapping.json', '--out', 'a/b/c')).code).toBe(0);
    expect(readdirSync(join(cwd, 'a', 'b', 'c'))).toContain('clusters.csv');
  });
});

it('every command has help that says what it does', async () => {
  for (const command of ['resolve', 'evaluate', 'load', 'serve', 'start', 'db', 'explain', 'train', 'quarantine']) {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`Usage: kinhold ${command}`);
  }
});

it('a command whose output nobody reads to its end ends well', async () => {
  const child = spawn(process.execPath, [KINHOLD, '--help'], { cwd });
  child.stdout.destroy();
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code] = await once(child, 'close');
  expect([code, errors]).toEqual([0, '']);
});
