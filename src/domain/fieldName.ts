// The names under `fields` and `defaults` of a mapping: 'givenName', 'email', 'address.city', 'address[billing].street'.

import {
  ADDRESS_PARTS,
  type AddressPart,
  type EntityType,
  FIELDS_OF,
  LIST_FIELDS,
  type ListField,
  TEXT_FIELDS,
  type TextField,
} from './record.ts';

type FieldName =
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'list'; readonly field: ListField }
  | { readonly kind: 'birthDate'; readonly field: 'birthDate' }
  | {
      readonly kind: 'address';
      readonly field: 'address';
      readonly part: AddressPart;
      readonly addressKind: string | null;
    };

const ADDRESS = /^address(?:\[([^[\]]+)\])?\.(\w+)$/;

/** What a name means; null where it means nothing. */
export function parseFieldName(name: string): FieldName | null {
  if (name === 'birthDate') return { kind: 'birthDate', field: 'birthDate' };
  if (isOneOf(TEXT_FIELDS, name)) return { kind: 'text', field: name };
  if (isOneOf(LIST_FIELDS, name)) return { kind: 'list', field: name };
  const [, addressKind, part] = ADDRESS.exec(name) ?? [];
  if (part === undefined || !isOneOf(ADDRESS_PARTS, part)) return null;
  return { kind: 'address', field: 'address', part, addressKind: addressKind?.trim() ?? null };
}

/** The names that records of these types may map. */
export function fieldNamesOf(types: readonly EntityType[]): readonly string[] {
  const fields = new Set(types.flatMap((type) => FIELDS_OF[type]));
  return [...fields].flatMap((field) =>
    field === 'address' ? ADDRESS_PARTS.map((part) => `address.${part}`) : [field],
  );
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
  return (names as readonly string[]).includes(name);
}
