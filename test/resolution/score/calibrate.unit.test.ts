// Calibration: stated odds follow labels, as far as there are enough of them.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bestF1,
  calibrated,
  calibrationOf,
  type LabelledPair,
  withLabelledMatches,
} from '../../../src/resolution/score/calibrate.ts';
import { log2Odds, probability } from '../../../src/resolution/score/scorer.ts';
import { CROWD } from '../crowd.ts';
import { scoringOf } from './scoring.ts';

const odds = fc.double({ min: -60, max: 60, noNaN: true });
const labels = fc.array(fc.tuple(odds, fc.boolean()), { maxLength: 60 });

/** Labels at odds from -8 to 8 whose verdicts have the probability that `truth` gives for the odds. */
function labelsBy(truth: (odds: number) => number, each = 60): { odds: number[]; same: boolean[] } {
  const drawn = { odds: [] as number[], same: [] as boolean[] };
  for (let stated = -8; stated <= 8; stated++) {
    for (let at = 0; at < each; at++) {
      drawn.odds.push(stated);
      drawn.same.push((at + 0.5) / each < probability(truth(stated)));
    }
  }
  return drawn;
}

describe('a calibration', () => {
  it.each([
    ['as they are where labels bear them out', (x: number) => x, 1, 0],
    ['lower where fewer match', (x: number) => x - 2, 1, -2],
    ['higher where more match', (x: number) => x + 1.5, 1, 1.5],
    ['flatter where they are too sure', (x: number) => 0.7 * x, 0.7, 0],
    ['steeper where they are too timid', (x: number) => 1.5 * x + 1, 1.5, 1],
  ])('leaves or makes odds %s', (_, truth, slope, intercept) => {
    const { odds: stated, same } = labelsBy(truth);
    const found = calibrationOf(stated, same);
    expect(Math.abs(found.slope - slope)).toBeLessThan(0.12);
    expect(Math.abs(found.intercept - intercept)).toBeLessThan(0.25);
  });

  it('keeps the order of any two odds', () => {
    fc.assert(
      fc.property(labels, (told) => {
        const { slope, intercept } = calibrationOf(
          told.map(([x]) => x),
          told.map(([, same]) => same),
        );
        expect(slope).toBeGreaterThan(0);
        expect(Number.isFinite(intercept)).toBe(true);
      }),
    );
  });

  it('moves odds by a bit at most for twenty labels, whatever they say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(odds, fc.boolean()), { maxLength: 20 }), (told) => {
        const { slope, intercept } = calibrationOf(
          told.map(([x]) => x),
          told.map(([, same]) => same),
        );
        expect(Math.abs(intercept)).toBeLessThanOrEqual(1);
        expect(slope).toBeGreaterThan(0.9);
        expect(slope).toBeLessThan(1.11);
      }),
    );
  });

  it('moves nothing where all labels say the same', () => {
    for (const verdict of [true, false]) {
      const stated = Array.from({ length: 500 }, (_, at) => (at % 20) - 10);
      expect(
        calibrationOf(
          stated,
          stated.map(() => verdict),
        ),
      ).toEqual({ slope: 1, intercept: 0 });
    }
  });

  it('does not depend on the order of labels', () => {
    const { odds: stated, same } = labelsBy((x) => 0.8 * x - 1, 9);
    const forward = calibrationOf(stated, same);
    const backward = calibrationOf([...stated].reverse(), [...same].reverse());
    expect(backward.slope).toBeCloseTo(forward.slope, 9);
    expect(backward.intercept).toBeCloseTo(forward.intercept, 9);
  });
});

describe('a calibrated model', () => {
  const records = [...CROWD, ...CROWD];
  const { comparisons, model } = scoringOf(records);

  it('states odds by its slope and intercept', () => {
    const calibration = { slope: 0.5, intercept: -1 };
    expect(log2Odds(20, 10, { ...model, calibration })).toBe(0.5 * log2Odds(20, 10, model) - 1);
  });

  it('keeps what the model knows of fields', () => {
    const told: LabelledPair[] = [
      { left: 0, right: 60, same: true },
      { left: 0, right: 1, same: false },
    ];
    const found = calibrated(comparisons, model, told);
    expect(found.fields).toBe(model.fields);
    expect(found.calibration!.slope).toBeGreaterThan(0);
  });
});

describe('labelled matches', () => {
  const records = [...CROWD, ...CROWD.map((person, at) => ({ ...person, phones: [`+1312555${1000 + 37 * at}`] }))];
  const { comparisons, model } = scoringOf(records);
  const told = CROWD.map((_, at): LabelledPair => ({ left: at, right: at + 60, same: true }));
  const exact = (found: typeof model, field: string) =>
    found.fields.find((one) => one.field === field)!.levels.at(-1)!.m;

  it('raise m of what they agree in, and lower it of what they differ in', () => {
    const found = withLabelledMatches(comparisons, model, told, 100);
    expect(exact(found, 'birthDate')).toBeGreaterThan(exact(model, 'birthDate'));
    expect(exact(found, 'phone')).toBeLessThan(exact(model, 'phone'));
  });

  it('leave m a distribution, and how levels speak against near relations', () => {
    const found = withLabelledMatches(comparisons, model, told, 100);
    found.fields.forEach(({ levels }, at) => {
      expect(levels.slice(1).reduce((sum, { m }) => sum + m, 0)).toBeCloseTo(
        model.fields[at]!.levels.slice(1).reduce((sum, { m }) => sum + m, 0),
        9,
      );
      levels.forEach(({ m, rival }, level) => {
        const before = model.fields[at]!.levels[level]!;
        expect(m / rival).toBeCloseTo(before.m / before.rival, 9);
      });
    });
  });

  it('weigh less the more matches were found without labels, and those that differ nothing', () => {
    const moved = (found: number) =>
      Math.abs(exact(withLabelledMatches(comparisons, model, told, found), 'phone') - exact(model, 'phone'));
    expect(moved(50)).toBeGreaterThan(moved(500));
    expect(moved(1e6)).toBeGreaterThan(0);
    const different = told.map((label) => ({ ...label, same: false }));
    expect(withLabelledMatches(comparisons, model, different, 100)).toEqual(model);
  });
});

describe('the best expected F1', () => {
  it('is that of the best cut, by brute force', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (chances) => {
          const all = chances.reduce((sum, p) => sum + p, 0);
          const f1s = chances.map((cut) => {
            const linked = chances.filter((p) => p >= cut);
            return (2 * linked.reduce((sum, p) => sum + p, 0)) / (linked.length + all);
          });
          expect(bestF1(Float64Array.from(chances))).toBeCloseTo(Math.max(...f1s), 9);
        },
      ),
    );
  });

  it('is reached by linking from half of it on (Lipton, Elkan and Naryanaswamy 2014)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        (chances) => {
          const best = bestF1(Float64Array.from(chances));
          const linked = chances.filter((p) => p >= best / 2);
          const sum = (list: readonly number[]) => list.reduce((total, p) => total + p, 0);
          expect((2 * sum(linked)) / (linked.length + sum(chances))).toBeCloseTo(best, 9);
        },
      ),
    );
  });

  it('is nothing where there are no pairs', () => expect(bestF1(new Float64Array(0))).toBe(0));
});
