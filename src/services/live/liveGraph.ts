// The graph as callers change it: engines under its model, made anew when another process has pinned another one.

import { ENTITY_TYPES, type EntityType, type SourceRecord } from '../../domain/record.ts';
import { Intake } from '../derive/intake.ts';
import type { GraphModel } from '../graphModel.ts';
import type { PinnedModels } from '../modelFile.ts';
import { trainTypes } from '../trainFiles.ts';
import type { LiveChanges, Put } from './changes.ts';
import type { StepReport } from './contract.ts';
import { Engines, typeOf } from './engines.ts';
import { type CandidateReader, type LookUpOptions, lookUp, type Match } from './lookUp.ts';
import { versioned } from './modelVersion.ts';
import type { AnswerReader } from './once.ts';
import { judgedRecords, overriddenRecords } from './prepared.ts';
import { type LiveContext, OtherModel, resolveRecords, type StepOptions } from './resolveRecords.ts';

/** How often a step starts anew because the model changed under it. */
const TRIES = 5;

export class LiveGraph {
  private readonly context: LiveContext;
  private engines: Engines | null = null;

  constructor(context: LiveContext) {
    this.context = context;
  }

  /** All of the changes happen, or none. Throws KinholdError 'contradictory-judgements'. */
  resolve(changes: LiveChanges, options: Omit<StepOptions, 'once'>): Promise<StepReport> {
    return this.answer(changes, options, (report) => report);
  }

  /**
   * Resolves, and answers what `answerOf` makes of the report: of the first time, where it was done before under the key of
   * `options.once`. Throws KinholdError 'contradictory-judgements' or 'idempotency-key-reused'.
   */
  async answer<Answer>(
    changes: LiveChanges,
    options: StepOptions,
    answerOf: (report: StepReport) => Answer,
  ): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const engines = await this.enginesFor(changes);
      try {
        return await resolveRecords(changes, engines, this.context, options, answerOf);
      } catch (error) {
        if (!(error instanceof OtherModel) || attempt === TRIES) throw error;
        this.engines = null;
      }
    }
  }

  /** What was answered under keys. */
  get answers(): AnswerReader {
    return this.context.store;
  }

  /** Who a record would belong to, the likeliest first. */
  async lookUp(put: Put, reader: CandidateReader, options: LookUpOptions): Promise<readonly Match[]> {
    return lookUp(put, await this.enginesFor({ put: [put] }, true), reader, options);
  }

  /** Orders records that say nothing of when they were observed: a record that comes later has a later one. */
  nextPosition(): number {
    return this.context.now() * 1000;
  }

  /** Engines that know every type of these records. */
  private async enginesFor(changes: LiveChanges, isReading = false): Promise<Engines> {
    const { put = [], remove = [], judge = [], withdraw = [] } = changes;
    const judged = [...judgedRecords({ judge, withdraw }), ...overriddenRecords(changes)];
    const types = new Set([...put.map(({ record }) => record.type), ...[...remove, ...judged].map(typeOf)]);
    if (isReading && this.engines !== null && (await this.context.store.version()) !== this.engines.model.version)
      this.engines = null;
    const knowsAll = () => this.engines !== null && [...types].every((type) => this.engines!.types.includes(type));
    if (knowsAll()) return this.engines!;
    const { store, now } = this.context;
    const model = await store.model();
    this.engines = model && new Engines(model);
    if (knowsAll()) return this.engines!;
    if (isReading)
      return new Engines(
        withTypes(
          model,
          put.map(({ record }) => record),
        ),
      );
    await store.pin(
      withTypes(
        model,
        put.map(({ record }) => record),
      ),
      model?.version ?? null,
      new Date(now()).toISOString(),
    );
    this.engines = new Engines((await store.model())!);
    return this.engines;
  }
}

/**
 * The model with every type that it lacks: learnt from the first records of that type, which for few of them is what is known of
 * records anywhere. What it knows already stays, so that nothing resolved before resolves otherwise.
 */
export function withTypes(model: GraphModel | null, records: readonly SourceRecord[]): GraphModel {
  const { policies = {}, compare = {}, models = {}, trained = [] } = model ?? {};
  const missing = ENTITY_TYPES.filter((type) => models[type] === undefined);
  const learnt = Object.assign(
    {},
    ...missing.map((type) => learn(type, records, { policies, compare })),
  ) as PinnedModels;
  return versioned({ models: { ...learnt, ...models }, trained, policies, compare });
}

function learn(
  type: EntityType,
  records: readonly SourceRecord[],
  { policies, compare }: Pick<GraphModel, 'policies' | 'compare'>,
): PinnedModels {
  const intake = new Intake(compare);
  const own = records.filter((record) => record.type === type);
  for (const record of own) intake.add(record);
  return own.length === 0 ? {} : trainTypes(intake, policies, []);
}
