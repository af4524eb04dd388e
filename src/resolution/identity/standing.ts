// What stood before a new clustering: which id each record had, which ids are alive, and which of two is the older one.

import type { HeldId, IdHistory } from '../../domain/identity.ts';

export interface StandingIds {
  /** The id that each record has. */
  readonly previous: ReadonlyMap<string, string>;
  /** Ledger sequence at which an id was made; an id not in it counts as newest. */
  readonly ages: ReadonlyMap<string, number>;
  /** What records held before. Without it nothing can be revived. */
  readonly history?: IdHistory;
  /** Ids that lost a merge, to the id that stands for them or to another such id. */
  readonly redirects?: ReadonlyMap<string, string>;
  /** Ids that are alive with none of these records. */
  readonly elsewhere?: ReadonlySet<string>;
}

const NO_HISTORY: readonly HeldId[] = [];

export class Standing {
  /** Every id that a record has, in the order of the records. */
  readonly living: ReadonlySet<string>;
  private readonly previous: ReadonlyMap<string, string>;
  private readonly ages: ReadonlyMap<string, number>;
  private readonly history: IdHistory;
  private readonly redirects: ReadonlyMap<string, string>;
  private readonly elsewhere: ReadonlySet<string>;

  constructor({ previous, ages, history = new Map(), redirects = new Map(), elsewhere = new Set() }: StandingIds) {
    this.living = new Set(previous.values());
    this.previous = previous;
    this.ages = ages;
    this.history = history;
    this.redirects = redirects;
    this.elsewhere = elsewhere;
  }

  /**
   * The id that a record brings into its cluster. A record that is back after it was gone brings the id that it left with,
   * but only where no record has it any more, or what it leads to: otherwise it comes like a new one, and unsettles nobody.
   */
  idOf(record: string): string | undefined {
    const present = this.previous.get(record);
    if (present !== undefined) return present;
    const last = this.history.get(record)?.at(-1);
    return last === undefined || this.isAlive(this.target(last.id)) ? undefined : last.id;
  }

  /** What the record held up to its stay with this id, oldest first; empty where it has always been there. */
  staysUpTo(record: string, id: string): readonly HeldId[] {
    const stays = this.history.get(record) ?? NO_HISTORY;
    return stays.at(-1)?.id === id ? stays : NO_HISTORY;
  }

  /** Where an id leads: the end of its redirects, itself where it has none. */
  target(id: string): string {
    const seen = new Set<string>([id]);
    let end = id;
    for (let next = this.redirects.get(end); next !== undefined && !seen.has(next); next = this.redirects.get(end)) {
      seen.add(next);
      end = next;
    }
    return end;
  }

  leadsStraightTo(id: string, to: string): boolean {
    return this.redirects.get(id) === to;
  }

  /** Whether a part of a split id may take this one back: nobody has it, and it does not stand for something else. */
  canComeBack(id: string, from: string): boolean {
    if (this.isAlive(id)) return false;
    const end = this.target(id);
    return end === from || end === id;
  }

  /** Older first: lowest ledger sequence, then id. */
  readonly byAge = (a: string, b: string): number => {
    const [ageOfA, ageOfB] = [this.ageOf(a), this.ageOf(b)];
    if (ageOfA !== ageOfB) return ageOfA < ageOfB ? -1 : 1;
    return a < b ? -1 : 1;
  };

  /** The id that stays where several meet: one that is alive before one that would have to be revived, then the older. */
  readonly byClaim = (a: string, b: string): number => {
    const alive = Number(this.living.has(b)) - Number(this.living.has(a));
    return alive === 0 ? this.byAge(a, b) : alive;
  };

  private isAlive(id: string): boolean {
    return this.living.has(id) || this.elsewhere.has(id);
  }

  private ageOf(id: string): number {
    return this.ages.get(id) ?? Number.POSITIVE_INFINITY;
  }
}
