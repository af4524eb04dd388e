// The one line that names an entity wherever it is shown: never empty, and never made of two records' names.

import type { GoldenRecord } from '../domain/golden.ts';
import type { EntityType } from '../domain/record.ts';

const NAME_PARTS = ['givenName', 'middleName', 'familyName', 'nameSuffix'] as const;

/** What stands in where nothing names the entity, in order. */
const FALLBACKS: Readonly<Record<EntityType, readonly string[]>> = {
  person: ['nativeName', 'alternateName', 'email', 'phone'],
  organization: ['name', 'alternateName', 'website', 'email', 'phone', 'registrationNumber'],
  account: ['name', 'owner'],
};

/** The name to show for a golden record: its name, else what best stands in for it, else 'Unnamed person' and the like. */
export function displayName(golden: GoldenRecord, type: EntityType): string {
  const name = type === 'person' ? personName(golden.values) : '';
  const standIn = FALLBACKS[type].map((field) => golden.values[field]).find(Boolean);
  return name || standIn || anyIdentifier(golden) || `Unnamed ${type}`;
}

/** A given and a family name are clearer than a full name, which may be turned round or hold a title. */
function personName(values: GoldenRecord['values']): string {
  const fromParts = NAME_PARTS.map((part) => values[part])
    .filter(Boolean)
    .join(' ');
  return values.givenName && values.familyName ? fromParts : values.fullName || fromParts;
}

function anyIdentifier({ provenance }: GoldenRecord): string | undefined {
  return provenance.find(({ field }) => field.startsWith('identifier.'))?.value;
}
