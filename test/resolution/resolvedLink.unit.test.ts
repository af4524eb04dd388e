// A link of a resolution says why: evidence that adds up to its weight.

import { describe, expect, it } from 'vitest';
import { readEvidence } from '../../src/domain/evidence.ts';
import { amidCrowd } from './crowd.ts';

const ANN = { names: ['ann/winterbourne'], birthDates: ['1971-05-23'], phones: ['+442079460001'] };
const LOGIN = { login: { strength: 'decisive', exclusive: 'hard' } } as const;

describe('a link', () => {
  const [scored] = amidCrowd([ANN, { ...ANN, names: ['ann/winterborne'] }]).links;

  it('has evidence that adds up to its weight', () => {
    const { fields, prior, relations } = scored!.evidence!;
    const sum = fields.reduce((total, { weight }) => total + weight, prior! + relations);
    expect(sum).toBeCloseTo(scored!.weight, 6);
    expect(fields.map(({ field }) => field)).toContain('birthDate');
  });

  it('says in words what it says as data', () => {
    const { fields, prior } = readEvidence(scored!.why);
    expect(fields.map(({ field, level }) => [field, level])).toEqual(
      scored!.evidence!.fields.map(({ field, level }) => [field, level]),
    );
    expect(prior).toBeCloseTo(scored!.evidence!.prior!, 1);
  });

  it('names the identifier that linked alone, or the judgement', () => {
    const same = { identifiers: ['login:ann1'] };
    const [known] = amidCrowd([same, same], { policies: LOGIN }).links;
    expect(known!.evidence!.linkedBy).toBe('identifier.login');
    const judged = amidCrowd([ANN, {}], { judgements: [{ left: 'r000', right: 'r001', verdict: 'same' }] }).links[0]!;
    expect([judged.evidence!.linkedBy, judged.probability]).toEqual(['judgement', 1]);
  });

  it('carries the objection for which it was cut', () => {
    const [left, right] = ['a', 'b'].map((value) => ({ ...ANN, identifiers: [`login:${value}`] }));
    const cut = amidCrowd([left!, right!], { policies: LOGIN }).links.find(({ status }) => status === 'cut');
    expect(cut?.evidence?.objection).toBe('different login');
  });
});
