// Decides whether two clusters that an edge joins hold together, from what their records say of each other and from how
// densely each of them is linked.

import type { Evidence } from './evidence.ts';
import type { Groups } from './groups.ts';
import { type Finding, Hearing } from './hearing.ts';

/** Share of the thinner side's density below which the pairs across are too few for one cluster. */
const BRIDGE_SHARE = 0.5;
/** Keeps a pair of records in one number; JavaScript counts to 2^53. */
const KEY_BASE = 2 ** 26;

export class Cohesion {
  private readonly groups: Groups;
  private readonly hearing: Hearing;
  /** Objections by pair of representatives, with the records they were about: heard again when either side has grown. */
  private readonly heard = new Map<number, { readonly records: number; readonly objection: string }>();

  constructor(groups: Groups, evidence: Evidence) {
    this.groups = groups;
    this.hearing = new Hearing(evidence);
  }

  /** Why the clusters of two linked records should not be one, worded with the metric; null where they may. */
  objection(left: number, right: number): string | null {
    const { groups } = this;
    const [a, b] = [groups.find(left), groups.find(right)];
    // Against a single record nothing weighs more than its links do.
    const isSingle = Math.min(groups.size(a), groups.size(b)) < 2;
    if (groups.size(a) + groups.size(b) === 2 || (isSingle && groups.areFullyLinked(a, b))) return null;
    const key = Math.min(a, b) * KEY_BASE + Math.max(a, b);
    const records = groups.size(a) + groups.size(b);
    const known = this.heard.get(key);
    if (known?.records === records) return known.objection;
    const finding = this.hearing.hear(groups.spokesmen(left), groups.spokesmen(right));
    const objection = this.word(a, b, finding);
    if (objection !== null) this.heard.set(key, { records, objection });
    return objection;
  }

  /** Forgets what was heard; between components, so that it never grows beyond one. */
  reset(): void {
    if (this.heard.size > 0) this.heard.clear();
  }

  private word(a: number, b: number, finding: Finding): string | null {
    const { groups } = this;
    const { pairs, agreeing, contradicting, disputed } = finding;
    const sizes = `${groups.size(a)} and ${groups.size(b)} records`;
    const dispute = disputed.length === 0 ? '' : `: ${disputed.join(', ')}`;
    if (agreeing < contradicting) {
      return `${sizes} contradict each other, ${contradicting} pairs against and ${agreeing} for${dispute}`;
    }
    if (finding.refutes) return `${sizes} taken together are not one${dispute}`;
    const densities = [groups.density(a), groups.density(b)];
    const isWeak = agreeing / pairs < BRIDGE_SHARE * Math.min(...densities);
    if (!finding.objects || !isWeak || Math.min(groups.size(a), groups.size(b)) < 2) return null;
    const [ours, theirs] = densities.map((density) => density.toFixed(2));
    return `weak bridge between ${sizes}, density ${ours} and ${theirs}, ${(agreeing / pairs).toFixed(2)} across${dispute}`;
  }
}
