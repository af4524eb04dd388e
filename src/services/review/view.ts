// A case as a steward sees it: the question, why it is one, what hangs on it and who works on it.

import type { LinkEvidence } from '../../domain/evidence.ts';
import type { Link, Verdict } from '../../domain/link.ts';
import type { WaterfallStep } from '../explain/waterfall.ts';
import { explain } from '../explain.ts';
import type { ReviewCase } from './cases.ts';
import { currentOpinions } from './opinions.ts';
import { isClaimed } from './queue.ts';

export interface ReviewCaseView
  extends Pick<
    ReviewCase,
    | 'id'
    | 'kind'
    | 'type'
    | 'state'
    | 'left'
    | 'right'
    | 'entities'
    | 'households'
    | 'accounts'
    | 'uncertainty'
    | 'worth'
    | 'assignedTo'
    | 'secondOpinion'
  > {
  readonly link: Link;
  /** Further links between the same two entities that the verdict is about. */
  readonly otherLinks: readonly Link[];
  readonly evidence: LinkEvidence | null;
  readonly steps: readonly WaterfallStep[];
  /** Why, a sentence a line. */
  readonly text: readonly string[];
  /** Null where nobody has it. */
  readonly claimedBy: string | null;
  /** An ISO instant. */
  readonly claimedUntil: string | null;
  /** Verdicts are told once stewards differ, not before: a second opinion is not to follow the first. */
  readonly opinions: readonly { readonly by: string; readonly at: string; readonly verdict: Verdict | null }[];
}

export function caseView(one: ReviewCase, now: number): ReviewCaseView {
  const { id, kind, type, state, left, right, entities, households, accounts, uncertainty, worth } = one;
  const { assignedTo, secondOpinion, links, evidence: seen, opinions } = one;
  const [link, ...otherLinks] = links;
  const { evidence, steps, text } = explain(left, right, { together: entities.length === 1, links });
  const lease = isClaimed(one, now) ? { by: one.claimedBy, until: one.claimedUntil } : { by: null, until: null };
  const isTold = state === 'third' || state === 'unsure';
  return {
    ...{ id, kind, type, state, left, right, entities, households, accounts, uncertainty, worth },
    ...{ assignedTo, secondOpinion, otherLinks, evidence, steps, text },
    link,
    claimedBy: lease.by,
    claimedUntil: lease.until === null ? null : new Date(lease.until).toISOString(),
    opinions: currentOpinions(opinions, seen).map(({ by, at, verdict }) => {
      return { by, at, verdict: isTold ? verdict : null };
    }),
  };
}
