// What stewards decide of households, and take back. A decision hangs on records, so that it follows merges and splits and
// outlasts ids that are made anew; the households that follow from it are written in its own transaction.

import { KinholdError } from '../../domain/errors.ts';
import type { HouseholdOverride, HouseholdVerdict } from '../../domain/household.ts';
import type { GraphChanges } from '../graphPorts.ts';
import type { HouseholdReader, HouseholdStore, HouseholdTransaction } from '../live/householdPorts.ts';
import { changesIn } from '../live/householdScope.ts';
import type { HouseholdBlast, KeptHouseholdOverride } from './contract.ts';

export interface StatedHouseholdOverride {
  readonly verdict: HouseholdVerdict;
  /** Record keys. */
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly by: string;
  readonly reason: string;
}

export interface HouseholdOverrideReader {
  /** Null where there is none; one that was taken back too. */
  householdOverride(id: string): Promise<KeptHouseholdOverride | null>;
  /** The newest first, from before a time and id on; on the records of a customer where one is named. */
  householdOverrides(asked: {
    readonly customer: string | null;
    readonly before: string | null;
    readonly limit: number;
  }): Promise<readonly KeptHouseholdOverride[]>;
}

interface Order {
  readonly store: HouseholdStore;
  readonly dryRun: boolean;
  /** An ISO instant. */
  readonly at: string;
}

/**
 * Households are as decided when this is done.
 * @throws KinholdError 'not-found' for a record of no customer, 'invalid-request' where the sides do not fit the verdict
 */
export async function overrideHousehold(
  stated: StatedHouseholdOverride & { readonly id: string },
  { store, dryRun, at }: Order,
): Promise<HouseholdBlast> {
  const override = { ...stated, left: unique(stated.left), right: unique(stated.right) };
  refuseSides(override);
  const work = async (reader: HouseholdReader) => {
    const owners = await ownersOf(reader, override);
    refuseOneCustomer(override, owners);
    const customers = unique([...owners.values()]);
    return changesIn(customers, withOverride(reader, override, owners));
  };
  return carryOut(store, dryRun, work, (transaction) => transaction.makeOverride({ ...override, at }));
}

/** Throws KinholdError 'not-found' where none of that id stands. */
export async function withdrawHouseholdOverride(
  reader: HouseholdOverrideReader,
  { id, by }: { readonly id: string; readonly by: string },
  { store, dryRun, at }: Order,
): Promise<HouseholdBlast> {
  const kept = await reader.householdOverride(id);
  if (kept === null || kept.withdrawnBy !== null)
    throw new KinholdError(
      'not-found',
      `No household override with the id '${id}' stands; /v1/households/overrides lists them.`,
    );
  const work = async (households: HouseholdReader) => {
    const owners = await households.customersOf([...kept.left, ...kept.right]);
    const customers = unique([...owners.values()]);
    return changesIn(customers, withoutOverride(households, id));
  };
  return carryOut(store, dryRun, work, (transaction) => transaction.withdrawOverride({ id, by, at }));
}

interface Work {
  readonly changes: GraphChanges;
  readonly scope: { readonly customers: readonly string[]; readonly households: readonly string[] };
}

async function carryOut(
  store: HouseholdStore,
  dryRun: boolean,
  work: (reader: HouseholdReader) => Promise<Work>,
  decide: (transaction: HouseholdTransaction) => Promise<void>,
): Promise<HouseholdBlast> {
  if (dryRun) return blastOf((await work(store.reader)).changes);
  return store.transaction(async (transaction) => {
    await transaction.passGate();
    const { changes, scope } = await work(transaction);
    const blast = blastOf(changes);
    await decide(transaction);
    await transaction.write(changes, scope);
    return blast;
  });
}

/** Which households come, change and go. */
function blastOf({
  createNodes,
  updateNodes,
  deleteNodes,
  createEdges,
  updateEdges,
  deleteEdges,
}: GraphChanges): HouseholdBlast {
  const isHousehold = ({ label }: { readonly label: string }) => label === 'Household';
  const created = [...createNodes].filter(isHousehold).map(({ key }) => key);
  const gone = deleteNodes.filter(({ kind }) => kind === 'Household').map(({ key }) => key);
  const memberships = [...createEdges, ...updateEdges].filter(({ type }) => type === 'MEMBER_OF').map(({ to }) => to);
  const ended = deleteEdges.filter(({ kind }) => kind === 'MEMBER_OF').map(({ key }) => key.split('|')[1]!);
  const touched = [...updateNodes.filter(isHousehold).map(({ key }) => key), ...memberships, ...ended];
  const neither = new Set([...created, ...gone]);
  return { created: unique(created), changed: unique(touched).filter((id) => !neither.has(id)), gone: unique(gone) };
}

function withOverride(
  reader: HouseholdReader,
  override: HouseholdOverride,
  owners: ReadonlyMap<string, string>,
): HouseholdReader {
  const customers = new Set(owners.values());
  return {
    ...reader,
    async customers(ids) {
      const found = await reader.customers(ids);
      return found.map((one) => {
        if (!customers.has(one.id)) return one;
        return { ...one, overrides: [...one.overrides, override], companions: [...one.companions, ...customers] };
      });
    },
  };
}

function withoutOverride(reader: HouseholdReader, id: string): HouseholdReader {
  return {
    ...reader,
    async customers(ids) {
      const found = await reader.customers(ids);
      return found.map((one) => ({ ...one, overrides: one.overrides.filter((override) => override.id !== id) }));
    },
  };
}

async function ownersOf(
  reader: HouseholdReader,
  { left, right }: HouseholdOverride,
): Promise<ReadonlyMap<string, string>> {
  const keys = [...left, ...right];
  const owners = await reader.customersOf(keys);
  const missing = keys.find((key) => !owners.has(key));
  if (missing !== undefined) throw new KinholdError('not-found', `No customer has a record with the key '${missing}'.`);
  return owners;
}

function refuseSides({ verdict, left, right }: HouseholdOverride): void {
  if (verdict === 'optOut' && right.length > 0)
    throw refused('right', 'optOut is of the left side alone; leave right out.');
  if (verdict !== 'optOut' && right.length === 0) throw refused('right', `${verdict} is of two sides; give right too.`);
  const both = left.find((key) => right.includes(key));
  if (both !== undefined) throw refused('right', `'${both}' is on both sides.`);
}

/** Records of one customer can be neither apart nor together. */
function refuseOneCustomer({ verdict, left, right }: HouseholdOverride, owners: ReadonlyMap<string, string>): void {
  if (verdict === 'optOut') return;
  const customers = new Set(left.map((key) => owners.get(key)));
  const same = right.find((key) => customers.has(owners.get(key)));
  if (same !== undefined)
    throw refused('right', `'${same}' is a record of ${owners.get(same)}, who is on the left side too.`);
}

function refused(name: string, detail: string): KinholdError {
  return new KinholdError('invalid-request', detail, { errors: [{ pointer: `/body/${name}`, detail }] });
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
