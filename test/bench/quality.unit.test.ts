// Floors under the quality on the public sets that are part of the project. They are well below what is reached (see
// docs/quality.md): a change of rules may trade a little here and there, but falling through a floor is a broken engine.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SourceRecord } from '../../src/domain/record.ts';
import type { Derivation, Facts } from '../../src/services/derivation.ts';
import { derive } from '../../src/services/derive.ts';
import { score } from '../../src/services/evaluate.ts';
import { openInputs } from '../../src/sources/open.ts';
import { readTable } from '../../src/sources/readTable.ts';

const pathOf = (set: string, file: string) =>
  fileURLToPath(new URL(`../fixtures/sets/${set}/${file}`, import.meta.url));
const TIMEOUT_MS = 120_000;

interface Resolved {
  readonly derivation: Derivation;
  /** True entity by the record's id in its source. */
  readonly truth: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, SourceRecord>;
}

async function resolveSet(set: string): Promise<Resolved> {
  const inputs = await openInputs([{ file: pathOf(set, 'records.csv'), mapping: pathOf(set, 'mapping.json') }]);
  const records: SourceRecord[] = [];
  for await (const batch of inputs.batches()) records.push(...batch.records);
  const facts: Facts = {
    records: { size: records.length, get: (index) => records[index]! },
    relationships: [],
    judgements: [],
    policies: inputs.policies,
    compare: inputs.compare,
    sourcePriority: [],
    previous: new Map(),
    idAges: new Map(),
    previousHouseholds: new Map(),
  };
  const truth = new Map<string, string>();
  for await (const { record_id: id, entity_id: entity } of readTable(pathOf(set, 'truth.csv'), [
    'record_id',
    'entity_id',
  ])) {
    truth.set(id!, entity!);
  }
  return { derivation: derive(facts), truth, records: new Map(records.map((record) => [record.key, record])) };
}

function pairwiseF1({ derivation, truth, records }: Resolved): number {
  const found = derivation.entities.flatMap(({ id, recordKeys }) => {
    return recordKeys.map((key): [string, string] => [id, truth.get(records.get(key)!.id)!]);
  });
  expect(found).toHaveLength(truth.size);
  return score(found).pairwise.f1;
}

describe('with the default settings', () => {
  it.each([
    ['splink_fake_1000', 0.55, 'few fields, most of them mistyped, and no telephone or number to go by'],
    ['senzing_truthset', 0.6, 'each group is a trap: father and son, shared telephones, one mailbox for many'],
    ['goldenmatch_orgs_hard', 0.55, 'companies whose subsidiaries share their website but are not they'],
    ['febrl1', 0.9, 'full records with one duplicate each'],
  ])('%s reaches a pairwise F1 of %f (%s)', { timeout: TIMEOUT_MS }, async (set, floor) => {
    expect(pairwiseF1(await resolveSet(set))).toBeGreaterThanOrEqual(floor);
  });
});

describe('a mailbox that many share', () => {
  const MAILBOX = 'info@ca-state.gov';

  it('never links records of different people by itself', { timeout: TIMEOUT_MS }, async () => {
    const { derivation, truth, records } = await resolveSet('senzing_truthset');
    const entityOf = (key: string) => truth.get(records.get(key)!.id);
    const holders = [...records.values()].filter(({ emails }) =>
      emails.some((email) => email.toLowerCase() === MAILBOX),
    );
    expect(new Set(holders.map(({ key }) => entityOf(key))).size).toBeGreaterThan(5);

    const keys = new Set(holders.map(({ key }) => key));
    const wrong = [...derivation.links].filter(({ left, right, status }) => {
      return status === 'linked' && keys.has(left) && keys.has(right) && entityOf(left) !== entityOf(right);
    });
    expect(wrong.filter(({ why }) => speaksOfEmailAlone(why))).toEqual([]);
  });

  it('is what the file holds on many rows', () => {
    const rows = readFileSync(pathOf('senzing_truthset', 'records.csv'), 'utf8').split('\n');
    expect(rows.filter((row) => row.toLowerCase().includes(MAILBOX)).length).toBeGreaterThan(15);
  });

  /** Whether nothing but the e-mail address speaks for a link: 'email exact +9.1; givenName different -4.0'. */
  function speaksOfEmailAlone(why: string): boolean {
    const forIt = why.split('; ').filter((evidence) => / \+\d/.test(evidence));
    return forIt.every((evidence) => evidence.startsWith('email '));
  }
});
