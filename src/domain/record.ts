// A record: one row that one source holds about one person, organization or account, as the mapping read it.
// Values are raw (trimmed, never normalized); normalization belongs to src/resolution/.

export const ENTITY_TYPES = ['person', 'organization', 'account'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** Fields that hold one text value a record. */
export const TEXT_FIELDS = [
  'fullName',
  'givenName',
  'middleName',
  'familyName',
  'nameSuffix',
  'nativeName',
  'gender',
  'jobTitle',
  'employer',
  'name',
  'legalForm',
  'registrationNumber',
  'jurisdiction',
  'status',
  'currency',
  'amount',
  'owner',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** Fields that may hold several values a record. */
export const LIST_FIELDS = ['email', 'phone', 'website', 'alternateName'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

export const ADDRESS_PARTS = ['full', 'street', 'unit', 'city', 'region', 'postalCode', 'country'] as const;
export type AddressPart = (typeof ADDRESS_PARTS)[number];

/** The fields each entity type may map. */
export const FIELDS_OF: Readonly<Record<EntityType, readonly (TextField | ListField | 'birthDate' | 'address')[]>> = {
  person: [
    'fullName',
    'givenName',
    'middleName',
    'familyName',
    'nameSuffix',
    'nativeName',
    'alternateName',
    'birthDate',
    'gender',
    'email',
    'phone',
    'address',
    'jobTitle',
    'employer',
  ],
  organization: [
    'name',
    'alternateName',
    'legalForm',
    'registrationNumber',
    'jurisdiction',
    'website',
    'email',
    'phone',
    'address',
  ],
  account: ['name', 'status', 'currency', 'amount', 'owner', 'address'],
};

export interface Address extends Partial<Readonly<Record<AddressPart, string>>> {
  /** 'billing', 'home' ...; absent where the mapping names none. */
  readonly kind?: string;
}

export interface Phone {
  readonly value: string;
  readonly kind?: string;
}

/** A raw identifier as a source states it, e.g. {type: 'ssn', value: '123-45-6789'}. */
export interface RawIdentifier {
  readonly type: string;
  readonly value: string;
}

export interface SourceRecord {
  /** `source:type:id`, each part percent-encoded; see recordKey. */
  readonly key: string;
  readonly source: string;
  readonly type: EntityType;
  readonly id: string;
  /** ISO 8601 date or date-time at which the source last observed the record; null where unknown. */
  readonly observedAt: string | null;
  /** Arrival order over all inputs of one run, from 0; where observedAt is unknown, later is newer. */
  readonly position: number;
  readonly text: Readonly<Partial<Record<TextField, string>>>;
  /** ISO readings (yyyy, yyyy-mm or yyyy-mm-dd) of one birth date; two where day and month are ambiguous. */
  readonly birthDate: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly Phone[];
  readonly websites: readonly string[];
  readonly alternateNames: readonly string[];
  readonly addresses: readonly Address[];
  readonly identifiers: readonly RawIdentifier[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** The key of a record: `source:type:id`, each part percent-encoded, so that ':' separates and nothing else. */
export function recordKey(source: string, type: EntityType, id: string): string {
  return `${encodeURIComponent(source)}:${type}:${encodeURIComponent(id)}`;
}

/** The parts of a record key, decoded; null where `key` is not one. */
export function parseRecordKey(key: string): { source: string; type: EntityType; id: string } | null {
  const [source, type, id, ...rest] = key.split(':');
  if (!source || !type || id === undefined || id === '' || rest.length > 0) return null;
  if (!(ENTITY_TYPES as readonly string[]).includes(type)) return null;
  try {
    return { source: decodeURIComponent(source), type: type as EntityType, id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}
