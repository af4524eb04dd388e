// Which blocks are built where nothing is pinned: blocks of a share of the keys tell which schemes pay, then those are built,
// and tell by which features such blocks are best split.

import { type Blocks, joinBlocks } from './block/blocks.ts';
import { blockingTask } from './block/buildBlocks.ts';
import { namesInOrder, type Refinement } from './block/refinement.ts';
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
    readonly refinement: Refinement;
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
    return { blocks: joinBlocks(built, size), schemes: yields, refinement: this.refinementOf(built) };
  }

  /** The orders of features that building the blocks showed to be best, of schemes that have blocks over the cap. */
  private refinementOf(built: readonly SchemeBlocks[]): Refinement {
    const { schemes } = this.schemes;
    const inOrder = [...built].sort((a, b) => a.scheme - b.scheme);
    return Object.fromEntries(
      inOrder.flatMap(({ scheme, order }) =>
        order === null ? [] : [[schemes[scheme]!.name, namesInOrder(this.records.type, order)]],
      ),
    );
  }

  private begin(wanted: readonly number[], oneIn: number): () => SchemeBlocks[] {
    const { type, table } = this.records;
    return this.team.beginBlocks(
      blockingTask(type, table, { cap: this.cap, wanted, orders: null, oneIn }),
      this.schemes,
    );
  }
}
