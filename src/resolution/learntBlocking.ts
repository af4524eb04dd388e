// Which blocks are built where nothing is pinned: blocks of a share of the keys tell which schemes pay, then those are built.

import { type Blocks, joinBlocks } from './block/blocks.ts';
import { blockingTask } from './block/buildBlocks.ts';
import type { SchemeBlocks } from './block/schemeBlocks.ts';
import { type Schemes, schemesOf } from './block/schemes.ts';
import { chooseSchemes, keysPerSample, type SchemeYield } from './block/selection.ts';
import type { Comparison } from './compare/comparison.ts';
import type { Records } from './prepared.ts';
import type { Model } from './score/model.ts';
import { oddsOf, probability, Scorer } from './score/scorer.ts';
import type { Team } from './team.ts';

export class LearntBlocking {
  private readonly records: Records;
  private readonly cap: number;
  private readonly team: Team;
  private readonly schemes: Schemes;
  private readonly oneIn: number;
  private readonly sampled: () => SchemeBlocks[];

  /** Others of the team begin at once. */
  constructor(records: Records, cap: number, team: Team) {
    this.records = records;
    this.cap = cap;
    this.team = team;
    this.schemes = schemesOf(records.type, records.table);
    this.oneIn = keysPerSample(records.table.size);
    this.sampled = this.begin([...this.schemes.schemes.keys()], this.oneIn);
  }

  /** The blocks of the schemes that pay, as far as a first model can tell. */
  choose({ comparisons, model }: { readonly comparisons: readonly Comparison[]; readonly model: Model }): {
    readonly blocks: Blocks;
    readonly schemes: readonly SchemeYield[];
  } {
    const { oneIn } = this;
    const { size } = this.records.table;
    const sampled = this.sampled();
    const scorer = new Scorer(comparisons, model);
    const sample = { blocks: joinBlocks(sampled, size), oneIn, size };
    const yields = chooseSchemes(sample, this.schemes.schemes, (left, right) => {
      scorer.score(left, right);
      return probability(oddsOf(scorer, model));
    });
    const wanted = [...yields.keys()].filter((scheme) => yields[scheme]!.used);
    const built = oneIn === 1 ? sampled.filter(({ scheme }) => yields[scheme]!.used) : this.begin(wanted, 1)();
    return { blocks: joinBlocks(built, size), schemes: yields };
  }

  private begin(wanted: readonly number[], oneIn: number): () => SchemeBlocks[] {
    const { type, table } = this.records;
    return this.team.beginBlocks(blockingTask(type, table, { cap: this.cap, wanted, oneIn }), this.schemes);
  }
}
