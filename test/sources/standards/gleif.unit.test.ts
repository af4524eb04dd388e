// GLEIF's level 1 and 2 without a mapping: every row of its files, in whichever form.

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildHierarchies } from '../../../src/hierarchy/build.ts';
import { errorOf, inputFolder } from '../inputFiles.ts';
import { csvOf, fixture, jsonOf, readStandard } from './standardFiles.ts';

const write = inputFolder();
const org = (lei: string) => `gleif:organization:${lei}`;
const day = (text: string | undefined) =>
  text ? (/^\d{12,13}$/.test(text) ? new Date(Number(text)).toISOString() : text).slice(0, 10) : undefined;

describe('level 1', () => {
  it('gives an organization for each row of a table', async () => {
    const { records, quarantined } = await readStandard(fixture('gleif/level1.csv'));
    expect(quarantined).toEqual([]);
    expect(records).toHaveLength(400);
    expect(records[1]).toMatchObject({
      key: org('004L5FPTUREIWK9T2N63'),
      observedAt: '2018-05-09T10:11:00.000Z',
      text: { name: 'Hutchin Hill Capital, LP', legalForm: 'LIMITED PARTNERSHIP', jurisdiction: 'US' },
      identifiers: [{ type: 'lei', value: '004L5FPTUREIWK9T2N63' }],
      attributes: { entityStatus: 'ACTIVE', leiStatus: 'LAPSED', registrationAuthority: 'RA000602' },
    });
    expect(records[1]!.addresses[1]).toEqual({
      kind: 'headquarters',
      street: '22nd Floor, 888 7th Avenue',
      city: 'New York',
      region: 'US-NY',
      postalCode: '10106',
      country: 'US',
    });
    const statuses = csvOf('gleif/level1.csv').map((row) => [row.lei, row.entitystatus, row.reg_registrationstatus]);
    expect(records.map(({ id, attributes }) => [id, attributes.entityStatus, attributes.leiStatus])).toEqual(statuses);
  });

  it('gives an organization for each object of a JSON list, with its other names', async () => {
    const { records } = await readStandard(fixture('gleif/lei-data.json'));
    expect(records.map(({ id }) => id)).toEqual(jsonOf<{ LEI: string }>('gleif/lei-data.json').map(({ LEI }) => LEI));
    expect(records[0]!.alternateNames).toEqual([
      'FIDELITY ADVISOR SERIES I - Fidelity Advisor Leveraged Company Stock Fund',
    ]);
  });

  it('reads the headers and the JSON that GLEIF publishes, packed too', async () => {
    const header = 'LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.LegalAddress.City,Registration.ManagingLOU';
    const table = await write('level1.csv', `${header}\n001GPB6A9XPE8XJICC14,Acme,en,Oslo,X\n`);
    const golden = {
      records: [
        {
          LEI: { $: '001GPB6A9XPE8XJICC14' },
          Entity: {
            LegalName: { '@xml:lang': 'en', $: 'Acme' },
            OtherEntityNames: { OtherEntityName: [{ '@type': 'TRADING', $: 'Acme Old' }, { $: 'Acme New' }] },
            LegalAddress: { City: { $: 'Oslo' } },
          },
          Registration: { ManagingLOU: { $: 'X' } },
        },
      ],
    };
    const spread = await write('level1.json', JSON.stringify(golden, null, 2));
    const packed = await write('level1.json.gz', gzipSync(JSON.stringify(golden)));
    const expected = { text: { name: 'Acme' }, addresses: [{ kind: 'legal', city: 'Oslo' }] };
    for (const file of [table, spread, packed]) expect((await readStandard(file)).records).toMatchObject([expected]);
    expect((await readStandard(spread)).records[0]!.alternateNames).toEqual(['Acme Old', 'Acme New']);
  });

  it('refuses a golden copy that is cut off', async () => {
    const file = await write('cut.json', '{"records": [{"LEI": {"$": "001GPB6A9XPE8XJICC14"}');
    expect((await errorOf(() => readStandard(file))).message).toContain('is not closed');
  });
});

describe('relationship records', () => {
  it('become declared parents with the basis, the period and the status of each row', async () => {
    const { relationships, quarantined } = await readStandard(fixture('gleif/relationships.csv'));
    const rows = csvOf('gleif/relationships.csv');
    expect(quarantined).toEqual([]);
    expect(relationships).toHaveLength(rows.length);
    for (const [i, row] of rows.entries()) {
      const period = [1, 2, 3, 4, 5].find((n) => row[`period${n}_periodType`] === 'RELATIONSHIP_PERIOD');
      const { left, right, validFrom, validTo } = relationships[i]!;
      expect({ left, right, validFrom }).toEqual({
        left: org(row.child!),
        right: org(row.parent!),
        validFrom: period && day(row[`period${period}_startDate`]),
      });
      const stated = period && day(row[`period${period}_endDate`]);
      expect(validTo !== undefined).toBe(stated !== undefined || row.status === 'INACTIVE');
    }
    const count = (basis: string) => relationships.filter((one) => one.basis === basis).length;
    expect([count('accounting'), count('accounting-ultimate'), count('branch')]).toEqual([190, 208, 2]);
  });

  it('lead to every stated ultimate parent that the direct ones reach', async () => {
    const { relationships } = await readStandard(fixture('gleif/relationships.csv'));
    const edges = relationships.map(({ left, right, basis, validTo }) => {
      return { child: left, parent: right, hierarchy: basis!, ...(validTo && { validTo }) };
    });
    const { places } = buildHierarchies(edges, [...new Set(edges.flatMap((e) => [e.child, e.parent]))], null);
    const parentOf = new Map(places.filter((p) => p.hierarchy === 'accounting').map((p) => [p.id, p.parentId]));
    const above = (id: string): string[] => (parentOf.get(id) ? [parentOf.get(id)!, ...above(parentOf.get(id)!)] : []);
    const direct = edges.filter((e) => e.hierarchy === 'accounting' && !e.validTo);
    const reachable = (id: string): string[] =>
      direct.filter((e) => e.child === id).flatMap((e) => [e.parent, ...reachable(e.parent)]);
    const stated = edges.filter((e) => e.hierarchy === 'accounting-ultimate' && !e.validTo);
    const reached = stated.filter((e) => reachable(e.child).includes(e.parent));
    expect(reached).toHaveLength(102);
    for (const { child, parent } of reached) expect(above(child)).toContain(parent);
    const statedAbove = new Map(places.map((p) => [`${p.hierarchy} ${p.id}`, p.parentId]));
    expect(stated.filter((e) => statedAbove.get(`accounting-ultimate ${e.child}`) !== e.parent)).toEqual([]);
  });

  it('keep funds apart from parents, and take the percentage', async () => {
    const { relationships } = await readStandard(fixture('gleif/rr-data.json'));
    const stated = jsonOf<{ Relationship: { RelationshipType: string } }>('gleif/rr-data.json');
    const isFund = (type: string) => /FUND/.test(type);
    expect(relationships.map(({ basis }) => ['fund-management', 'subfund'].includes(basis!))).toEqual(
      stated.map(({ Relationship }) => isFund(Relationship.RelationshipType)),
    );
    const both = await readStandard(fixture('gleif/relationship-update-data.json'));
    expect(both.relationships.map(({ basis, share, validFrom }) => [basis, share, validFrom])).toEqual([
      ['accounting', 100, '2017-08-14'],
      ['accounting-ultimate', 100, '2017-08-14'],
    ]);
    expect(both.records.map(({ observedAt }) => observedAt)).toEqual(['2024-01-30T08:28:47.000Z']);
  });

  it('end where they are inactive or lapsed, and say what cannot be read', async () => {
    const row = (start: string, type: string, status: string, registration: object) => ({
      Relationship: {
        StartNode: { NodeID: start },
        EndNode: { NodeID: 'P' },
        RelationshipType: type,
        RelationshipStatus: status,
      },
      Registration: registration,
    });
    const direct = 'IS_DIRECTLY_CONSOLIDATED_BY';
    const file = await write('rr.json', [
      row('A', direct, 'INACTIVE', { LastUpdateDate: '2020-05-04T00:00:00Z', RegistrationStatus: 'PUBLISHED' }),
      row('B', direct, 'ACTIVE', { NextRenewalDate: '2021-06-05T00:00:00Z', RegistrationStatus: 'LAPSED' }),
      row('C', direct, 'INACTIVE', {}),
      row('D', direct, 'ACTIVE', {}),
      row('E', 'IS_FRIEND_OF', 'ACTIVE', {}),
    ]);
    const { relationships, quarantined } = await readStandard(file);
    expect(relationships.map(({ validTo }) => validTo)).toEqual(['2020-05-04', '2021-06-05', '0001-01-01', undefined]);
    expect(quarantined).toMatchObject([{ field: 'RelationshipType' }]);
  });
});

describe('reporting exceptions', () => {
  it('say of each organization why it states no parent', async () => {
    const { records } = await readStandard(fixture('gleif/repex-updates-data2.json'));
    const rows = jsonOf<Record<string, string>>('gleif/repex-updates-data2.json');
    expect(records.map(({ identifiers, attributes }) => [identifiers[0]!.value, attributes])).toEqual(
      rows.map((row) => {
        const level = row.ExceptionCategory!.startsWith('DIRECT') ? 'direct' : 'ultimate';
        return [
          row.LEI,
          {
            [`noParentReason.${level}`]: row.ExceptionReason,
            ...(row.ExceptionReference && { [`noParentDetail.${level}`]: row.ExceptionReference }),
          },
        ];
      }),
    );
  });

  it('stand in one file with the organizations that they are of', async () => {
    const { records } = await readStandard(fixture('gleif/reporting-exceptions-data.json'));
    expect(records.map(({ key }) => key)).toEqual([
      org('959800W87BKGBUDPF915'),
      'gleif-exceptions:organization:959800W87BKGBUDPF915%2Fdirect',
      'gleif-exceptions:organization:959800W87BKGBUDPF915%2Fultimate',
    ]);
  });

  it('are read as a table too', async () => {
    const header = 'LEI,Exception.Category,Exception.Reason.1,Exception.Reason.2,Exception.Reference.1';
    const file = await write(
      'repex.csv',
      `${header}\n001GPB6A9XPE8XJICC14,ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT,NON_PUBLIC,NO_LEI,see\nX,OTHER,NO_LEI,,\n`,
    );
    const { records, quarantined } = await readStandard(file);
    expect(records).toMatchObject([
      { attributes: { 'noParentReason.ultimate': 'NON_PUBLIC; NO_LEI', 'noParentDetail.ultimate': 'see' } },
    ]);
    expect(quarantined).toMatchObject([{ line: 3, field: 'ExceptionCategory' }]);
  });
});
