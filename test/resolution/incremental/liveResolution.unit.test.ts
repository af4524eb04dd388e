// The laws of live resolution: it agrees with one batch whatever came before, what is undone leaves no trace, a step stays within
// its bound and tells all that it changed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkState, pairBound, type Step } from '../../../src/resolution/incremental/step.ts';
import { normalized } from '../normalizedRecords.ts';
import {
  type Action,
  act,
  actionsOf,
  batchOutcome,
  CAP,
  emptyStanding,
  KEYS,
  liveOf,
  modelOf,
  type Outcome,
  outcomeOf,
  standingAfter,
  testRecords,
} from './liveCases.ts';

const TYPES = ['person', 'organization'] as const;
const CAPS = [2, CAP, 100];

/** The clusters as a step says they became. */
function partitionAfter(before: Outcome['partition'], { clusters }: Step): string[] {
  const gone = new Set(clusters.flatMap((change) => change.before.map(String)));
  return [
    ...before.map(String).filter((one) => !gone.has(one)),
    ...clusters.flatMap(({ after }) => after.map(String)),
  ].sort();
}

const statesOf = ({ links }: Outcome) =>
  new Map(links.map(({ left, right, status, rule }) => [`${left} ${right}`, { status, rule }]));

/** The links as a step says they became. */
function linksAfter(before: Outcome, step: Step): ReturnType<typeof statesOf> {
  const links = statesOf(before);
  const plain = ({ status, rule }: LinkState) => ({ status, rule });
  for (const { left, right, before: was, after } of step.links) {
    expect(links.get(`${left} ${right}`)).toEqual(was === null ? undefined : plain(was));
    if (after === null) links.delete(`${left} ${right}`);
    else links.set(`${left} ${right}`, plain(after));
  }
  return links;
}

describe.each(TYPES)('live resolution of a %s', (type) => {
  const models = CAPS.map((cap) => modelOf(type, cap));
  const model = modelOf(type);
  const anyModel = fc.constantFrom(...models);

  it('agrees with one batch after any sequence of steps', () => {
    fc.assert(
      fc.property(anyModel, actionsOf(type), (pinned, actions) => {
        const { live, standing } = standingAfter(pinned, actions);
        expect(outcomeOf(live)).toEqual(batchOutcome(pinned, standing));
      }),
      { numRuns: 25 },
    );
  });

  it('agrees with one batch when many changes come in one step', () => {
    fc.assert(
      fc.property(anyModel, actionsOf(type), actionsOf(type), (pinned, first, then) => {
        const { live, standing } = standingAfter(pinned, first);
        const put = then.flatMap((action) => (action.kind === 'put' ? [action] : []));
        const remove = KEYS.filter((key, at) => at % 3 === 0 && standing.records.has(key));
        for (const key of remove) standing.records.delete(key);
        for (const { key, stated, attributes } of put) standing.records.set(key, { stated, attributes });
        const records = put.map(({ key, stated, attributes }) => ({
          key,
          record: normalized(stated, type),
          attributes,
        }));
        const step = live.apply({ remove, put: records });
        expect(outcomeOf(live)).toEqual(batchOutcome(pinned, standing));
        expect(step.compared).toBeLessThanOrEqual(step.bound);
      }),
      { numRuns: 12 },
    );
  });

  it('tells every link and cluster that a step changed, and compares no more pairs than its bound', () => {
    fc.assert(
      fc.property(anyModel, actionsOf(type), (pinned, actions) => {
        const { live, standing } = standingAfter(pinned, []);
        let before = outcomeOf(live);
        for (const action of actions.slice(0, 20)) {
          const step = act(live, standing, action, type);
          const after = outcomeOf(live);
          if (step !== null) {
            expect(partitionAfter(before.partition, step)).toEqual(after.partition.map(String).sort());
            expect(linksAfter(before, step)).toEqual(statesOf(after));
            expect(step.compared).toBeLessThanOrEqual(step.bound);
          }
          before = after;
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is as before when what was added is removed, or what was changed is changed back', () => {
    fc.assert(
      fc.property(actionsOf(type), fc.constantFrom(...KEYS), testRecords(type), (actions, key, record) => {
        const { live, standing } = standingAfter(model, actions);
        const before = outcomeOf(live);
        const old = standing.records.get(key);
        act(live, standing, { kind: 'put', key, ...record }, type);
        act(live, standing, old ? { kind: 'put', key, ...old } : { kind: 'remove', key }, type);
        expect(outcomeOf(live)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('is as before when a judgement is withdrawn', () => {
    const key = fc.constantFrom(...KEYS);
    const judgement = fc.record({ left: key, right: key, verdict: fc.constantFrom('same', 'different') });
    fc.assert(
      fc.property(actionsOf(type), judgement, (actions, one) => {
        const { live, standing } = standingAfter(model, actions);
        const before = outcomeOf(live);
        act(live, standing, { kind: 'judge', judgement: one }, type);
        act(live, standing, { kind: 'withdraw', judgement: one }, type);
        expect(outcomeOf(live)).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });

  it('is the same after what records left behind is freed, and goes on from there', () => {
    fc.assert(
      fc.property(actionsOf(type), actionsOf(type), (first, then) => {
        const { live, standing } = standingAfter(model, first);
        const before = outcomeOf(live);
        live.compact();
        expect(live.retired).toBe(0);
        expect(outcomeOf(live)).toEqual(before);
        for (const action of then) act(live, standing, action, type);
        expect(outcomeOf(live)).toEqual(batchOutcome(model, standing));
      }),
      { numRuns: 8 },
    );
  });
});

describe('a key that a thousand records share', () => {
  const cap = 20;
  const model = modelOf('person', cap);
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
  const GIVEN = ['alma', 'boris', 'carla', 'derek', 'edith', 'felix', 'greta', 'hugo', 'irene', 'jonas'];
  const member = (at: number): Action & { kind: 'put' } => ({
    kind: 'put',
    key: `m${String(at).padStart(4, '0')}`,
    stated: {
      names: [`${GIVEN[at % 10]}/smith`],
      phones: ['+12125550101'],
      birthDates: [`${1930 + (at % 71)}-${months[at % 12]}-${10 + (at % 17)}`],
    },
    attributes: {},
  });
  const live = liveOf(model);
  const standing = emptyStanding();
  const crowd = Array.from({ length: 1000 }, (_, at) => member(at));
  for (const { key, stated, attributes } of crowd) standing.records.set(key, { stated, attributes });
  live.apply({ put: crowd.map(({ key, stated }) => ({ key, record: normalized(stated) })) });

  it('leaves one batch and the live table in agreement', () => {
    expect(outcomeOf(live)).toEqual(batchOutcome(model, standing));
  });

  it('bounds what one record compares by the cap of blocks, not by their size', () => {
    const steps = [1000, 1001, 1002, 1003].flatMap((at) => {
      const { key, stated } = member(at);
      return [live.add({ key, record: normalized(stated) }), live.remove(key)];
    });
    const keys = 7;
    for (const { compared, atHubs, bound } of steps) {
      expect(atHubs).toBe(0);
      expect(compared).toBeLessThanOrEqual(bound);
      expect(bound).toBeLessThanOrEqual(pairBound({ freshKeys: keys, goneKeys: keys, hubKeys: 0 }, cap));
    }
  });
});

describe('live resolution', () => {
  const record = (key: string) => ({
    key,
    record: normalized({ names: ['ann/smith'], identifiers: ['ssn:123456788'] }),
  });
  const same = { left: 'a', right: 'b', verdict: 'same' } as const;

  it('keeps a judgement for a record that comes later, or comes back', () => {
    const live = liveOf(modelOf('person'));
    live.judge({ ...same, verdict: 'different' });
    live.apply({ put: [record('a'), record('b')] });
    expect(live.partition()).toEqual([['a'], ['b']]);
    live.judge({ ...same, right: 'c' });
    live.add(record('c'));
    expect(live.clusterOf('c')).toEqual(['a', 'c']);
    live.remove('c');
    live.add(record('c'));
    expect(live.clusterOf('a')).toEqual(['a', 'c']);
  });

  it('keeps what one of two stewards judged when the other withdraws', () => {
    const live = liveOf(modelOf('person'));
    live.apply({
      put: [
        { key: 'a', record: normalized({}) },
        { key: 'b', record: normalized({}) },
      ],
    });
    live.apply({ judge: [same, { ...same, left: 'b', right: 'a' }] });
    live.withdraw(same);
    expect(live.partition()).toEqual([['a', 'b']]);
    live.withdraw(same);
    expect(live.partition()).toEqual([['a'], ['b']]);
  });

  it('says how clusters became others', () => {
    const live = liveOf(modelOf('person'));
    const empty = (key: string) => ({ key, record: normalized({}) });
    expect(live.add(empty('a')).clusters).toEqual([{ kind: 'created', before: [], after: [['a']] }]);
    live.add(empty('b'));
    expect(live.judge(same).clusters).toEqual([{ kind: 'merged', before: [['a'], ['b']], after: [['a', 'b']] }]);
    expect(live.withdraw(same).clusters).toEqual([{ kind: 'split', before: [['a', 'b']], after: [['a'], ['b']] }]);
    expect(live.change(empty('a')).clusters).toEqual([]);
    expect(live.remove('a').clusters).toEqual([{ kind: 'gone', before: [['a']], after: [] }]);
  });

  it('refuses what cannot be, and stays as it was', () => {
    const live = liveOf(modelOf('person'));
    live.add(record('a'));
    expect(() => live.add(record('a'))).toThrow(RangeError);
    expect(() => live.change(record('b'))).toThrow(RangeError);
    expect(() => live.remove('b')).toThrow(RangeError);
    expect(() => live.withdraw(same)).toThrow(RangeError);
    live.judge(same);
    expect(() => live.apply({ remove: ['a'], withdraw: [same, same] })).toThrow(RangeError);
    live.withdraw(same);
    expect(live.partition()).toEqual([['a']]);
  });
});
