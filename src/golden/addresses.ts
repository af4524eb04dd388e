// Survivorship of addresses: the parts of one address always win together, kind by kind.

import { ADDRESS_PARTS, type Address, type SourceRecord } from '../domain/record.ts';
import { type Claim, foldText, type RankedRecord } from './claim.ts';
import { kindedField, surviveByKind } from './kinds.ts';
import type { ChoosingRule } from './rules.ts';
import type { Survivor } from './together.ts';

/** The survivors 'address.street', 'address[billing].city' ... */
export function surviveAddresses(
  records: readonly RankedRecord[],
  rule: ChoosingRule,
  addressesOf: (record: SourceRecord) => readonly Address[],
): Survivor[] {
  const claims = records.flatMap((record) => addressesOf(record.record).flatMap((address) => claimOf(address, record)));
  return surviveByKind(claims, rule).flatMap(([kind, { value: address, record }]) =>
    ADDRESS_PARTS.filter((part) => address[part]).map((part) => ({
      field: kindedField('address', kind, part),
      value: address[part]!,
      recordKey: record.record.key,
    })),
  );
}

function claimOf(address: Address, record: RankedRecord): Claim<Address>[] {
  const parts = ADDRESS_PARTS.map((part) => address[part] ?? '');
  if (parts.every((part) => part === '')) return [];
  const text = parts.filter(Boolean).join(', ');
  return [{ value: address, fold: parts.map(foldText).join('\n'), text, record, tier: completeness(address) }];
}

/** How much of a place it names, so that a bare country, as a mapping's default gives, never beats an address. */
function completeness({ full, street, city, postalCode }: Address): number {
  if (full) return 3;
  return (street ? 2 : 0) + (city || postalCode ? 1 : 0);
}
