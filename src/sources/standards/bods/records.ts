// Entities and persons of the Beneficial Ownership Data Standard as records.

import { NO_PARENT_DETAIL, NO_PARENT_REASON } from '../../../domain/parentage.ts';
import type { SourceRecord } from '../../../domain/record.ts';
import { statedAddress, statedRecord } from '../facts.ts';
import { statedDay, statedMoment } from '../statedDay.ts';
import type { Details, Statement, Unspecified } from './statement.ts';

/** Schemes of organization identifiers (org-id.guide) that have a type of their own here. */
const IDENTIFIER_TYPES: Readonly<Record<string, string>> = { 'XI-LEI': 'lei' };

/** `absences` say why no owner of an entity is named. */
export function recordOf(
  { kind, details, date, status }: Statement,
  { source, id, position }: { readonly source: string; readonly id: string; readonly position: number },
  absences: readonly Unspecified[],
): SourceRecord {
  const common = {
    source,
    id,
    position,
    observedAt: statedMoment(date),
    addresses: addressesOf(details),
    identifiers: identifiersOf(details),
  };
  const closed = status === 'closed' ? 'closed' : undefined;
  return kind === 'person'
    ? statedRecord({ ...common, type: 'person', ...personParts(details, closed) })
    : statedRecord({ ...common, type: 'organization', ...entityParts(details, closed, absences) });
}

function personParts(details: Details, statementStatus: string | undefined) {
  const [name, ...others] = details.names ?? [];
  const birthDate = statedDay(details.birthDate ?? undefined);
  return {
    text: {
      fullName: name?.fullName ?? undefined,
      givenName: name?.givenName ?? undefined,
      familyName: name?.familyName ?? undefined,
    },
    alternateNames: others.flatMap(({ fullName }) => fullName ?? []),
    birthDate: birthDate === undefined ? [] : [birthDate],
    attributes: {
      personType: details.personType ?? undefined,
      statementStatus,
      unspecifiedReason: details.unspecifiedPersonDetails?.reason ?? undefined,
    },
  };
}

function entityParts(details: Details, statementStatus: string | undefined, absences: readonly Unspecified[]) {
  const { entityType } = details;
  const jurisdiction = details.jurisdiction ?? details.incorporatedInJurisdiction;
  return {
    text: { name: details.name ?? undefined, jurisdiction: jurisdiction?.code ?? jurisdiction?.name ?? undefined },
    alternateNames: details.alternateNames ?? [],
    attributes: {
      entityType: (typeof entityType === 'string' ? entityType : entityType?.type) ?? undefined,
      statementStatus,
      unspecifiedReason: details.unspecifiedEntityDetails?.reason ?? undefined,
      [`${NO_PARENT_REASON}owner`]: said(absences, 'reason'),
      [`${NO_PARENT_DETAIL}owner`]: said(absences, 'description'),
    },
  };
}

function said(absences: readonly Unspecified[], name: 'reason' | 'description'): string {
  return [...new Set(absences.flatMap((absence) => absence[name] ?? []))].join('; ');
}

function identifiersOf({ identifiers }: Details) {
  return (identifiers ?? []).flatMap(({ id, scheme, schemeName }) => {
    const stated = scheme || schemeName;
    return id && stated ? [{ type: IDENTIFIER_TYPES[stated] ?? stated, value: id }] : [];
  });
}

function addressesOf({ addresses }: Details) {
  return (addresses ?? []).flatMap(({ type, address, postCode, country }) =>
    statedAddress(type ?? 'stated', {
      full: address ?? undefined,
      postalCode: postCode ?? undefined,
      country: (typeof country === 'string' ? country : (country?.code ?? country?.name)) ?? undefined,
    }),
  );
}
