// Where a customer lived when, read from the order in which records were observed: a newer record with another residence
// is a move, and the last residence is the current one.

import type { Interval } from '../domain/household.ts';
import { compareRecency, compareText, dayOf } from '../domain/recency.ts';
import type { HouseholdAddress, HouseholdPerson, HouseholdRecord } from './person.ts';
import { residenceKey } from './residence.ts';

/** One customer at one residence from one move to the next. */
export interface Stay extends Interval {
  readonly customerId: string;
  readonly residence: string;
  readonly address: HouseholdAddress;
  /** The residence the customer was last seen at. */
  readonly current: boolean;
}

interface Sighting {
  readonly residence: string;
  readonly address: HouseholdAddress;
  readonly day: string | null;
}

/** Kinds of address at which people work or get their mail but do not live. */
const NOT_LIVED_AT: ReadonlySet<string> = new Set(['work', 'business', 'office', 'employer', 'company']);
const LIVED_AT: ReadonlySet<string> = new Set(['home', 'residence', 'residential']);

/**
 * The stays of one customer, oldest first. Days are those on which a record first shows a residence: null where it has
 * none, and null at the end of the current stay.
 */
export function staysOf(person: HouseholdPerson): Stay[] {
  const moves = sightingsOf(person).filter((sighting, i, all) => sighting.residence !== all[i - 1]?.residence);
  return moves.map(({ residence, address, day }, i) => ({
    customerId: person.customerId,
    residence,
    address,
    validFrom: day,
    validTo: moves[i + 1]?.day ?? null,
    current: i === moves.length - 1,
  }));
}

function sightingsOf(person: HouseholdPerson): Sighting[] {
  return [...person.records]
    .sort((a, b) => compareRecency(a, b) || compareText(a.key, b.key))
    .flatMap((record) => {
      const home = homeOf(record);
      return home === null ? [] : [{ ...home, day: dayOf(record.observedAt) }];
    });
}

/** Identity of the residence that a record shows; null where it shows none. */
export function residenceOf(record: HouseholdRecord): string | null {
  return homeOf(record)?.residence ?? null;
}

/** The one residence a record shows: an address of kind home first, then the first that is not where one works. */
function homeOf(record: HouseholdRecord): Omit<Sighting, 'day'> | null {
  const homes = record.addresses.flatMap((address) => {
    const residence = NOT_LIVED_AT.has(kindOf(address)) ? null : residenceKey(address);
    return residence === null ? [] : [{ residence, address }];
  });
  const preferred = (rank: (kind: string) => boolean) => homes.find(({ address }) => rank(kindOf(address)));
  return preferred((kind) => LIVED_AT.has(kind)) ?? preferred((kind) => kind === '') ?? homes[0] ?? null;
}

function kindOf(address: HouseholdAddress): string {
  return address.kind?.toLowerCase() ?? '';
}
