// The order and the groups in which fields are shown, the same in the golden record and in the record table. Pure.

import { GROUP_LABELS } from './texts.ts';

export type FieldGroup = keyof typeof GROUP_LABELS;

export const FIELD_GROUPS = Object.keys(GROUP_LABELS) as readonly FieldGroup[];

const FIELDS: Readonly<Record<Exclude<FieldGroup, 'identifiers' | 'attributes'>, readonly string[]>> = {
  name: [
    'fullName',
    'name',
    'givenName',
    'middleName',
    'familyName',
    'nameSuffix',
    'nativeName',
    'alternateName',
    'legalForm',
  ],
  person: ['birthDate', 'gender', 'jobTitle', 'employer'],
  contact: ['email', 'phone', 'website'],
  address: ['full', 'street', 'unit', 'postalCode', 'city', 'region', 'country'].map((part) => `address.${part}`),
  business: ['registrationNumber', 'jurisdiction', 'status', 'owner', 'amount', 'currency'],
};

const GROUP_OF = new Map(
  Object.entries(FIELDS).flatMap(([group, fields]) => fields.map((field) => [field, group as FieldGroup] as const)),
);
const PLACE_OF = new Map(
  Object.values(FIELDS)
    .flat()
    .map((field, place) => [field, place] as const),
);

/** The group a field is shown in; fields nobody foresaw are in the last one. */
export function groupOf(field: string): FieldGroup {
  if (field.startsWith('identifier.')) return 'identifiers';
  return GROUP_OF.get(withoutKind(field)) ?? 'attributes';
}

/** Sorts fields as people read them: names first, then what reaches a person, then the rest by name. */
export function byPlace(left: string, right: string): number {
  const groups = FIELD_GROUPS.indexOf(groupOf(left)) - FIELD_GROUPS.indexOf(groupOf(right));
  if (groups !== 0) return groups;
  const kinds = compareText(kindOf(left), kindOf(right));
  if (kinds !== 0) return kinds;
  const places = (PLACE_OF.get(withoutKind(left)) ?? 0) - (PLACE_OF.get(withoutKind(right)) ?? 0);
  return places === 0 ? compareText(left, right) : places;
}

function withoutKind(field: string): string {
  return field.replace(/\[[^\]]*\]/, '');
}

function kindOf(field: string): string {
  return /\[([^\]]*)\]/.exec(field)?.[1] ?? '';
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
