// What a report is made of: tallies in passing, expected precision and recall, drift, and pages that hold hostile data.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WeightHistogram } from '../../../src/resolution/score/weightHistogram.ts';
import { thresholdChart, weightHistogram } from '../../../src/services/resolveFiles/report/charts.ts';
import { driftFrom } from '../../../src/services/resolveFiles/report/drift.ts';
import { count, table } from '../../../src/services/resolveFiles/report/html.ts';
import { kindOfReason, LinkTallies } from '../../../src/services/resolveFiles/report/linkTally.ts';
import { thresholdCurve } from '../../../src/services/resolveFiles/report/thresholds.ts';
import { TopList } from '../../../src/services/resolveFiles/report/topList.ts';
import { waterfallChart } from '../../../src/services/resolveFiles/report/waterfallChart.ts';
import { link, pairOf } from '../links.ts';

const KEY = 'crm:person:';
const person = (left: number, right: number, ...rest: [number, ('linked' | 'review' | 'cut' | 'conflict')?, string?]) =>
  link(`${KEY}${left}`, `${KEY}${right}`, ...rest);

describe('the first few of many', () => {
  it('are those that sorting puts first, whatever order they come in', () => {
    const order = (a: number, b: number) => b - a;
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 5 }), (items, size) => {
        const list = new TopList<number>(size, order);
        for (const item of items) list.add(item);
        expect(list.items()).toEqual([...items].sort(order).slice(0, size));
      }),
    );
  });
});

describe('links that pass', () => {
  const links = [
    person(1, 2, 9, 'linked', 'email exact +9.0'),
    person(1, 3, 1, 'linked', 'email exact +9.0; birthDate different -4.0'),
    person(1, 4, -1, 'review', 'email exact +9.0'),
    person(
      1,
      5,
      6,
      'cut',
      '3 and 2 records contradict each other, 4 pairs against and 1 for: birthDate; email exact +9.0',
    ),
    person(1, 6, 5, 'cut', '7 and 1 records contradict each other, 9 pairs against and 2 for: email; email exact +9.0'),
    person(1, 7, 7, 'conflict', 'different ssn; linked by judgement'),
  ];
  const tallies = new LinkTallies();
  const passed = [...tallies.watch(links)];
  const tally = tallies.of('person');

  it('come out as they went in', () => expect(passed).toEqual(links));

  it('are counted by level where they hold', () => {
    expect(tally.links).toBe(3);
    expect([...tally.levelCounts('email')]).toEqual([['exact', 2]]);
    expect([...tally.levelCounts('birthDate')]).toEqual([['different', 1]]);
  });

  it('are counted by reason where something speaks against them', () => {
    expect(tally.cutReasons().map(({ status, reason, links: found }) => [status, reason, found])).toEqual([
      ['cut', 'two groups of records contradict each other', 2],
      ['conflict', 'different ssn', 1],
    ]);
  });

  it('leave examples of each kind', () => {
    const { 'weakest link': weakest, 'near miss': near, 'cut link': cut } = tally.examples();
    expect([weakest[0], near[0], cut[0]]).toEqual([links[1], links[2], links[3]]);
  });

  it('leave the same examples in whatever order they come', () => {
    const many = Array.from({ length: 50 }, (_, at) => person(at, at + 1, at % 7));
    const examplesOf = (given: typeof many) => {
      const found = new LinkTallies();
      for (const _ of found.watch(given));
      return Object.values(found.of('person').examples()).map((some) => some.map(pairOf));
    };
    expect(examplesOf([...many].reverse())).toEqual(examplesOf(many));
  });

  it('of another type are counted apart', () => {
    const both = new LinkTallies();
    for (const _ of both.watch([person(1, 2, 3), link('crm:organization:1', 'crm:organization:2', 4)]));
    expect([both.of('person').links, both.of('organization').links, both.of('account').links]).toEqual([1, 1, 0]);
  });
});

it.each([
  ['3 and 2 records taken together are not one: birthDate', 'two groups of records taken together are not one'],
  [
    'weak bridge between 3 and 6 records, density 1.00 and 0.80, 0.06 across',
    'weak bridge between two groups of records',
  ],
  ['judged different', 'judged different'],
])('the reason "%s" is of the kind "%s"', (objection, kind) => {
  expect(kindOfReason(objection)).toBe(kind);
});

describe('expected precision and recall', () => {
  const binsOf = (weights: readonly number[]) => {
    const histogram = new WeightHistogram();
    for (const weight of weights) histogram.add(weight);
    return histogram.bins();
  };

  it('are none without pairs', () => expect(thresholdCurve(binsOf([]))).toEqual([]));

  it('are shares, recall falls as the threshold rises, and links do too', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { minLength: 1 }), (weights) => {
        const points = thresholdCurve(binsOf(weights));
        points.forEach(({ precision, recall, links }, at) => {
          for (const share of [precision, recall]) expect(share >= 0 && share <= 1 + 1e-9).toBe(true);
          const before = points[at - 1];
          if (before) expect(recall <= before.recall && links <= before.links).toBe(true);
        });
      }),
    );
  });

  it('are near one where matches are certain and strangers plain', () => {
    const curve = thresholdCurve(binsOf([...Array(10).fill(20), ...Array(90).fill(-20)]));
    const even = curve.find(({ bits }) => bits === 0)!;
    expect([even.links, even.precision, even.recall]).toEqual([10, expect.closeTo(1, 3), expect.closeTo(1, 3)]);
  });

  it('count every pair in one bin, those beyond the ends in the first and last', () => {
    const bins = binsOf([-1e9, -0.25, 0.25, 0.26, Number.POSITIVE_INFINITY]);
    expect(bins.filter(({ pairs }) => pairs > 0).map(({ from, pairs }) => [from, pairs])).toEqual([
      [-40, 1],
      [-0.5, 1],
      [0, 2],
      [39.5, 1],
    ]);
  });
});

describe('the drift since the last run', () => {
  it('is none without a last run', () => expect(driftFrom(new Map(), [], [])).toBeNull());

  it('counts records that came and went, ids by event, and sizes', () => {
    const previous = new Map([
      ['a', 'P'],
      ['b', 'P'],
      ['c', 'Q'],
    ]);
    const present = [
      ['a', 'P'],
      ['b', 'P'],
      ['d', 'P'],
      ['e', 'R'],
    ] as const;
    const events = [
      { kind: 'created', id: 'R', others: [] },
      { kind: 'retired', id: 'Q', others: [] },
    ] as const;
    expect(driftFrom(previous, present, events)).toEqual({
      records: { before: 3, now: 4, added: 2, gone: 1 },
      clusters: { before: 2, now: 2 },
      events: { created: 1, merged: 0, split: 0, revived: 0, retired: 1 },
      sizes: {
        before: [
          { records: 1, clusters: 1 },
          { records: 2, clusters: 1 },
        ],
        now: [
          { records: 1, clusters: 1 },
          { records: 3, clusters: 1 },
        ],
      },
    });
  });
});

describe('what is drawn', () => {
  const hostile = `<img src=x onerror="alert(1)"> & 'Ann'`;

  it('holds data as text', () => {
    const steps = [{ label: hostile, weight: 3, total: 3 }];
    for (const html of [table(hostile, [hostile], [[hostile]]), waterfallChart(steps, 0, hostile)]) {
      expect(html).not.toContain('<img');
      expect(html).not.toContain('"alert');
    }
  });

  it('has numbers alone for coordinates, however few or odd the figures', () => {
    const histogram = new WeightHistogram();
    histogram.add(3);
    const drawn = [
      weightHistogram(histogram.bins(), { thresholdBits: null, reviewBits: null }),
      weightHistogram(histogram.bins(), { thresholdBits: 3.2, reviewBits: -4 }),
      thresholdChart(thresholdCurve(histogram.bins()), 0),
      waterfallChart([], null, 'nothing'),
      waterfallChart([{ label: 'prior', weight: -9, total: -9 }], 0, 'all against'),
    ];
    for (const svg of drawn) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('sets thousands apart', () => expect([count(999), count(1234567)]).toEqual(['999', '1\u202f234\u202f567']));
});
