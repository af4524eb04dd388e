// Cells that slipped into their neighbours' columns, and cells that only look so.

import { describe, expect, it } from 'vitest';
import type { Address, SourceRecord } from '../../../src/domain/record.ts';
import { withCellsInPlace } from '../../../src/resolution/normalize/misplacedCells.ts';
import { normalizeRecord } from '../../../src/resolution/normalize/record.ts';
import { record } from '../../support/record.ts';

interface Row {
  readonly name?: string;
  readonly number?: string;
  readonly website?: string;
  readonly phone?: string;
  readonly address: Address;
}

function company({ name, number, website, phone, address }: Row): SourceRecord {
  return record('organization', '1', {
    text: { ...(name && { name }), ...(number && { registrationNumber: number }) },
    websites: website ? [website] : [],
    phones: phone ? [{ value: phone }] : [],
    addresses: [address],
  });
}

/** The record's cells by column, those that are empty left out. */
function cells({ text, websites, phones, addresses }: SourceRecord): Record<string, string> {
  const { street, city, region, postalCode } = addresses[0]!;
  const { name, registrationNumber } = text;
  const all = {
    name,
    registrationNumber,
    website: websites[0],
    phone: phones[0]?.value,
    street,
    city,
    region,
    postalCode,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([column, cell]) => (cell ? [[column, cell]] : [])));
}

const RIGHT = {
  name: 'Acme Dental LLC',
  phone: '(212) 736-5000',
  street: '12 Birch Lane',
  city: 'Milltown',
  region: 'NY',
};

describe('cells are put back', () => {
  it('where the name stands in the street and all after it one column too far', () => {
    const address = { street: 'Acme Dental LLC', city: '12 Birch Lane', region: 'Milltown', postalCode: 'NY' };
    expect(cells(withCellsInPlace(company({ phone: RIGHT.phone, address })))).toEqual(RIGHT);
  });

  it('where a whole row moved one column to the right', () => {
    const address = { street: RIGHT.phone, city: RIGHT.street, region: RIGHT.city, postalCode: RIGHT.region };
    const moved = withCellsInPlace(
      company({ number: RIGHT.name, website: '75350864', phone: 'www.acmedental.example', address }),
    );
    expect(cells(moved)).toEqual({ ...RIGHT, registrationNumber: '75350864', website: 'www.acmedental.example' });
  });

  it('where it did and the telephone was not stated', () => {
    const address = { city: RIGHT.street, region: RIGHT.city, postalCode: RIGHT.region };
    const { phone, ...rest } = RIGHT;
    expect(cells(withCellsInPlace(company({ number: RIGHT.name, address })))).toEqual(rest);
  });

  it('where telephone, street and town changed places', () => {
    const address = { street: RIGHT.city, city: RIGHT.phone, region: 'NY', postalCode: '10001' };
    expect(cells(withCellsInPlace(company({ name: RIGHT.name, phone: RIGHT.street, address })))).toEqual({
      ...RIGHT,
      postalCode: '10001',
    });
  });

  it('before anything of the record is read', () => {
    const address = {
      street: 'Acme Dental LLC',
      city: '12 Birch Lane',
      region: 'Milltown',
      postalCode: 'NY',
      country: 'US',
    };
    const { companyNames, addresses } = normalizeRecord(company({ phone: RIGHT.phone, address }));
    expect(companyNames[0]?.tokens).toEqual(['acme', 'dental']);
    expect(addresses[0]).toMatchObject({ number: '12', city: 'milltown', region: 'ny', country: 'us' });
  });
});

describe('cells stay', () => {
  it.each<[why: string, row: Row]>([
    ['in a record that is as it should be', { ...RIGHT, address: RIGHT }],
    ['where a town holds a digit by mistake', { ...RIGHT, address: { ...RIGHT, city: 'Mi1ltown' } }],
    ['where a district is part of the town', { ...RIGHT, address: { ...RIGHT, city: 'Paris 15' } }],
    ['where a telephone has an extension', { ...RIGHT, phone: '212 736 5000 ext. 12', address: RIGHT }],
    ['where a company has no name but a proper address', { phone: RIGHT.phone, address: RIGHT }],
    [
      'where what is left would have no column',
      { phone: '12 Birch Lane', address: { street: 'A', city: 'B', region: 'C', postalCode: 'D' } },
    ],
  ])('%s', (_why, row) => {
    const stated = company(row);
    expect(withCellsInPlace(stated)).toBe(stated);
  });
});
