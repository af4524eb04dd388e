// Judgements that contradict each other are refused with the chain that does.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KinholdError } from '../../../src/domain/errors.ts';
import { type Judgement, VERDICTS } from '../../../src/domain/link.ts';
import { checkJudgements } from '../../../src/resolution/cluster/judgements.ts';

const judge = (left: string, verdict: Judgement['verdict'], right: string): Judgement => ({ left, right, verdict });

function refusal(judgements: readonly Judgement[]): KinholdError | null {
  try {
    checkJudgements(judgements);
    return null;
  } catch (error) {
    return error as KinholdError;
  }
}

describe('judgements', () => {
  it('that agree are taken', () => {
    expect(refusal([judge('a', 'same', 'b'), judge('c', 'different', 'a'), judge('b', 'unsure', 'c')])).toBeNull();
  });

  it('that call one pair both are refused', () => {
    const error = refusal([judge('a', 'same', 'b'), judge('b', 'different', 'a')]);
    expect(error).toBeInstanceOf(KinholdError);
    expect(error?.code).toBe('contradictory-judgements');
  });

  it('that contradict over a chain are refused with the shortest chain', () => {
    const chain = [judge('a', 'same', 'b'), judge('c', 'same', 'b'), judge('c', 'same', 'd'), judge('a', 'same', 'x')];
    const error = refusal([...chain, judge('a', 'different', 'd')]);
    expect(error?.message).toContain('a = b = c = d');
    expect(error?.message).toContain('withdraw');
    expect(refusal([...chain, judge('a', 'same', 'd'), judge('a', 'different', 'd')])?.message).toContain('a = d');
  });

  it('that part a record from itself are refused', () => {
    expect(refusal([judge('a', 'different', 'a')])?.code).toBe('contradictory-judgements');
  });

  it('of unsure join nothing and part nothing', () => {
    expect(refusal([judge('a', 'unsure', 'b'), judge('a', 'different', 'b'), judge('b', 'unsure', 'b')])).toBeNull();
  });

  it('are refused exactly where a different one lies within a component of same ones', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const judgements = fc.array(
      fc.record<Judgement>({ left: name, right: name, verdict: fc.constantFrom(...VERDICTS) }),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(judgements, (list) => {
        const component = new Map(['a', 'b', 'c', 'd', 'e'].map((each) => [each, each]));
        for (const { left, right, verdict } of list) {
          const [ours, theirs] = [component.get(left)!, component.get(right)!];
          if (verdict === 'same') for (const [key, at] of component) if (at === ours) component.set(key, theirs);
        }
        const isContradictory = list.some(
          ({ left, right, verdict }) => verdict === 'different' && component.get(left) === component.get(right),
        );
        expect(refusal(list) !== null).toBe(isContradictory);
      }),
    );
  });
});
