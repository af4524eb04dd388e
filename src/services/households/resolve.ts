// Which household is this: the one that a person would come into if a record of it came, or the one that lives at an address.
// The rules are those by which households follow records; nothing is written.

import type { DerivedHousehold } from '../derivation.ts';
import type { Put } from '../live/changes.ts';
import type { HouseholdCustomer, HouseholdReader } from '../live/householdPorts.ts';
import { householdsIn, readScope } from '../live/householdScope.ts';
import type { LiveGraph } from '../live/liveGraph.ts';
import type { CandidateReader, Match } from '../live/lookUp.ts';
import type { ResolvedHousehold } from './contract.ts';

export interface ResolveHouseholdContext {
  readonly live: Pick<LiveGraph, 'lookUp'>;
  readonly candidates: CandidateReader;
  readonly households: HouseholdReader;
  /** An ISO date. */
  readonly today: string;
}

/** Stands for a person whom no customer is: no id looks like it. */
const STRANGER = '?';

/** The household of one person or address. */
export async function resolveHousehold(put: Put, context: ResolveHouseholdContext): Promise<ResolvedHousehold> {
  const isPerson = saysWho(put);
  const [match] = isPerson
    ? await context.live.lookUp(put, context.candidates, { limit: 1, today: context.today })
    : [];
  const customer = match?.band === 'match' ? match : null;
  const asked = customer?.id ?? STRANGER;
  const reader = withAsked(context.households, asked, put);
  const scope = await readScope({ customers: [asked], households: [] }, reader);
  const previous = await reader.claims([...scope.households]);
  const households = await householdsIn(scope, previous, reader);
  const standing = new Set(previous.values());
  return isPerson ? ofPerson(households, asked, standing, customer) : ofAddress(households, standing);
}

/** Whether anything is said beside an address. */
function saysWho({ record }: Put): boolean {
  const { text, emails, phones, identifiers, alternateNames } = record;
  return Object.keys(text).length + emails.length + phones.length + identifiers.length + alternateNames.length > 0;
}

/** The graph as if the record were the customer's, or one of its own. */
function withAsked(reader: HouseholdReader, asked: string, { record }: Put): HouseholdReader {
  const stranger: HouseholdCustomer = {
    id: STRANGER,
    values: {
      familyName: record.text.familyName ?? '',
      ...(record.birthDate[0] && { birthDate: record.birthDate[0] }),
    },
    records: [record],
    households: [],
    ties: [],
    overrides: [],
    companions: [],
  };
  return {
    ...reader,
    async customers(ids) {
      const found = await reader.customers(ids.filter((id) => id !== STRANGER));
      if (ids.includes(STRANGER)) return [...found, stranger];
      return found.map((one) => (one.id === asked ? { ...one, records: [...one.records, record] } : one));
    },
  };
}

function ofPerson(
  households: readonly DerivedHousehold[],
  asked: string,
  standing: ReadonlySet<string>,
  customer: Match | null,
): ResolvedHousehold {
  const known = customer && { id: customer.id, name: customer.name, probability: customer.probability };
  const home = households.find(({ members }) => members.some((one) => one.primary && one.customerId === asked));
  if (home === undefined)
    return { happens: 'none', household: null, role: null, why: null, customer: known, others: [] };
  const isNew = !standing.has(home.id);
  return {
    happens: isNew ? 'new' : 'found',
    household: isNew ? null : { id: home.id, name: home.name },
    role: home.members.find((one) => one.primary && one.customerId === asked)!.role,
    why: home.why,
    customer: known,
    others: neighbours(households, home, standing),
  };
}

/** Whoever lives at the address; the nameless one that was asked about is no household. */
function ofAddress(households: readonly DerivedHousehold[], standing: ReadonlySet<string>): ResolvedHousehold {
  const asked = households.find(({ members }) => members.some(({ customerId }) => customerId === STRANGER));
  const there = asked === undefined ? [] : neighbours(households, asked, standing);
  const [only] = there.length === 1 ? households.filter(({ id }) => id === there[0]!.id) : [];
  return {
    happens: only === undefined ? 'none' : 'found',
    household: only === undefined ? null : { id: only.id, name: only.name },
    role: null,
    why: only?.why ?? null,
    customer: null,
    others: only === undefined ? there : [],
  };
}

/** The other households that live today where this one does, by name. */
function neighbours(
  households: readonly DerivedHousehold[],
  { id, residences }: DerivedHousehold,
  standing: ReadonlySet<string>,
): { readonly id: string; readonly name: string }[] {
  const place = residences[0]?.key;
  return households
    .filter((other) => other.id !== id && other.residences.some(({ key }) => key === place))
    .filter((other) => standing.has(other.id) && other.members.some(({ primary }) => primary))
    .map(({ id: neighbour, name }) => ({ id: neighbour, name }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}
