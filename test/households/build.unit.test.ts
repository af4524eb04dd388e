import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHouseholds } from '../../src/households/build.ts';
import type { DeclaredTie, HouseholdPerson } from '../../src/households/person.ts';
import { staysOf } from '../../src/households/stays.ts';
import { address, communities, person } from './people.ts';

const HOME = { at: address() };
const ELSEWHERE = { at: address({ number: '99' }) };

/** Who is in each household now, with their roles. */
function current(people: readonly HouseholdPerson[], ties: readonly DeclaredTie[] = []): string[] {
  return buildHouseholds(people, ties)
    .map(({ members }) => members.filter(({ primary }) => primary))
    .map((members) => members.map(({ customerId, role }) => `${customerId} ${role}`).join(', '));
}

const tie = (left: string, relation: DeclaredTie['relation'], right: string, validTo: string | null = null) => ({
  left,
  relation,
  right,
  validTo,
});

describe('buildHouseholds, by residence', () => {
  it('makes nothing of nobody', () => {
    expect(buildHouseholds([], [])).toEqual([]);
  });

  it('joins people of one family name at one residence, and says why', () => {
    const [household, ...others] = buildHouseholds([person('1', 'Smith', HOME), person('2', 'Smith', HOME)], []);
    expect(others).toEqual([]);
    expect(household).toMatchObject({
      name: 'The Smith Household',
      why: 'same residence (12 Main St, Ayr, 1000) and family name smith',
      residences: [{ label: '12 Main St, Ayr, 1000', validFrom: null, validTo: null }],
    });
    expect(household!.members.map(({ customerId }) => customerId)).toEqual(['1', '2']);
  });

  it('names a household by its records where no golden family name is known', () => {
    const unnamed = { ...person('1', 'van Dyke', HOME), displayFamilyName: '' };
    expect(buildHouseholds([unnamed], [])[0]!.name).toBe('The van Dyke Household');
  });

  it('keeps other names at the residence, and the name elsewhere, apart', () => {
    const people = [person('1', 'Smith', HOME), person('2', 'Jones', HOME), person('3', 'Smith', ELSEWHERE)];
    expect(current(people)).toEqual(['1 head', '2 head', '3 head']);
  });

  it('joins through one part of a double name, and through a name borne before', () => {
    const doubled = [person('1', 'Smith', HOME), person('2', 'Smith Jones', HOME), person('3', 'Jones', HOME)];
    expect(current(doubled)).toEqual(['1 head, 2 member, 3 member']);
    const married = [person('1', 'Smith', HOME), person('2', 'Jones', { ...HOME, family: 'Smith' }, HOME)];
    expect(current(married)).toEqual(['1 head, 2 member']);
  });

  it('does not join by a particle or an initial', () => {
    expect(current([person('1', 'de la Cruz', HOME), person('2', 'de Vries', HOME)])).toHaveLength(2);
    expect(current([person('1', 'S', HOME), person('2', 'S', HOME)])).toHaveLength(2);
    expect(current([person('1', 'Le', HOME), person('2', 'Le', HOME)])).toHaveLength(1);
  });

  it('does not take a post box, a street without a number or a place of work for a residence', () => {
    for (const at of [address({ poBox: true }), address({ number: '' }), address({ kind: 'work' })]) {
      expect(current([person('1', 'Smith', { at }), person('2', 'Smith', { at })])).toEqual([]);
    }
  });

  it('leaves everyone alone where more of one name share an address than a household holds', () => {
    const crowd = Array.from({ length: 13 }, (_, i) => person(String(i), 'Smith', HOME));
    expect(current(crowd)).toHaveLength(13);
    expect(buildHouseholds(crowd, [])[0]!.why).toContain('more than 12 customers');
    expect(current(crowd.slice(1))).toHaveLength(1);
    expect(current(crowd, [tie('3', 'spouseOf', '4')])).toContain('3 head, 4 spouse');
  });

  it('has no household for a person without a residence or a tie', () => {
    expect(buildHouseholds([person('1', 'Smith')], [])).toEqual([]);
  });

  it('makes the oldest the head', () => {
    const young = { ...person('1', 'Smith', HOME), birthDate: '1990-01-01' };
    const old = { ...person('2', 'Smith', HOME), birthDate: '1960' };
    expect(current([young, old, person('0', 'Smith', HOME)])).toEqual(['2 head, 0 member, 1 member']);
  });
});

describe('buildHouseholds, over time', () => {
  it('ends a membership on the day a newer record first shows another residence', () => {
    const mover = person('1', 'Smith', { ...HOME, on: '2019-01-01' }, { ...ELSEWHERE, on: '2021-06-01T08:00:00Z' });
    const stayer = person('2', 'Smith', { ...HOME, on: '2018-03-01' });
    const [home, elsewhere] = buildHouseholds([mover, stayer], []);
    expect(home!.members).toEqual([
      { customerId: '2', role: 'head', primary: true, validFrom: '2018-03-01', validTo: null },
      { customerId: '1', role: 'member', primary: false, validFrom: '2019-01-01', validTo: '2021-06-01' },
    ]);
    expect(home!.residences).toMatchObject([{ validFrom: '2018-03-01', validTo: null }]);
    expect(elsewhere!.members).toEqual([
      { customerId: '1', role: 'head', primary: true, validFrom: '2021-06-01', validTo: null },
    ]);
  });

  it('goes by position where no record is dated, and then knows no dates', () => {
    const [home, elsewhere] = buildHouseholds([person('1', 'Smith', HOME, ELSEWHERE)], []);
    expect(home!.members).toMatchObject([{ primary: false, validFrom: null, validTo: null }]);
    expect(elsewhere!.members).toMatchObject([{ primary: true, validFrom: null, validTo: null }]);
  });

  it('closes the residence of a household that everyone has left', () => {
    const moves = [
      { ...HOME, on: '2019-01-01' },
      { ...ELSEWHERE, on: '2020-01-01' },
    ] as const;
    const [left] = buildHouseholds([person('1', 'Smith', ...moves), person('2', 'Smith', ...moves)], []);
    expect(left!.residences).toMatchObject([{ validFrom: '2019-01-01', validTo: '2020-01-01' }]);
    expect(left!.name).toBe('The Smith Household');
  });

  it('does not take a record without a residence for a move', () => {
    expect(current([person('1', 'Smith', HOME, {}), person('2', 'Smith', HOME)])).toEqual(['1 head, 2 member']);
  });
});

describe('buildHouseholds, by declared ties', () => {
  it('joins spouses of two names at one residence', () => {
    const people = [person('1', 'Nguyen', HOME), person('2', 'Smith', HOME)];
    const [household] = buildHouseholds(people, [tie('2', 'spouseOf', '1')]);
    expect(household).toMatchObject({
      name: 'Nguyen and Smith Household',
      why: 'residence 12 Main St, Ayr, 1000; declared spouses',
    });
    expect(current(people, [tie('2', 'spouseOf', '1')])).toEqual(['1 head, 2 spouse']);
  });

  it('keeps spouses with different residences apart', () => {
    const people = [person('1', 'Smith', HOME), person('2', 'Smith', ELSEWHERE)];
    expect(current(people, [tie('1', 'spouseOf', '2')])).toEqual(['1 head', '2 head']);
  });

  it('brings a child without a residence home, to one home only', () => {
    const people = [person('1', 'Smith', HOME), person('2', 'Jones', ELSEWHERE), person('3', 'Smith')];
    const ties = [tie('1', 'parentOf', '3'), tie('2', 'parentOf', '3')];
    expect(current(people, ties)).toEqual(['1 head, 3 child', '2 head']);
  });

  it('makes a household without a residence of ties alone', () => {
    const people = [person('1', 'Smith'), person('2', 'Jones'), person('3', 'Smith'), person('4', 'Lee')];
    const ties = [tie('1', 'spouseOf', '2'), tie('1', 'parentOf', '3'), tie('1', 'worksFor', '4')];
    const [household, ...others] = buildHouseholds(people, ties);
    expect(others).toEqual([]);
    expect(household).toMatchObject({
      name: 'Smith and Jones Household',
      residences: [],
      why: 'declared spouses; declared parent and child',
    });
    expect(current(people, ties)).toEqual(['1 head, 2 spouse, 3 child']);
  });

  it('does not bring a child with a family of its own back to its parents', () => {
    const people = ['1', '2', '3', '4'].map((id) => person(id, 'Smith'));
    const ties = [tie('1', 'parentOf', '2'), tie('2', 'spouseOf', '3'), tie('2', 'parentOf', '4')];
    expect(current(people, ties)).toEqual(['2 head, 3 spouse, 4 child']);
  });

  it('lets ended ties bind nobody, and a guardian of many take none of them in', () => {
    const pair = [person('1', 'Smith', HOME), person('2', 'Jones')];
    expect(current(pair, [tie('1', 'spouseOf', '2', '2020-01-01')])).toEqual(['1 head']);
    const wards = Array.from({ length: 13 }, (_, i) => person(`w${i}`, 'Lee'));
    const ties = wards.map(({ customerId }) => tie('1', 'guardianOf', customerId));
    expect(current([...pair, ...wards], ties)).toEqual(['1 head']);
  });
});

describe('buildHouseholds, laws', () => {
  it('does not depend on the order of people, records or ties', () => {
    const shuffled = communities.chain(({ people, ties }) =>
      fc.record({
        people: fc.constant(people),
        ties: fc.constant(ties),
        otherPeople: fc.shuffledSubarray(people, { minLength: people.length }),
        otherTies: fc.shuffledSubarray(ties, { minLength: ties.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ people, ties, otherPeople, otherTies }) => {
        const reversed = otherPeople.map((one) => ({ ...one, records: [...one.records].reverse() }));
        expect(buildHouseholds(reversed, otherTies)).toEqual(buildHouseholds(people, ties));
      }),
    );
  });

  it('has every person with a residence in exactly one household now, and nobody in two at a time', () => {
    fc.assert(
      fc.property(communities, ({ people, ties }) => {
        const memberships = buildHouseholds(people, ties).flatMap(({ members }) => members);
        for (const one of people) {
          const own = memberships.filter(({ customerId }) => customerId === one.customerId);
          const now = own.filter(({ primary }) => primary);
          if (staysOf(one).length > 0) expect(now).toHaveLength(1);
          else expect(own.length).toBe(now.length);
          for (const day of ['2018-12-31', '2019-01-01', '2020-01-01', '2025-01-01']) {
            const dated = own.filter(({ validFrom, validTo }) => validFrom !== null || validTo !== null);
            const inForce = dated.filter((m) => (m.validFrom ?? '') <= day && (m.validTo === null || day < m.validTo));
            expect(inForce.length).toBeLessThanOrEqual(1);
          }
        }
      }),
    );
  });

  it('gives each household one head, at most one residence, a name and a reason', () => {
    fc.assert(
      fc.property(communities, ({ people, ties }) => {
        for (const { name, members, residences, why } of buildHouseholds(people, ties)) {
          const heads = new Set(members.filter(({ role }) => role === 'head').map(({ customerId }) => customerId));
          expect(heads.size).toBe(1);
          expect(residences.length).toBeLessThanOrEqual(1);
          expect(name).toMatch(/Household$/);
          expect(why).not.toBe('');
        }
      }),
    );
  });
});

describe('buildHouseholds, size', () => {
  it('builds the households of 20,000 people and as many ties in seconds', () => {
    const at = (i: number) => ({ at: address({ number: String(Math.floor(i / 3)) }) });
    const people = Array.from({ length: 20_000 }, (_, i) => person(`p${i}`, 'Smith', at(i), at(i + 3)));
    const ties = people.map(({ customerId }, i) => tie(customerId, 'parentOf', `p${i + 1}`));
    expect(buildHouseholds(people, ties)).toHaveLength(6_668);
  }, 10_000);
});
