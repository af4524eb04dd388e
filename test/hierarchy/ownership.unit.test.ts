// Effective ownership, against an elimination of the equations that it solves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinctStakes, effectiveOwners, effectiveStakes, type Stake } from '../../src/hierarchy/ownership.ts';

/** 'a>b 50' means that a holds half of b, 'a>b 25-50' that it holds a quarter to a half. */
function stake(text: string): Stake {
  const [, owner, company, min, max] = /^(\w+)>(\w+) ([\d.]+)(?:-([\d.]+))?$/.exec(text)!;
  return { owner: owner!, company: company!, min: Number(min) / 100, max: Number(max ?? min) / 100 };
}

const told = (stakes: readonly Stake[]) =>
  stakes.map(({ owner, company, min, max }) => {
    const percent = (part: number) => Number((part * 100).toFixed(6));
    return `${owner}>${company} ${percent(min)}${min === max ? '' : `-${percent(max)}`}`;
  });
const stakesOf = (owner: string, ...texts: string[]) => told(effectiveStakes(texts.map(stake), owner));

describe('effectiveStakes', () => {
  it('has nothing of nothing', () => {
    expect(stakesOf('a')).toEqual([]);
    expect(stakesOf('b', 'a>b 50')).toEqual([]);
  });

  it('multiplies along a path and adds over paths', () => {
    expect(stakesOf('a', 'a>b 60', 'b>c 50', 'a>c 10')).toEqual(['a>b 60', 'a>c 40']);
  });

  it('carries what is not known exactly as bounds', () => {
    expect(stakesOf('a', 'a>b 25-50', 'b>c 100', 'a>d 0-100')).toEqual(['a>b 25-50', 'a>c 25-50', 'a>d 0-100']);
  });

  it('sums the series of a cycle: half of half of half ...', () => {
    // b and c hold half of each other: a holds 40 / (1 - 1/4) of b.
    expect(stakesOf('a', 'a>b 40', 'b>c 50', 'c>b 50')).toEqual(['a>b 53.333333', 'a>c 26.666667']);
  });

  it('does not count again what comes back to the owner', () => {
    expect(stakesOf('a', 'a>b 80', 'b>a 30')).toEqual(['a>b 80']);
  });

  it('stops at the whole where shares are declared that add up to more', () => {
    expect(stakesOf('a', 'a>b 0.01', 'b>c 100', 'c>b 100')).toEqual(['a>b 100', 'a>c 100']);
  });

  it('goes down a chain of a hundred', () => {
    const chain = Array.from({ length: 100 }, (_, i) => stake(`n${i}>n${i + 1} 99`));
    expect(effectiveStakes(chain, 'n0').find(({ company }) => company === 'n100')!.min).toBeCloseTo(0.99 ** 100, 12);
  });
});

describe('effectiveOwners', () => {
  it('gives everyone above, and not the company itself in a cycle', () => {
    const stakes = ['a>b 60', 'b>c 50', 'd>c 30', 'c>d 10'].map(stake);
    expect(told(effectiveOwners(stakes, 'c'))).toEqual(['a>c 30.927835', 'b>c 51.546392', 'd>c 30']);
  });
});

describe('distinctStakes', () => {
  it('takes the largest of several declarations of one holding', () => {
    expect(told(distinctStakes(['a>b 0-100', 'a>b 30', 'a>b 40', 'c>b 10'].map(stake)))).toEqual(['a>b 40', 'c>b 10']);
  });
});

describe('effectiveStakes, laws', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  /** Any graph, cycles and all, in which no company is held by more than nine tenths. */
  const graphs = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.integer({ min: 1, max: 100 })), {
      maxLength: 18,
    })
    .map((drawn) => {
      const pairs = distinctStakes(drawn.flatMap(([a, b, n]) => (a === b ? [] : [stake(`${a}>${b} ${n}`)])));
      return pairs.map((one) => {
        const sum = pairs.filter(({ company }) => company === one.company).reduce((total, { min }) => total + min, 0);
        const part = (one.min / sum) * 0.9;
        return { ...one, min: part, max: part };
      });
    });

  /** y = a + B y for every company but the owner, by Gauss-Jordan elimination. */
  function eliminated(stakes: readonly Stake[], owner: string): Map<string, number> {
    const others = ids.filter((id) => id !== owner);
    const share = (from: string, to: string) =>
      stakes.find((one) => one.owner === from && one.company === to)?.min ?? 0;
    const rows = others.map((company) => [
      ...others.map((holder) => (holder === company ? 1 : 0) - share(holder, company)),
      share(owner, company),
    ]);
    for (let i = 0; i < rows.length; i++) {
      const pivot = rows[i]![i]!;
      rows[i] = rows[i]!.map((cell) => cell / pivot);
      for (let j = 0; j < rows.length; j++) {
        const factor = rows[j]![i]!;
        if (j !== i) rows[j] = rows[j]!.map((cell, k) => cell - factor * rows[i]![k]!);
      }
    }
    return new Map(others.map((company, i) => [company, rows[i]!.at(-1)!]));
  }

  it('are the solution of the equations, for any graph', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom(...ids), (stakes, owner) => {
        const found = new Map(effectiveStakes(stakes, owner).map(({ company, min }) => [company, min]));
        for (const [company, expected] of eliminated(stakes, owner))
          expect(found.get(company) ?? 0).toBeCloseTo(expected, 8);
        expect(found.has(owner)).toBe(false);
      }),
    );
  });

  it('never give more than the whole, nor less than is held directly', () => {
    fc.assert(
      fc.property(graphs, (stakes) => {
        for (const owner of ids)
          for (const { company, min } of effectiveStakes(stakes, owner)) {
            const direct = stakes.find((one) => one.owner === owner && one.company === company)?.min ?? 0;
            expect(min).toBeLessThanOrEqual(1);
            expect(min).toBeGreaterThanOrEqual(direct - 1e-12);
          }
      }),
    );
  });
});
