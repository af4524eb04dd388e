// How a link's weight adds up.

import { describe, expect, it } from 'vitest';
import { waterfall } from '../../../src/services/explain/waterfall.ts';
import { withoutFields } from '../../../src/services/explain/withoutFields.ts';
import { link } from '../links.ts';

describe('a waterfall', () => {
  it('begins with what two records start from and ends at the weight of the link', () => {
    const steps = waterfall(
      link(
        'a',
        'b',
        2.6,
        'linked',
        'birthDate exact +12.1; givenName different -5.0; prior odds -4.2; near relations -0.3',
      ),
    );
    expect(steps.map(({ label }) => label)).toEqual([
      'two records are seldom one',
      'birthDate exact',
      'givenName different',
      'near relations agree as well',
    ]);
    expect(steps.at(-1)!.total).toBe(2.6);
    for (const [at, { weight, total }] of steps.entries()) {
      expect(total).toBeCloseTo((steps[at - 1]?.total ?? 0) + weight, 6);
    }
  });

  it.each([
    [
      'linked by identifier.ssn',
      7,
      'linked by identifier.ssn; identifier.ssn exact +9.0; birthDate different -4.0; prior odds -8.0',
    ],
    ['linked by judgement', 100, 'linked by judgement; email exact +9.0; prior odds -8.0'],
    ['names alone do not link', -1, 'familyName exact +9.0; prior odds -3.0; names alone do not link'],
  ])('has a last step for the rule: %s', (rule, weight, why) => {
    expect(waterfall(link('a', 'b', weight, 'linked', why)).at(-1)).toMatchObject({ label: rule, total: weight });
  });

  it('has no step for what rounding leaves', () => {
    expect(waterfall(link('a', 'b', 4.96, 'linked', 'email exact +9.0; prior odds -4.0'))).toHaveLength(2);
  });
});

describe('the fields that hold two records together', () => {
  const why = (more: string) => `${more}; prior odds -8.0`;

  it('are as few as will do', () => {
    const links = [
      link('a', 'c', 4, 'linked', why('email exact +9.0; phone exact +3.0')),
      link('b', 'c', 5, 'linked', why('birthDate exact +10.0; phone exact +3.0')),
    ];
    expect(withoutFields('a', 'b', links, 0)).toEqual(['email']);
  });

  it('are several where each alone leaves a way', () => {
    const links = [
      link('a', 'b', 4, 'linked', why('email exact +12.0')),
      link('a', 'c', 4, 'linked', why('phone exact +12.0')),
      link('b', 'c', 4, 'linked', why('phone exact +12.0')),
    ];
    expect(withoutFields('a', 'b', links, 0)).toEqual(['email', 'phone']);
  });

  it('are none where a judgement holds them together', () => {
    expect(
      withoutFields('a', 'b', [link('a', 'b', 100, 'linked', 'linked by judgement; email exact +9.0')], 0),
    ).toBeNull();
  });

  it('hold as long as an identifier links alone, and fall with it', () => {
    const byNumber = 'linked by identifier.ssn; identifier.ssn exact +9.0; email exact +2.0; prior odds -10.0';
    expect(withoutFields('a', 'b', [link('a', 'b', 7, 'linked', byNumber)], 0)).toEqual(['identifier.ssn']);
  });

  it('depend on the threshold', () => {
    const links = [link('a', 'b', 6, 'linked', why('email exact +11.0; phone exact +3.0'))];
    expect(withoutFields('a', 'b', links, 0)).toEqual(['email']);
    expect(withoutFields('a', 'b', links, 4)).toEqual(['phone']);
  });
});
