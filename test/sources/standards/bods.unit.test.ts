// Statements of the Beneficial Ownership Data Standard without a mapping, of 0.4 and of the versions before.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inputFolder } from '../inputFiles.ts';
import { fixture, jsonOf, readStandard } from './standardFiles.ts';

const write = inputFolder();
const examples = readdirSync(fixture('bods')).filter((name) => name.endsWith('.json'));

interface Stated {
  readonly recordType: string;
  readonly recordId: string;
}

const told = (r: {
  relation: string;
  right: string;
  basis?: string;
  share?: number;
  validFrom?: string;
  validTo?: string;
}) => [r.relation, r.right.split(':')[2], r.basis, r.share ?? null, r.validFrom ?? null, r.validTo ?? null].join(' ');

describe('the examples of 0.4', () => {
  it.each(examples)(
    '%s is read whole: a record for each entity and person, a relationship for each pair',
    async (name) => {
      const { records, relationships, quarantined } = await readStandard(fixture(`bods/${name}`));
      const stated = jsonOf<Stated & { recordDetails: { subject?: string; interestedParty?: unknown } }>(
        `bods/${name}`,
      );
      expect(quarantined).toEqual([]);
      const ids = (kinds: string[]) =>
        [...new Set(stated.flatMap((s) => (kinds.includes(s.recordType) ? [s.recordId] : [])))].sort();
      expect(records.map(({ id }) => id).sort()).toEqual(ids(['entity', 'person']));
      const pairs = stated.flatMap(({ recordDetails: { subject, interestedParty } }) =>
        typeof interestedParty === 'string' ? [`${subject} ${interestedParty}`] : [],
      );
      const read = relationships.map((r) => `${r.left.split(':')[2]} ${r.right.split(':')[2]}`);
      expect([...new Set(read)].sort()).toEqual([...new Set(pairs)].sort());
      expect(new Set(relationships.map(({ key }) => key)).size).toBe(relationships.length);
    },
  );
});

describe('statements that follow each other', () => {
  it('give each share its period', async () => {
    const { relationships } = await readStandard(fixture('bods/ods-tecido.json'));
    expect(relationships.filter(({ basis }) => basis === 'ownership').map(told)).toEqual([
      'heldBy 018AF6B3EB ownership 100 2002-03-09 2021-09-24',
      'subsidiaryOf 033E84672B ownership 60 2021-09-24 2022-09-21',
      'heldBy 018AF6B3EB ownership 40 2021-09-24 2022-09-21',
      'subsidiaryOf 033E84672B ownership 70 2022-09-21 2023-03-01',
      'heldBy 018AF6B3EB ownership 30 2022-09-21 2023-03-03',
      'subsidiaryOf 033E84672B ownership 80 2023-03-01 ',
    ]);
  });

  it('go on where they say the same, end where one closes, and leave the last word on a person', async () => {
    const { records, relationships } = await readStandard(fixture('bods/ods-fermcat.json'));
    expect(relationships.filter(({ basis }) => basis === 'ownership').map(told)).toEqual([
      'heldBy per-5faa4103dee78621 ownership 50 2019-09-11 2021-04-03',
      'heldBy per-41c0bb0cef246f7c ownership 50 2019-09-11 2022-01-21',
      'heldBy per-e334cc6258e56467 ownership 50 2021-04-03 2022-01-21',
      'heldBy per-41c0bb0cef246f7c ownership 100 2022-01-21 ',
    ]);
    expect(records.map(({ id, attributes }) => [id, attributes.statementStatus])).toContainEqual([
      'per-5faa4103dee78621',
      'closed',
    ]);
  });
});

describe('what is not known', () => {
  it('is kept on the entity, or as a person without a name', async () => {
    const { records } = await readStandard(fixture('bods/ods-listed-company-exempt-from-disclosure.json'));
    expect(records).toMatchObject([
      {
        attributes: {
          'noParentReason.owner': 'subjectExemptFromDisclosure',
          'noParentDetail.owner': 'Exempt from disclosure as a company listed on a recognised stock exchange',
        },
      },
    ]);
    const trust = await readStandard(fixture('bods/ods-levent.json'));
    expect(trust.records.find(({ id }) => id === '81337a6e')).toMatchObject({
      text: {},
      attributes: { personType: 'anonymousPerson', unspecifiedReason: 'interestedPartyExemptFromDisclosure' },
    });
  });

  it('keeps what passes through others apart from what is held directly', async () => {
    const { relationships } = await readStandard(fixture('bods/ods-mixed-direct-and-indirect-ownership.json'));
    expect(relationships.map(told).sort()).toEqual([
      'heldBy 53508b65253f control   ',
      'heldBy 53508b65253f ownership 50 2019-05-01 ',
      'heldBy 53508b65253f ownership-indirect 50 2017-11-01 ',
      'subsidiaryOf ec61aeda7141 ownership 50 2017-11-01 ',
    ]);
  });
});

describe('0.2 and 0.3', () => {
  const source = { publicationDetails: { publisher: { name: 'Register' } } };
  const entity = (statementID: string, name: string, rest: object = {}) => ({
    statementID,
    statementType: 'entityStatement',
    entityType: 'registeredEntity',
    name,
    incorporatedInJurisdiction: { code: 'GB', name: 'United Kingdom' },
    identifiers: [{ scheme: 'GB-COH', id: `n-${statementID}` }],
    addresses: [{ type: 'registered', address: '1 High St', country: 'GB' }],
    ...source,
    ...rest,
  });
  const owns = (statementID: string, subject: string, interestedParty: object, rest: object) => ({
    statementID,
    statementType: 'ownershipOrControlStatement',
    subject: { describedByEntityStatement: subject },
    interestedParty,
    ...source,
    ...rest,
  });

  it('are read with their own names, and statements that replace others are of one record', async () => {
    const file = await write('bods02.json', [
      entity('e1', 'Old Ltd', { statementDate: '2019-01-01' }),
      entity('e2', 'New Ltd', { statementDate: '2020-01-01', replacesStatements: ['e1'] }),
      { statementID: 'p1', statementType: 'personStatement', personType: 'knownPerson', names: [{ fullName: 'Ann' }] },
      owns(
        'o1',
        'e1',
        { describedByPersonStatement: 'p1' },
        {
          interests: [
            {
              type: 'voting-rights',
              interestLevel: 'indirect',
              share: { minimum: 25, exclusiveMinimum: true, maximum: 50 },
            },
            {
              type: 'shareholding',
              interestLevel: 'direct',
              share: { exact: 30 },
              startDate: '2018-02-03',
              endDate: '2021-01-01',
            },
          ],
        },
      ),
      owns('o2', 'e2', { unspecified: { reason: 'unknown', description: 'Nobody answered' } }, {}),
    ]);
    const { records, relationships, quarantined } = await readStandard(file);
    expect(quarantined).toEqual([]);
    expect(records).toMatchObject([
      {
        key: 'Register:organization:e1',
        text: { name: 'New Ltd', jurisdiction: 'GB' },
        addresses: [{ kind: 'registered', full: '1 High St', country: 'GB' }],
        attributes: { 'noParentReason.owner': 'unknown', 'noParentDetail.owner': 'Nobody answered' },
      },
      { key: 'Register:person:p1', text: { fullName: 'Ann' } },
    ]);
    expect(relationships).toMatchObject([
      { relation: 'heldBy', basis: 'voting-indirect', role: 'votingRights', shareMin: 25, shareMax: 50 },
      { left: 'Register:organization:e1', share: 30, validFrom: '2018-02-03', validTo: '2021-01-01' },
    ]);
  });

  it('go to quarantine where they are none', async () => {
    const file = await write('bad.json', [
      entity('e1', 'A'),
      owns('o1', 'e1', {}, {}),
      { statementID: 'x', statementType: 'entityStatement', names: 'none' },
    ]);
    const { records, quarantined } = await readStandard(file);
    expect(records).toHaveLength(1);
    expect(quarantined.map(({ field }) => field)).toEqual(['interestedParty', 'names']);
  });
});
