// Which shared values hold two records together: the smallest set of fields without whose agreement they would be apart, as
// far as the links' evidence names them.

import type { LinkEvidence } from '../../domain/evidence.ts';
import type { Link } from '../../domain/link.ts';
import { LinkGraph } from './linkGraph.ts';
import { evidenceOf } from './waterfall.ts';

/** Fields taken away at once, and links of a cluster, up to which sets are tried. */
const MOST_FIELDS = 4;
const MOST_LINKS = 5_000;
const MOST_TRIES = 20_000_000;

/**
 * The smallest such set, the one that brings least where there are several; null where no set of up to four fields is one,
 * a judgement holds the two together, or the cluster is too large to try.
 * @param threshold log2 odds from which a pair is linked. `links` are those in force.
 */
export function withoutFields(from: string, to: string, links: readonly Link[], threshold: number): string[] | null {
  if (links.length > MOST_LINKS) return null;
  const graph = new LinkGraph(links);
  const [start, goal] = [graph.numberOf(from), graph.numberOf(to)];
  if (start < 0 || goal < 0) return null;
  const found = links.map(evidenceOf);
  const fields = fieldsFor(found);
  const separates = (gone: ReadonlySet<string>) => {
    const cameBy = graph.reach(start, (link) => holds(found[link]!, links[link]!, gone, threshold), goal);
    return cameBy[goal] === -1;
  };
  for (let size = 1, tries = 0; size <= Math.min(MOST_FIELDS, fields.length); size++) {
    for (const chosen of subsets(fields, size)) {
      tries += links.length;
      if (tries > MOST_TRIES) return null;
      if (separates(new Set(chosen))) return chosen;
    }
  }
  return null;
}

/** Fields that speak for a link, those that bring least first. */
function fieldsFor(found: readonly LinkEvidence[]): string[] {
  const brought = new Map<string, number>();
  for (const { fields } of found) {
    for (const { field, weight } of fields) if (weight > 0) brought.set(field, (brought.get(field) ?? 0) + weight);
  }
  return [...brought].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1)).map(([field]) => field);
}

/** Whether a link would still be one if some fields did not agree, all else as it is. */
function holds(evidence: LinkEvidence, { weight }: Link, gone: ReadonlySet<string>, threshold: number): boolean {
  const { linkedBy, fields } = evidence;
  if (linkedBy === 'judgement' || (linkedBy !== null && !gone.has(linkedBy))) return true;
  const lost = fields.reduce((sum, one) => sum + (gone.has(one.field) ? Math.max(0, one.weight) : 0), 0);
  if (lost === 0) return true;
  return (linkedBy === null ? weight : summed(evidence, weight)) - lost >= threshold;
}

/** What a link weighs by its fields alone, where an identifier lifted it above that. */
function summed({ prior, fields, relations }: LinkEvidence, weight: number): number {
  return prior === null ? weight : fields.reduce((sum, one) => sum + one.weight, prior + relations);
}

/** All sets of `size` items, in the order of the items. */
function* subsets(items: readonly string[], size: number): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = 0; at + size <= items.length; at++) {
    for (const rest of subsets(items.slice(at + 1), size - 1)) yield [items[at]!, ...rest];
  }
}
