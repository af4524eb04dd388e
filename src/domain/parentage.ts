// The bases on which one organization is said to stand under another, and why one may state that none does.

/** Consolidation in accounts (IFRS 10), and who stands at its top. */
export const ACCOUNTING = 'accounting';
export const ACCOUNTING_ULTIMATE = 'accounting-ultimate';
/** A branch abroad and its head office, which are one legal person. */
export const BRANCH = 'branch';
/** Shares, votes and other means of control; what passes through others has bases of its own, or it would count twice. */
export const OWNERSHIP = 'ownership';
export const VOTING = 'voting';
export const CONTROL = 'control';
export const INDIRECT = '-indirect';
/** Who manages a fund, what it is a part of, what it feeds: none of these is a parent of a company. */
export const FUND_BASES: readonly string[] = ['feeder', 'fund-management', 'subfund'];

/** Bases on which nobody is a parent, or none that counts beside the direct ones, come last. */
const LAST: readonly string[] = [BRANCH, ACCOUNTING_ULTIMATE];

/** Bases as they are looked through for a parent: by name, but those that say less of parents last, and no fund's. */
export function parentBases(bases: readonly string[]): readonly string[] {
  const rank = (basis: string) => (basis.endsWith(INDIRECT) ? 1 : 0) + (LAST.includes(basis) ? 2 : 0);
  return bases.filter((basis) => !FUND_BASES.includes(basis)).sort((a, b) => rank(a) - rank(b));
}

/** Attributes of a record that say why it states no parent begin so; the level follows. */
export const NO_PARENT_REASON = 'noParentReason.';
/** What is said about it in the source's own words. */
export const NO_PARENT_DETAIL = 'noParentDetail.';
export const NO_PARENT_LEVELS = ['direct', 'ultimate', 'owner'] as const;
export type NoParentLevel = (typeof NO_PARENT_LEVELS)[number];
