// What the opinions on one case come to. Pure.

import type { Verdict } from '../../domain/link.ts';
import type { CaseState, Opinion, Stewardship } from './contract.ts';

export type Outcome =
  | { readonly state: 'decided'; readonly verdict: Verdict }
  | { readonly state: Exclude<CaseState, 'unsure'> };

/**
 * The newest word of each steward counts, and only of what was said about the evidence as it is now. One is enough, unless a
 * second opinion was asked for: then two stewards have to say the same; where they don't, a third is asked, and so on.
 */
export function outcomeOf({ opinions, secondOpinion }: Stewardship, evidence: string): Outcome {
  const current = currentOpinions(opinions, evidence);
  const needed = secondOpinion ? 2 : 1;
  for (const { verdict } of [...current].reverse()) {
    if (current.filter((other) => other.verdict === verdict).length >= needed) return { state: 'decided', verdict };
  }
  return { state: current.length === 0 ? 'open' : current.length === 1 ? 'second' : 'third' };
}

/** Oldest first. */
export function currentOpinions(opinions: readonly Opinion[], evidence: string): readonly Opinion[] {
  const newest = new Map<string, Opinion>();
  for (const opinion of opinions) {
    if (opinion.evidence !== evidence) continue;
    newest.delete(opinion.by);
    newest.set(opinion.by, opinion);
  }
  return [...newest.values()];
}
