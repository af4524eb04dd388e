// Threads that share the work on large inputs: the port to them, and what one of them does. Who starts them and carries
// requests and answers is no matter of this file.

import { KinholdError } from '../domain/errors.ts';
import type { Relationship } from '../domain/relationship.ts';
import { type BlockingTask, buildSchemes, schemesFor } from '../resolution/block/buildBlocks.ts';
import type { SchemeBlocks } from '../resolution/block/schemeBlocks.ts';
import { type ScoringTask, scorerOf, scoreStretches } from '../resolution/score/pairScorer.ts';
import { ScoredPairs, type SharedPairs } from '../resolution/score/pairs.ts';
import type { Team } from '../resolution/team.ts';
import { Intake, type SharedIntake } from './derive/intake.ts';
import { positionOfPart } from './derive/joinedIntake.ts';
import type { InputPart, OpenedInputs, QuarantinedRow } from './inputs.ts';

export interface Crew {
  /** Threads beside this one. */
  readonly size: number;
  /**
   * Reads and normalizes a part of the inputs, the one of this number from 0; a thread keeps the records that it took in.
   * Rejects with the KinholdError that reading throws.
   */
  takeIn(part: InputPart, number: number): Promise<TakenPart>;
  /** All records that the threads have taken in; they forget them. */
  takenRecords(): Promise<SharedIntake[]>;
  /** This thread and others: what they do together returns when all are done. */
  readonly team: Team;
  close(): Promise<void>;
}

/** Work that threads share: each takes of it until none is left. */
type Job = { readonly scoring: ScoringTask } | { readonly blocking: BlockingTask };

/** What a thread is asked for; `done` counts the threads that have finished a job. */
export type CrewRequest =
  | { readonly part: InputPart; readonly number: number }
  | { readonly collect: true }
  | { readonly job: Job; readonly done: Int32Array };

/** What a part of the inputs holds beside its records, and how many those are. */
export interface TakenPart {
  readonly records: number;
  readonly relationships: readonly Relationship[];
  readonly quarantined: readonly QuarantinedRow[];
}

/** One answer to one request, in their order. */
export interface CrewAnswer {
  readonly taken?: TakenPart;
  readonly collected?: SharedIntake;
  readonly scored?: SharedPairs;
  readonly built?: readonly SchemeBlocks[];
  readonly failure?: { readonly code: string; readonly message: string };
}

/** A thread that takes its share of jobs beside this one. */
export interface Mate {
  begin(request: CrewRequest): void;
  /** The answer to what was begun; to be asked for once the request says that it is done. */
  answer(): CrewAnswer;
}

/** This thread and its mates. */
export function teamOf(mates: readonly Mate[]): Team {
  return {
    beginBlocks: (blocking, schemes) => {
      const answers = begin(mates, { blocking });
      return () => {
        const own = buildSchemes(blocking, schemes);
        return [...own, ...answers().flatMap(({ built = [] }) => built)];
      };
    },
    scorePairs: (scoring, scorer) => {
      const answers = begin(mates, { scoring });
      const own = scoreStretches(scoring, scorer);
      for (const { scored } of answers()) own.append(ScoredPairs.from(scored!));
      return own;
    },
  };
}

/** Has the mates begin; the function it returns waits until all are done. */
function begin(mates: readonly Mate[], job: Job): () => CrewAnswer[] {
  const done = new Int32Array(new SharedArrayBuffer(4));
  for (const mate of mates) mate.begin({ job, done });
  return () => {
    for (let finished = Atomics.load(done, 0); finished < mates.length; finished = Atomics.load(done, 0)) {
      Atomics.wait(done, 0, finished);
    }
    const answers = mates.map((mate) => mate.answer());
    const failed = answers.find(({ failure }) => failure !== undefined);
    if (failed !== undefined) throw new Error(failed.failure!.message);
    return answers;
  };
}

/** One thread: does what it is asked for, and says what came of it. */
export class CrewMember {
  private readonly openInputs: () => Promise<OpenedInputs>;
  private inputs: Promise<OpenedInputs> | null = null;
  private intake: Intake | null = null;

  constructor(openInputs: () => Promise<OpenedInputs>) {
    this.openInputs = openInputs;
  }

  async work(request: CrewRequest): Promise<CrewAnswer> {
    try {
      if ('job' in request) return share(request.job);
      return 'part' in request ? { taken: await this.takeIn(request.part, request.number) } : this.collect();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { failure: { message, code: error instanceof KinholdError ? error.code : '' } };
    }
  }

  private async takeIn(part: InputPart, number: number): Promise<TakenPart> {
    this.inputs ??= this.openInputs();
    const inputs = await this.inputs;
    this.intake ??= new Intake(inputs.compare);
    this.intake.continueAt(positionOfPart(number));
    const before = this.intake.size;
    const relationships: Relationship[] = [];
    const quarantined: QuarantinedRow[] = [];
    for await (const batch of inputs.readPart(part)) {
      for (const record of batch.records) this.intake.add(record);
      relationships.push(...batch.relationships);
      quarantined.push(...batch.quarantined);
    }
    return { records: this.intake.size - before, relationships, quarantined };
  }

  private collect(): CrewAnswer {
    const collected = this.intake?.share() ?? { types: [], size: 0 };
    this.intake = null;
    return { collected };
  }
}

function share(job: Job): CrewAnswer {
  if ('blocking' in job) return { built: buildSchemes(job.blocking, schemesFor(job.blocking)) };
  return { scored: scoreStretches(job.scoring, scorerOf(job.scoring)).share() };
}
