// `kinhold train --labels-from-graph`: what stewards decided becomes labels.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Verdict } from '../../src/domain/link.ts';
import type { Database } from '../../src/store/database.ts';
import { readJudgements } from '../../src/store/graph/readFacts.ts';
import { modelWith } from '../services/live/livePeople.ts';
import { liveWorld, pin } from '../services/live/liveWorld.ts';
import { testDatabase, wipe } from '../support/database.ts';
import { inProcess } from '../support/inProcess.ts';
import { record } from '../support/record.ts';

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  await wipe(database);
  folder = mkdtempSync(join(tmpdir(), 'kinhold-train-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await wipe(database);
  await database.close();
});

const key = (id: string) => `crm:person:${id}`;

it('takes the judgements that stand, but those that are unsure, beside those of a file', async () => {
  await pin(database, modelWith(100));
  const { resolve } = liveWorld(database);
  const people = ['1', '2', '3'].map((id) => record('person', id, { text: { givenName: 'Ann', familyName: 'Lee' } }));
  await resolve({ put: people.map((one) => ({ record: one, relationships: [] })) });
  const judge = async (id: string, left: string, right: string, verdict: Verdict) => {
    const judgement = { id, left: [key(left)], right: [key(right)], verdict };
    await resolve({ judge: [{ ...judgement, by: 'zoe', reason: 'asked' }] });
    return judgement;
  };
  await judge('j1', '1', '2', 'same');
  await judge('j2', '2', '3', 'unsure');
  await resolve({ withdraw: [{ judgement: await judge('j3', '1', '3', 'different'), by: 'zoe' }] });
  writeFileSync(join(folder, 'people.csv'), 'id,first,last\n1,Ann,Lee\n2,Anna,Lee\n3,Ann,Leigh\n');
  const fields = { givenName: 'first', familyName: 'last' };
  writeFileSync(join(folder, 'mapping.json'), JSON.stringify({ source: 'crm', type: 'person', id: 'id', fields }));
  writeFileSync(join(folder, 'labels.csv'), `left,right,verdict\n${key('2')},${key('3')},different\n`);
  const words = ['train', join(folder, 'people.csv'), '--mapping', join(folder, 'mapping.json')];
  const train = async (...more: string[]) => {
    const { out, err } = await inProcess(
      [...words, '--out', join(folder, 'model.json'), '--json', ...more],
      () => {},
      () => readJudgements(database),
    );
    expect(err).toBe('');
    return JSON.parse(out) as object;
  };
  expect(await train('--labels-from-graph')).toMatchObject({ labels: { used: 1, unknown: 0 } });
  expect(await train('--labels-from-graph', '--labels', join(folder, 'labels.csv'))).toMatchObject({
    labels: { used: 2, unknown: 0 },
  });
});
