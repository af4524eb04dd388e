// GLEIF level 1 (LEI-CDF 3.1): who is who. Each row is one organization under its LEI.

import type { SourceRecord } from '../../../domain/record.ts';
import { statedAddress, statedRecord } from '../facts.ts';
import { statedMoment } from '../statedDay.ts';
import type { GleifRow } from './gleifRow.ts';

export function organizationOf(row: GleifRow, source: string, position: number): SourceRecord {
  const text = (path: string) => row.texts(path)[0];
  const lei = text('LEI')!;
  return statedRecord({
    source,
    type: 'organization',
    id: lei,
    position,
    observedAt: statedMoment(text('Registration.LastUpdateDate')),
    text: {
      name: text('Entity.LegalName'),
      legalForm: text('Entity.LegalForm.OtherLegalForm'),
      registrationNumber: text('Entity.RegistrationAuthority.RegistrationAuthorityEntityID'),
      jurisdiction: text('Entity.LegalJurisdiction'),
    },
    alternateNames: [
      ...new Set([
        ...row.texts('Entity.OtherEntityNames.OtherEntityName'),
        ...row.texts('Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName'),
      ]),
    ],
    addresses: [...addressOf(row, 'legal', 'LegalAddress'), ...addressOf(row, 'headquarters', 'HeadquartersAddress')],
    identifiers: [{ type: 'lei', value: lei }],
    attributes: {
      entityStatus: text('Entity.EntityStatus'),
      entityCategory: text('Entity.EntityCategory'),
      legalFormCode: text('Entity.LegalForm.EntityLegalFormCode'),
      registrationAuthority: text('Entity.RegistrationAuthority.RegistrationAuthorityID'),
      leiStatus: text('Registration.RegistrationStatus'),
      successorLei: text('Entity.SuccessorEntity.SuccessorLEI') ?? text('Entity.Successor.SuccessorLEI'),
    },
  });
}

function addressOf(row: GleifRow, kind: string, at: string) {
  const texts = (part: string) => row.texts(`Entity.${at}.${part}`);
  return statedAddress(kind, {
    street: [...texts('FirstAddressLine'), ...texts('AdditionalAddressLine')].join(', '),
    city: texts('City')[0],
    region: texts('Region')[0],
    postalCode: texts('PostalCode')[0],
    country: texts('Country')[0],
  });
}
