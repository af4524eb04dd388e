// Missed pairs that have no link of their own: how many there are, and which.

import { type Groups, groupBy, membersOf, pairsOf, sizeOf } from './groups.ts';
import type { ErrorLinks } from './links.ts';
import type { Partitions } from './partitions.ts';
import { Sample } from './sample.ts';

export interface Gaps {
  /** Missed pairs of which a record is in the truth alone. */
  readonly absent: number;
  /** Missed pairs between whose clusters there is no link at all. */
  readonly unlinked: number;
  /** Missed pairs without a link, while other records of the same two clusters and the same entity have one. */
  readonly indirect: number;
  readonly examples: {
    readonly unlinked: readonly (readonly [number, number])[];
    readonly indirect: readonly (readonly [number, number])[];
  };
}

/** Members of an entity that are looked at for an example. */
const LOOKED_AT = 100;

/** Records from `known` on are in the truth alone. `examples` is the number of examples of each kind. */
export function gapsOf(partitions: Partitions, links: ErrorLinks, known: number, examples: number): Gaps {
  const finder = new GapFinder(partitions, links, known);
  const counts = { absent: 0, unlinked: 0, indirect: 0 };
  const samples = { unlinked: new Sample(examples), indirect: new Sample(examples) };
  for (let entity = 0; entity < partitions.entities; entity++) {
    const { absent, unlinked, indirect } = finder.count(entity);
    counts.absent += absent;
    counts.unlinked += unlinked;
    counts.indirect += indirect;
    if (unlinked > 0) samples.unlinked.offer(entity);
    if (indirect > 0) samples.indirect.offer(entity);
  }
  const pairsIn = (sample: Sample, isIndirect: boolean) =>
    sample.items().flatMap((entity) => finder.example(entity, isIndirect));
  return {
    ...counts,
    examples: { unlinked: pairsIn(samples.unlinked, false), indirect: pairsIn(samples.indirect, true) },
  };
}

const NONE = { absent: 0, unlinked: 0, indirect: 0 };

class GapFinder {
  private readonly partitions: Partitions;
  private readonly links: ErrorLinks;
  private readonly known: number;
  private readonly records: Groups;
  /** Links between clusters, by the entity that they are within. */
  private readonly linksOf: Groups;
  /** Records of the entity at hand by cluster. */
  private readonly countIn: Int32Array;

  constructor(partitions: Partitions, links: ErrorLinks, known: number) {
    const { clusterOf, entityOf, clusters, entities } = partitions;
    this.partitions = partitions;
    this.links = links;
    this.known = known;
    this.records = groupBy(entityOf, entities);
    const within = links.left.map((left, link) => {
      return clusterOf[left] === clusterOf[links.right[link]!] ? -1 : entityOf[left]!;
    });
    this.linksOf = groupBy(within, entities);
    this.countIn = new Int32Array(clusters);
  }

  count(entity: number): Pick<Gaps, 'absent' | 'unlinked' | 'indirect'> {
    const size = sizeOf(this.records, entity);
    if (size < 2) return NONE;
    const { clusterOf } = this.partitions;
    const records = membersOf(this.records, entity).filter((record) => record < this.known);
    for (const record of records) this.countIn[clusterOf[record]!]!++;
    const linked = new Set<number>();
    let linkedPairs = 0;
    const links = membersOf(this.linksOf, entity);
    for (const link of links) {
      const code = this.clusterPair(this.links.left[link]!, this.links.right[link]!);
      if (linked.has(code)) continue;
      linked.add(code);
      linkedPairs += this.sizeOfPart(this.links.left[link]!) * this.sizeOfPart(this.links.right[link]!);
    }
    let missed = pairsOf(records.length);
    for (const record of records) {
      missed -= pairsOf(this.sizeOfPart(record));
      this.countIn[clusterOf[record]!] = 0;
    }
    return {
      absent: pairsOf(size) - pairsOf(records.length),
      unlinked: missed - linkedPairs,
      indirect: linkedPairs - links.length,
    };
  }

  /** A pair of the entity that was missed without a link; none where it would be far to seek. */
  example(entity: number, isIndirect: boolean): [number, number][] {
    const { clusterOf } = this.partitions;
    const records = membersOf(this.records, entity).filter((record) => record < this.known);
    const links = [...membersOf(this.linksOf, entity)];
    const pairs = new Set(links.map((link) => this.recordPair(this.links.left[link]!, this.links.right[link]!)));
    const linked = new Set(links.map((link) => this.clusterPair(this.links.left[link]!, this.links.right[link]!)));
    const looked = records.subarray(0, LOOKED_AT);
    for (const left of looked) {
      for (const right of looked) {
        if (left >= right || clusterOf[left] === clusterOf[right] || pairs.has(this.recordPair(left, right))) continue;
        if (linked.has(this.clusterPair(left, right)) === isIndirect) return [[left, right]];
      }
    }
    return [];
  }

  private sizeOfPart(record: number): number {
    return this.countIn[this.partitions.clusterOf[record]!]!;
  }

  /** One number for two clusters, whichever comes first. */
  private clusterPair(left: number, right: number): number {
    const [a, b] = [this.partitions.clusterOf[left]!, this.partitions.clusterOf[right]!];
    return Math.min(a, b) * this.partitions.clusters + Math.max(a, b);
  }

  private recordPair(left: number, right: number): number {
    return Math.min(left, right) * this.known + Math.max(left, right);
  }
}
