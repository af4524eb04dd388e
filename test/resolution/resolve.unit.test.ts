// The engine on small sets amid a crowd: who is one and who is not, and why. Weights are tuned; what is said here is not.

import { describe, expect, it } from 'vitest';
import type { Policies } from '../../src/domain/policy.ts';
import { amidCrowd, areApart, areOne, CROWD, keyOf, resolveStated } from './crowd.ts';
import type { Stated } from './normalizedRecords.ts';

const HOME = { number: '12', street: 'station rd', city: 'leeds', postalCode: '99001' };
const ANN: Stated = {
  names: ['ann/winterbourne'],
  birthDates: ['1971-05-23'],
  emails: ['ann.winterbourne@post.example'],
  phones: ['+442079460001'],
  addresses: [HOME],
};
const { names, birthDates, emails, phones, addresses } = ANN as Required<Stated>;

describe('a crowd of strangers', () => {
  it('stays apart', () => {
    const { clusterOf, links } = resolveStated(CROWD);
    expect(new Set(clusterOf).size).toBe(CROWD.length);
    expect(links.filter(({ status }) => status === 'linked')).toEqual([]);
  });

  it('of none or one resolves', () => {
    expect([...resolveStated([]).clusterOf]).toEqual([]);
    expect([...resolveStated([ANN]).clusterOf]).toEqual([0]);
    expect([...resolveStated([{}, {}]).clusterOf]).toEqual([0, 1]);
  });
});

describe('two records are one person', () => {
  it.each<[string, Stated, Stated]>([
    ['with name and birth date', { names, birthDates }, { names, birthDates, phones }],
    ['with name and e-mail address', { names, emails }, { names, emails, addresses }],
    [
      'with a nickname, telephone and birth date',
      { ...ANN, names: ['robert/winterbourne'] },
      { names: ['bob/winterbourne'], birthDates, phones },
    ],
    [
      'with a slip in name and birth date',
      ANN,
      { names: ['ann/winterborne'], birthDates: ['1971-05-28'], addresses, phones },
    ],
    ['with names turned round and one telephone', ANN, { names: ['winterbourne/ann'], phones, birthDates }],
    ['with another family name since the wedding', ANN, { names: ['ann/harrowby'], birthDates, emails, phones }],
    [
      'who moved house',
      ANN,
      { names, birthDates, emails, addresses: [{ number: '4', street: 'quay', city: 'bristol', postalCode: '77002' }] },
    ],
  ])('%s', (_, left, right) => expect(areOne([left, right])).toBe(true));
});

describe('two records are two people', () => {
  const son = { names, phones, addresses };
  it.each<[string, Stated, Stated]>([
    ['with their names alone in common', { names }, { names, emails }],
    [
      'with their names in common and everything else different',
      ANN,
      { names, birthDates: ['1990-11-02'], emails: ['aw77@mail.example'], phones: ['+13125550177'] },
    ],
    ['as father and son of one name', { ...son, birthDates: ['1941-05-23'] }, { ...son, birthDates: ['1973-11-02'] }],
    [
      'as siblings at one address and telephone',
      ANN,
      { ...ANN, names: ['oliver/winterbourne'], birthDates: ['1974-09-12'], emails: [] },
    ],
    [
      'as a couple with one mailbox',
      { names, emails, phones, addresses },
      { names: ['oliver/winterbourne'], emails, phones, addresses },
    ],
    ['with a door in common', { names, addresses }, { names: ['oliver/pemberton'], addresses }],
    [
      'with a telephone that was given to someone else',
      ANN,
      { names: ['oliver/pemberton'], phones, birthDates: ['1990-11-02'] },
    ],
  ])('%s', (_, left, right) => expect(areApart([left, right])).toBe(true));
});

describe('two records are one company, or are not', () => {
  const type = 'organization';
  const site = { number: '1', street: 'harbour rd', city: 'leeds', postalCode: '99002' };
  const acme: Stated = {
    companies: ['brightwater pumps'],
    websites: ['brightwater.example'],
    phones: ['+442079460002'],
    addresses: [site],
  };

  it('one with name and telephone, whatever the legal form', () => {
    expect(
      areOne(
        [
          { ...acme, legalForm: 'ltd' },
          { companies: ['brightwater pumps'], phones: acme.phones!, websites: acme.websites! },
        ],
        { type },
      ),
    ).toBe(true);
  });

  it('one with acronym, website and telephone', () => {
    const full = { ...acme, companies: ['national timber merchants'] };
    expect(areOne([full, { ...acme, companies: ['ntm'], addresses: [] }], { type })).toBe(true);
  });

  it('two with a registered office in common', () => {
    expect(
      areApart([acme, { companies: ['quarrel freight'], phones: acme.phones!, addresses: [site] }], { type }),
    ).toBe(true);
  });

  it('two with one website and other registration numbers', () => {
    const foods = {
      ...acme,
      companies: ['brightwater foods'],
      identifiers: ['registrationNumber:gb2222222'],
      phones: [],
    };
    expect(areApart([{ ...acme, identifiers: ['registrationNumber:gb1111111'] }, foods], { type })).toBe(true);
  });
});

describe('a decisive identifier', () => {
  const ssn = { identifiers: ['ssn:123456788'] };

  it('links alone', () => {
    expect(
      areOne([
        { names, ...ssn },
        { phones, ...ssn },
      ]),
    ).toBe(true);
    expect(
      amidCrowd([
        { names, ...ssn },
        { phones, ...ssn },
      ]).links[0],
    ).toMatchObject({ status: 'linked', rule: 'identifier.ssn' });
  });

  it('does not link where everything else contradicts it', () => {
    const other = { names: ['oliver/pemberton'], birthDates: ['1990-11-02'], gender: 'm' };
    expect(
      areApart([
        { names, birthDates, gender: 'f', ...ssn },
        { ...other, ...ssn },
      ]),
    ).toBe(true);
  });

  it('is what the mapping makes one', () => {
    const card = (policies: Policies) =>
      areOne(
        [
          { phones, identifiers: ['card:AA55'] },
          { emails, identifiers: ['card:AA55'] },
        ],
        { policies },
      );
    expect(card({ card: { strength: 'decisive' } })).toBe(true);
  });
});

describe('a value on more records than its type allows', () => {
  const switchboard = ['+442079469999'];
  const colleagues = CROWD.slice(0, 6).map((person) => ({ ...person, phones: switchboard }));

  it('says nothing', () => {
    const policies = { phone: { hubCap: 5 } };
    const { links } = resolveStated([...colleagues, ...CROWD.slice(6)], { policies });
    expect(links.filter(({ why }) => why.includes('phone exact'))).toEqual([]);
  });

  it('does not link by a decisive identifier either', () => {
    const policies = { card: { strength: 'decisive', hubCap: 2 } } as const;
    const holders = [0, 1, 2].map(() => ({ identifiers: ['card:AA55'] }));
    expect(areApart(holders, { policies })).toBe(true);
    expect(areOne(holders.slice(1), { policies })).toBe(true);
  });
});

describe('a judgement', () => {
  const judged = (verdict: 'same' | 'different' | 'unsure') => [{ left: keyOf(1), right: keyOf(0), verdict }];

  it('of same makes two strangers one, and is the reason', () => {
    const { clusterOf, links } = amidCrowd([CROWD[7]!, ANN], { judgements: judged('same') });
    expect(clusterOf[1]).toBe(0);
    expect(links.find(({ left, right }) => left === keyOf(0) && right === keyOf(1))).toMatchObject({
      status: 'linked',
      rule: 'judgement',
      probability: 1,
    });
  });

  it('of different keeps apart what would be one, and the link shows as cut', () => {
    const { clusterOf, links } = amidCrowd([ANN, ANN], { judgements: judged('different') });
    expect(clusterOf[1]).toBe(1);
    expect(links[0]).toMatchObject({ left: keyOf(0), right: keyOf(1), status: 'cut' });
    expect(links[0]?.why).toContain('judged different');
  });

  it('of unsure changes nothing', () => {
    const without = amidCrowd([ANN, ANN]);
    const unsure = amidCrowd([ANN, ANN], { judgements: judged('unsure') });
    expect(unsure.clusterOf).toEqual(without.clusterOf);
    expect(unsure.links[0]?.status).toBe(without.links[0]?.status);
  });

  it('about a record that is not here waits for it', () => {
    const judgements = [{ left: keyOf(0), right: 'elsewhere', verdict: 'same' as const }];
    expect(amidCrowd([ANN, ANN], { judgements }).clusterOf[1]).toBe(0);
  });
});

describe('a hard exclusive identifier', () => {
  const withLogin = (login: string): Stated => ({ ...ANN, identifiers: [`login:${login}`] });

  it('keeps apart what agrees in everything else', () => {
    const { clusterOf, links } = amidCrowd([withLogin('ann'), withLogin('ann2')]);
    expect(clusterOf[1]).toBe(1);
    expect(links.some(({ status }) => status === 'linked')).toBe(false);
  });

  it('is overridden by a judgement of same, which shows as a conflict', () => {
    const judgements = [{ left: keyOf(0), right: keyOf(1), verdict: 'same' as const }];
    const { clusterOf, links } = amidCrowd([withLogin('ann'), withLogin('ann2')], { judgements });
    expect(clusterOf[1]).toBe(0);
    expect(links[0]).toMatchObject({ status: 'conflict', rule: 'judgement' });
    expect(links[0]?.why).toContain('different login');
  });
});

describe('links', () => {
  const SET: Stated[] = [
    ANN,
    { names, birthDates },
    { names },
    { names, emails },
    { ...ANN, names: ['oliver/winterbourne'] },
  ];

  it('are sorted, left before right, and none is linked across two clusters', () => {
    const { links, clusterOf } = amidCrowd(SET);
    const pairs = links.map(({ left, right }) => `${left} ${right}`);
    expect(pairs).toEqual([...new Set(pairs)].sort());
    for (const { left, right, status } of links) {
      expect(left < right).toBe(true);
      const together = clusterOf[Number(left.slice(1))] === clusterOf[Number(right.slice(1))];
      expect(together).toBe(status === 'linked' || status === 'conflict');
    }
  });

  it('are linked exactly from the threshold on, unless something was cut', () => {
    for (const threshold of [0.2, 0.5, 0.9, 0.999]) {
      const { links } = amidCrowd(SET, { threshold });
      for (const { status, probability } of links) {
        if (status === 'linked') expect(probability).toBeGreaterThanOrEqual(threshold);
        if (status === 'review') expect(probability).toBeLessThan(threshold);
      }
    }
  });

  it('grow fewer as the threshold rises', () => {
    const linked = (threshold: number) =>
      amidCrowd(SET, { threshold }).links.filter(({ status }) => status === 'linked').length;
    const counts = [0.05, 0.5, 0.9, 0.99, 1].map(linked);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    expect(counts[0]).toBeGreaterThan(counts[4]!);
  });

  it('say why in words, the strongest evidence first', () => {
    const [link] = amidCrowd([ANN, { ...ANN, gender: 'f' }]).links;
    const parts = link!.why.split('; ');
    const weights = parts.map((part) => Number(part.split(' ').at(-1)));
    const evidence = weights
      .slice(
        0,
        parts.findIndex((part) => part.startsWith('prior odds')),
      )
      .map(Math.abs);
    expect(evidence.length).toBeGreaterThan(3);
    expect(evidence).toEqual([...evidence].sort((a, b) => b - a));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(Math.abs(total - link!.weight)).toBeLessThan(0.05 * parts.length);
    expect(link!.why).toMatch(/birthDate exact \+\d/);
  });
});

it('a resolution reports its model, and how much it compared', () => {
  const { model, comparedPairs, cutBlocks, threshold } = amidCrowd([ANN, ANN]);
  expect(model.fields.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['givenName', 'familyName', 'birthDate', 'address', 'email', 'phone']),
  );
  expect(comparedPairs).toBeGreaterThan(0);
  expect(comparedPairs).toBeLessThan((62 * 61) / 2);
  expect(cutBlocks).toBe(0);
  expect(threshold).toBeGreaterThan(0);
});
