// What normalization makes of a record: folded, canonical values that compare by equality, and what it left out and why.

import type { EntityType } from '../../domain/record.ts';

/** A person's name in folded tokens (lower-case ASCII letters and digits; an initial is one letter). */
export interface PersonName {
  /** First and middle names in order, e.g. ['ann', 'm']. */
  readonly given: readonly string[];
  /** Family name tokens in order with particles kept, e.g. ['van', 'dyke'] or ['smith', 'jones']. */
  readonly family: readonly string[];
  /** 'jr', 'sr', 'ii', 'iii', 'iv', 'v' or null. */
  readonly suffix: string | null;
}

/** A company's name in folded tokens, legal form taken off. */
export interface CompanyName {
  readonly tokens: readonly string[];
  /** Canonical legal form, e.g. 'ltd', 'gmbh'; null where the name states none. */
  readonly legalForm: string | null;
  /** First letters of the tokens, e.g. 'ibm'; empty for a single token. */
  readonly acronym: string;
}

export interface NormalizedEmail {
  /** Canonical address: lower case, plus-tag stripped, dots stripped where the provider ignores them. */
  readonly value: string;
  readonly local: string;
  readonly domain: string;
  /** A mailbox of a function, such as info@ or sales@, not of a person. */
  readonly role: boolean;
  /** The domain belongs to a public mail provider. */
  readonly freeMail: boolean;
}

export interface NormalizedPhone {
  /** E.164 where the number is valid in its country, else its digits. */
  readonly value: string;
  readonly extension: string | null;
  readonly kind: string | null;
}

/** A folded address. Empty string where a part is unknown. */
export interface NormalizedAddress {
  readonly number: string;
  /** Street name with type and directions in one canonical form, e.g. 'n main st'. */
  readonly street: string;
  readonly unit: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2 in lower case, or ''. */
  readonly country: string;
  readonly poBox: boolean;
  readonly kind: string | null;
}

/** A normalized identifier; `key` is 'type:value' as stored on an Identifier node. */
export interface NormalizedIdentifier {
  readonly type: string;
  readonly value: string;
  readonly key: string;
}

/** A value that normalization left out, and the rule that did. */
export interface ExcludedValue {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

export interface NormalizedRecord {
  readonly key: string;
  readonly type: EntityType;
  /** Readings of the person's names: the main name first, then alternate and native names. Empty for non-persons. */
  readonly personNames: readonly PersonName[];
  /** Readings of the organization's or account's names: the main name first. Empty for persons. */
  readonly companyNames: readonly CompanyName[];
  /** ISO readings of one birth date. */
  readonly birthDates: readonly string[];
  /** 'f', 'm', 'x' or ''. */
  readonly gender: string;
  readonly emails: readonly NormalizedEmail[];
  readonly phones: readonly NormalizedPhone[];
  /** Registrable domains. */
  readonly websites: readonly string[];
  readonly addresses: readonly NormalizedAddress[];
  /** Folded employer name without its legal form, or ''. */
  readonly employer: string;
  /** Everything that identifies: e-mails, phones, websites and declared identifiers, deduplicated, sorted by key. */
  readonly identifiers: readonly NormalizedIdentifier[];
  readonly excluded: readonly ExcludedValue[];
}
