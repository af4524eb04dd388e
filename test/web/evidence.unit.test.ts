// How the page words why records are together.

import { describe, expect, it } from 'vitest';
import type { RecordLink, RecordView } from '../../src/web/api.ts';
import { linksOf, readEvidence } from '../../src/web/evidence.ts';

describe('evidence', () => {
  it('names the field, keeps the level, and sets the weight apart', () => {
    expect(readEvidence('birthDate exact +12.1; givenName one letter off +4.0; address.city different -2.5')).toEqual([
      { words: 'Birth date: exact', weight: 12.1 },
      { words: 'Given name: one letter off', weight: 4 },
      { words: 'City: different', weight: -2.5 },
    ]);
  });

  it('names the identifier that linked alone', () => {
    expect(readEvidence('linked by identifier.ssn')).toEqual([{ words: 'Linked by SSN', weight: null }]);
  });

  it('keeps a sentence as it is', () => {
    expect(readEvidence('linked by judgement')).toEqual([{ words: 'Linked by judgement', weight: null }]);
  });

  it('is empty where no reason is stated', () => {
    expect(readEvidence(' ; ')).toEqual([]);
  });
});

describe('links', () => {
  const link = (left: string, right: string, weight: number): RecordLink => ({
    left,
    right,
    weight,
    status: 'linked',
    probability: 1,
    rule: 'score',
    why: '',
  });
  const record = (key: string, links: RecordLink[]): RecordView => ({
    key,
    source: 'crm',
    type: 'person',
    id: key,
    identifiers: [],
    observedAt: null,
    fields: {},
    versions: 1,
    links,
  });

  it('that both of their records state are shown once, strongest first', () => {
    const [weak, strong] = [link('a', 'b', 3), link('b', 'c', 9)];
    const records = [record('a', [weak]), record('b', [weak, strong]), record('c', [strong])];
    expect(linksOf(records)).toEqual([strong, weak]);
    expect(linksOf([...records].reverse())).toEqual([strong, weak]);
  });
});
