// Reading a model file: what was written comes back, and what can't be applied is refused by name.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PinnedModel } from '../../src/resolution/pinnedModel.ts';
import { modelFileText } from '../../src/services/modelFile.ts';
import { readModelFile } from '../../src/sources/modelFile.ts';

const MODEL: PinnedModel = {
  type: 'person',
  model: {
    version: 'labelled-1',
    prior: 0.001,
    rivalPrior: 0.0005,
    namesAloneDoubt: 1.5,
    fields: [
      {
        field: 'email',
        levels: [
          { name: 'missing', m: 1, u: 1, rival: 1 },
          { name: 'different', m: 0.4, u: 0.99, rival: 0.7 },
          { name: 'exact', m: 0.6, u: 0.01, rival: 1.2 },
        ],
      },
    ],
    calibration: { slope: 0.9, intercept: -0.5 },
  },
  terms: { email: { filled: 10, counts: { 'ann@x.example': 3 } } },
  policies: { card: { strength: 'decisive' } },
  blocking: { cap: 100, schemes: ['email'], unused: [], refinement: { email: ['birth year', 'city'] } },
  threshold: 0.48,
  review: 0.05,
  training: { records: 10, pairs: 4, expectedMatches: 2, labels: 1, identifiers: [] },
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinhold-model-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function reading(content: string) {
  const file = join(folder, 'model.json');
  await writeFile(file, content);
  return readModelFile(file);
}
const readingOf = (change: (file: Record<string, unknown>) => unknown) => {
  const file = JSON.parse(modelFileText({ person: MODEL }, '1.2.3')) as Record<string, unknown>;
  return reading(JSON.stringify(change(file)));
};
const withPerson = (change: Partial<PinnedModel>) =>
  readingOf((file) => ({ ...file, types: { person: { ...MODEL, ...change } } }));

describe('a model file', () => {
  it('comes back as it was written', async () => {
    const text = modelFileText({ person: MODEL }, '1.2.3');
    const file = await reading(text);
    expect(file).toMatchObject({ writtenBy: '1.2.3', types: { person: MODEL } });
    expect(modelFileText(file.types, file.writtenBy)).toBe(text);
  });

  it('comes back without a calibration where it has none', async () => {
    const { calibration: _, ...plain } = MODEL.model;
    const { types } = await withPerson({ model: plain });
    expect(types.person?.model).toEqual(plain);
  });

  it('from before it said how blocks are split comes back without', async () => {
    const { refinement: _, ...blocking } = MODEL.blocking;
    const { types } = await withPerson({ blocking });
    expect(types.person?.blocking).toEqual(blocking);
  });
});

describe('a file that is refused', () => {
  it.each([
    ['a probability above one', () => withPerson({ threshold: 1.5 }), '/types/person/threshold'],
    ['a prior of nothing', () => withPerson({ model: { ...MODEL.model, prior: 0 } }), '/types/person/model/prior'],
    [
      'priors that leave no room',
      () => withPerson({ model: { ...MODEL.model, prior: 0.7, rivalPrior: 0.4 } }),
      'prior',
    ],
    [
      'a feature that blocks are not split by',
      () => withPerson({ blocking: { ...MODEL.blocking, refinement: { email: ['city', 'shoe size'] } } }),
      "/types/person/blocking/refinement/email/1 'shoe size' is none of given name, family name",
    ],
    [
      'a feature that stands twice',
      () => withPerson({ blocking: { ...MODEL.blocking, refinement: { email: ['city', 'city'] } } }),
      "/types/person/blocking/refinement/email/1 'city' stands there twice",
    ],
    ['a model under another type', () => readingOf((file) => ({ ...file, types: { account: MODEL } })), '/types'],
    ['an unknown type', () => readingOf((file) => ({ ...file, types: { planet: MODEL } })), '/types'],
    ['another format', () => readingOf((file) => ({ ...file, format: 'something' })), '/format'],
    ['no types', () => readingOf(({ types: _, ...file }) => file), '/types'],
    ['a newer version', () => readingOf((file) => ({ ...file, version: 99 })), 'newer Kinhold'],
    ['no JSON', () => reading('{'), 'not valid JSON'],
    ['nothing', () => readModelFile(join(folder, 'nowhere.json')), 'does not exist'],
  ])('has %s, and the error says so', async (_, read, named) => {
    const error = await read().then(
      () => null,
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: 'invalid-input' });
    expect((error as Error).message).toContain(named);
    expect((error as Error).message).toMatch(/^model .*\.json/);
  });
});
