// Threads that share the work on large inputs: the port to them, and what one of them does. Who starts them and carries
// requests and answers is no matter of this file.

import { KinholdError } from '../domain/errors.ts';
import { type BlockingTask, buildSchemes, schemesFor } from '../resolution/block/buildBlocks.ts';
import type { SchemeBlocks } from '../resolution/block/schemeBlocks.ts';
import { type ScoringTask, scorerOf, scoreStretches } from '../resolution/score/pairScorer.ts';
import { ScoredPairs, type SharedPairs } from '../resolution/score/pairs.ts';
import type { Team } from '../resolution/team.ts';
import { Intake, type TakenPart } from './derive/intake.ts';
import type { InputPart, OpenedInputs } from './inputs.ts';

export interface Crew {
  /** Threads beside this one. */
  readonly size: number;
  /** Reads and normalizes a part of the inputs. Rejects with the KinholdError that reading it throws. */
  takeIn(part: InputPart): Promise<TakenPart>;
  /** This thread and others: what they do together returns when all are done. */
  readonly team: Team;
  close(): Promise<void>;
}

/** Work that threads share: each takes of it until none is left. */
type Job = { readonly scoring: ScoringTask } | { readonly blocking: BlockingTask };

/** What a thread is asked for; `done` counts the threads that have finished a job. */
export type CrewRequest = { readonly part: InputPart } | { readonly job: Job; readonly done: Int32Array };

/** One answer to one request, in their order. */
export interface CrewAnswer {
  readonly taken?: TakenPart;
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
    buildBlocks: (blocking, schemes) => {
      const { own, theirs } = together(mates, { blocking }, () => buildSchemes(blocking, schemes));
      return [...own, ...theirs.flatMap(({ built = [] }) => built)];
    },
    scorePairs: (scoring, scorer) => {
      const { own, theirs } = together(mates, { scoring }, () => scoreStretches(scoring, scorer));
      for (const { scored } of theirs) own.append(ScoredPairs.from(scored!));
      return own;
    },
  };
}

interface Together<T> {
  readonly own: T;
  readonly theirs: readonly CrewAnswer[];
}

function together<T>(mates: readonly Mate[], job: Job, doOwn: () => T): Together<T> {
  const done = new Int32Array(new SharedArrayBuffer(4));
  for (const mate of mates) mate.begin({ job, done });
  const own = doOwn();
  for (let finished = Atomics.load(done, 0); finished < mates.length; finished = Atomics.load(done, 0)) {
    Atomics.wait(done, 0, finished);
  }
  const theirs = mates.map((mate) => mate.answer());
  const failed = theirs.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) throw new Error(failed.failure!.message);
  return { own, theirs };
}

/** Does what is asked of a thread, and says what came of it. */
export async function work(request: CrewRequest, inputs: () => Promise<OpenedInputs>): Promise<CrewAnswer> {
  try {
    return 'part' in request ? { taken: await takeIn(request.part, await inputs()) } : share(request.job);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { message, code: error instanceof KinholdError ? error.code : '' } };
  }
}

function share(job: Job): CrewAnswer {
  if ('blocking' in job) return { built: buildSchemes(job.blocking, schemesFor(job.blocking)) };
  return { scored: scoreStretches(job.scoring, scorerOf(job.scoring)).share() };
}

async function takeIn(part: InputPart, inputs: OpenedInputs): Promise<TakenPart> {
  const intake = new Intake(inputs.compare);
  const relationships: TakenPart['relationships'][number][] = [];
  const quarantined: TakenPart['quarantined'][number][] = [];
  for await (const batch of inputs.readPart(part)) {
    for (const record of batch.records) intake.add(record);
    relationships.push(...batch.relationships);
    quarantined.push(...batch.quarantined);
  }
  return { ...intake.share(), relationships, quarantined };
}
