// Survivorship of addresses: the parts of one address always win together, kind by kind.

import { ADDRESS_PARTS, type Address, type SourceRecord } from '../domain/record.ts';
import { choose } from './choose.ts';
import { type Claim, foldText, type RankedRecord } from './claim.ts';
import { type Contest, contestOf } from './contest.ts';
import { claimsByKind, kindedField } from './kinds.ts';
import type { ChoosingRule } from './rules.ts';

/** The contests for 'address.street', 'address[billing].city' ..., one a kind. */
export function addressContests(
  records: readonly RankedRecord[],
  rule: ChoosingRule,
  addressesOf: (record: SourceRecord) => readonly Address[],
): Contest[] {
  const claims = records.flatMap((record) => addressesOf(record.record).flatMap((address) => claimOf(address, record)));
  return claimsByKind(claims).map(([kind, peers]) => {
    const winner = choose(peers, rule)!;
    const brings = ({ value: address }: Claim<Address>) =>
      ADDRESS_PARTS.filter((part) => address[part]).map((part) => ({
        field: kindedField('address', kind, part),
        value: address[part]!,
      }));
    const survivors = brings(winner).map((part) => ({ ...part, recordKey: winner.record.record.key }));
    return contestOf({ together: 'address', claims: peers, rule, winner, survivors, brings, fold: foldText });
  });
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
