// Reads of the review queue: cases by what deciding them is worth, one by its id, and those like it.

import { KinholdError } from '../../domain/errors.ts';
import { compareText } from '../../domain/recency.ts';
import type { EntityType } from '../../domain/record.ts';
import { type Agreement, agreementsOf } from './agreement.ts';
import { casesOf, pairOf, type ReviewCase } from './cases.ts';
import { CASE_KINDS, type CaseKind, type CaseState, type ReviewContext, type Stewardship } from './contract.ts';

/** Links of each kind that are ranked, those of even odds first: what lies beyond is nearly certain. */
const MOST_LINKS = 2_000;
/** Cases that one verdict may decide at once: all in one transaction. */
export const MOST_SIMILAR = 100;

export interface QueueFilter {
  readonly type: EntityType | null;
  readonly kind: CaseKind | null;
  readonly states: readonly CaseState[];
  readonly assignee: string | null;
  /** True for cases under a live claim, false for those that are free. */
  readonly claimed: boolean | null;
}

/** The place after a case in the queue. */
export interface QueuePlace {
  readonly worth: number;
  readonly id: string;
}

/** Most worth first; ties by id. */
export async function listCases(
  { store, now }: ReviewContext,
  filter: QueueFilter,
  { limit, after }: { readonly limit: number; readonly after: QueuePlace | null },
): Promise<{ readonly items: readonly ReviewCase[]; readonly next: QueuePlace | null }> {
  const kinds = filter.kind === null ? CASE_KINDS : [filter.kind];
  const unsure = filter.states.includes('unsure');
  const asked = kinds.map((kind) => store.contested({ kind, type: filter.type, unsure, limit: MOST_LINKS }));
  const cases = casesOf(await store.describe((await Promise.all(asked)).flat()));
  const passing = cases
    .filter((one) => passes(one, filter, now()))
    .filter((one) => after === null || byWorth(one, after) > 0)
    .sort(byWorth);
  const items = passing.slice(0, limit);
  const last = items.at(-1);
  return { items, next: passing.length > limit && last ? { worth: last.worth, id: last.id } : null };
}

/**
 * The case of this id. Where its two records belong to a case that is named by another pair, that one.
 * @throws KinholdError 'not-found' where there is no such case, or a verdict stands
 */
export async function findCase({ store }: ReviewContext, id: string): Promise<ReviewCase> {
  const pair = pairOf(id);
  const around = pair === null ? [] : await store.around(...pair);
  const cases = around.length === 0 ? [] : casesOf(await store.describe(around));
  const found = cases.find(({ links }) => links.some(({ left, right }) => `${left}|${right}` === id));
  if (found === undefined) {
    throw new KinholdError('not-found', `No case '${id}' is open: it was decided, or the link is no longer in doubt.`);
  }
  return found;
}

/**
 * Open cases that show the same evidence as this one: the same rule, the same levels of the same fields, the same objection. Left
 * out are those that another steward has or is to have, and those that need a second opinion.
 */
export async function similarCases(
  context: ReviewContext,
  model: ReviewCase,
  by: string | null,
): Promise<{ readonly items: readonly ReviewCase[]; readonly hasMore: boolean }> {
  const { id, kind, type, pattern } = model;
  const { store, now } = context;
  const pairs = await store.contested({ kind, type, unsure: false, limit: MOST_LINKS });
  const found = casesOf(await store.describe(pairs))
    .filter((one) => one.id !== id && one.pattern === pattern && one.state === 'open' && !one.secondOpinion)
    .filter((one) => isFreeFor(one, by, now()))
    .sort(byWorth);
  return { items: found.slice(0, MOST_SIMILAR), hasMore: found.length > MOST_SIMILAR };
}

export async function readAgreement({ store }: ReviewContext): Promise<readonly Agreement[]> {
  return agreementsOf(await store.comparedOpinions());
}

/** Whether a claim stands, whose it may be. */
export function isClaimed({ claimedBy, claimedUntil }: Stewardship, now: number): boolean {
  return claimedBy !== null && claimedUntil !== null && claimedUntil > now;
}

function isFreeFor(one: ReviewCase, by: string | null, now: number): boolean {
  if (isClaimed(one, now) && one.claimedBy !== by) return false;
  return one.assignedTo === null || one.assignedTo === by;
}

function passes(one: ReviewCase, { states, assignee, claimed }: QueueFilter, now: number): boolean {
  if (!states.includes(one.state)) return false;
  if (assignee !== null && one.assignedTo !== assignee) return false;
  return claimed === null || isClaimed(one, now) === claimed;
}

function byWorth(a: QueuePlace, b: QueuePlace): number {
  return b.worth - a.worth || compareText(a.id, b.id);
}
