// Who owns how much of what in the end: shares multiplied along every path and added over all paths, round cycles too.

/** What one holds of another, as fractions from 0 to 1; the two differ where the share is not stated exactly. */
export interface Stake {
  readonly owner: string;
  readonly company: string;
  readonly min: number;
  readonly max: number;
}

/** A round of a cycle that adds less than this adds nothing. */
const NEGLIGIBLE = 1e-12;
/** Rounds after which what does not become less will not: a cycle that owns itself whole. */
const MOST_ROUNDS = 10_000;

/**
 * What `owner` holds in the end of each company that it reaches, by company. With a(i,j) what i holds of j directly, i holds
 * y(i,j) = a(i,j) + sum over k other than i of y(i,k) a(k,j): integrated ownership (Brioschi, Buzzacchi and Colombo 1989), where what
 * comes back to the owner is not counted again (Baldone, Brioschi and Paleari 1998). It is summed as the geometric series that it
 * is: paths of one share, of two, and so on. Where shares are declared that add up to more than all, the whole is the most.
 */
export function effectiveStakes(stakes: readonly Stake[], owner: string): readonly Stake[] {
  const heldBy = byKey(stakes, (stake) => stake.owner);
  const min = series(heldBy, owner, (stake) => stake.min);
  const max = series(heldBy, owner, (stake) => stake.max);
  return [...max.keys()].sort().map((company) => {
    return { owner, company, min: Math.min(1, min.get(company) ?? 0), max: Math.min(1, max.get(company)!) };
  });
}

/** What everyone above `company` holds of it in the end, by owner. */
export function effectiveOwners(stakes: readonly Stake[], company: string): readonly Stake[] {
  const owners = [...above(stakes, company)].filter((id) => id !== company).sort();
  return owners.flatMap((owner) => effectiveStakes(stakes, owner).filter((stake) => stake.company === company));
}

/** One stake for each pair: of several declarations of one holding the largest, since they say the same and do not add up. */
export function distinctStakes(stakes: readonly Stake[]): readonly Stake[] {
  const pairs = new Map<string, Stake>();
  for (const stake of stakes) {
    const pair = JSON.stringify([stake.owner, stake.company]);
    const known = pairs.get(pair);
    if (known === undefined || stake.min > known.min || (stake.min === known.min && stake.max < known.max))
      pairs.set(pair, stake);
  }
  return [...pairs.values()];
}

function series(
  heldBy: ReadonlyMap<string, readonly Stake[]>,
  owner: string,
  shareOf: (stake: Stake) => number,
): Map<string, number> {
  const total = new Map<string, number>();
  let reached = new Map([[owner, 1]]);
  for (let round = 0; round < MOST_ROUNDS && reached.size > 0; round++) {
    const next = new Map<string, number>();
    for (const [holder, part] of reached) {
      for (const stake of heldBy.get(holder) ?? []) {
        if (stake.company !== owner) add(next, stake.company, part * shareOf(stake));
      }
    }
    for (const [company, part] of next) {
      // The first time counts whatever it adds: one may hold a company by a share that is not known.
      if (part < NEGLIGIBLE && total.has(company)) next.delete(company);
      add(total, company, part);
    }
    reached = next;
  }
  for (const company of reachable(heldBy, reached.keys())) total.set(company, Number.POSITIVE_INFINITY);
  return total;
}

/** What a series that does not end adds to: everything that is still being reached, and what that holds. */
function reachable(heldBy: ReadonlyMap<string, readonly Stake[]>, from: Iterable<string>): ReadonlySet<string> {
  const found = new Set(from);
  for (const holder of found) for (const { company } of heldBy.get(holder) ?? []) found.add(company);
  return found;
}

/** `company` and all that hold it, directly or not. */
function above(stakes: readonly Stake[], company: string): ReadonlySet<string> {
  const holdersOf = byKey(stakes, (stake) => stake.company);
  const found = new Set([company]);
  for (const id of found) for (const { owner } of holdersOf.get(id) ?? []) found.add(owner);
  return found;
}

function byKey(stakes: readonly Stake[], keyOf: (stake: Stake) => string): ReadonlyMap<string, readonly Stake[]> {
  const groups = new Map<string, Stake[]>();
  for (const stake of stakes) {
    const group = groups.get(keyOf(stake));
    if (group === undefined) groups.set(keyOf(stake), [stake]);
    else group.push(stake);
  }
  return groups;
}

function add(sums: Map<string, number>, key: string, part: number): void {
  sums.set(key, (sums.get(key) ?? 0) + part);
}
