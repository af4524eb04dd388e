// Why an organization states no parent, from the attributes of its records, in words.

import {
  ACCOUNTING,
  ACCOUNTING_ULTIMATE,
  NO_PARENT_DETAIL,
  NO_PARENT_LEVELS,
  NO_PARENT_REASON,
  type NoParentLevel,
  OWNERSHIP,
} from '../domain/parentage.ts';
import type { ParentStatement } from './ports.ts';
import type { NoParent } from './views.ts';

const LEVELS: Readonly<Record<NoParentLevel, { readonly basis: string; readonly none: string }>> = {
  direct: { basis: ACCOUNTING, none: 'No direct parent' },
  ultimate: { basis: ACCOUNTING_ULTIMATE, none: 'No ultimate parent' },
  owner: { basis: OWNERSHIP, none: 'No owner' },
};

/** GLEIF's reporting exceptions, and BODS's codes for what is unspecified. */
const REASONS: Readonly<Record<string, string>> = {
  NATURAL_PERSONS: 'natural persons control it, and no company consolidates it',
  NON_CONSOLIDATING: 'whoever holds it does not have to draw up consolidated accounts',
  NO_KNOWN_PERSON: 'no person is known who controls it, as where shares are widely spread',
  NO_LEI: 'the parent has no LEI',
  NON_PUBLIC: 'the parent is not public',
  BINDING_LEGAL_COMMITMENTS: 'a law or a contract forbids to name the parent',
  LEGAL_OBSTACLES: 'laws forbid to name the parent',
  DISCLOSURE_DETRIMENTAL: 'to name the parent would do harm',
  DETRIMENT_NOT_EXCLUDED: 'to name the parent might do harm',
  CONSENT_NOT_OBTAINED: 'the parent did not consent',
  noBeneficialOwners: 'it has no beneficial owner',
  subjectUnableToConfirmOrIdentifyBeneficialOwner: 'it could not find out who its owner is',
  interestedPartyHasNotProvidedInformation: 'the owner has not told who it is',
  subjectExemptFromDisclosure: 'it does not have to say',
  interestedPartyExemptFromDisclosure: 'the owner does not have to be named',
  unknown: 'it is not known',
  informationUnknownToPublisher: 'the publisher does not know',
};

/** One for each basis and record, in the order of the records. */
export function noParents(statements: readonly ParentStatement[]): readonly NoParent[] {
  return statements.flatMap(({ recordKey, attributes }) =>
    NO_PARENT_LEVELS.flatMap((level) => {
      const reason = attributes[NO_PARENT_REASON + level];
      if (!reason) return [];
      const { basis, none } = LEVELS[level];
      const detail = attributes[NO_PARENT_DETAIL + level] ?? null;
      return [{ basis, reason, why: `${none} is named: ${inWords(reason)}.`, detail, recordKey }];
    }),
  );
}

/** A code that is not known stands as it is. */
function inWords(reasons: string): string {
  return reasons
    .split('; ')
    .map((reason) => (Object.hasOwn(REASONS, camel(reason)) ? REASONS[camel(reason)]! : reason))
    .join('; ');
}

/** BODS writes codes with hyphens before 0.4. */
function camel(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
