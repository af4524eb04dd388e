// Threads that share the work on large inputs: the port to them, and what one of them does. Who starts them and carries
// requests and answers is no matter of this file.

import { KinholdError } from '../domain/errors.ts';
import { type PairScorer, type ScoringTask, scorerOf, scoreStretches } from '../resolution/score/pairScorer.ts';
import { ScoredPairs, type SharedPairs } from '../resolution/score/pairs.ts';
import { Intake, type TakenPart } from './derive/intake.ts';
import type { InputPart, OpenedInputs } from './inputs.ts';

export interface Crew {
  /** Threads beside this one. */
  readonly size: number;
  /** Reads and normalizes a part of the inputs. Rejects with the KinholdError that reading it throws. */
  takeIn(part: InputPart): Promise<TakenPart>;
  /** Scores with all threads, this one among them; returns when all are done. */
  readonly scorePairs: PairScorer;
  close(): Promise<void>;
}

/** What a thread is asked for; `done` counts the threads that have finished scoring. */
export type CrewRequest = { readonly part: InputPart } | { readonly task: ScoringTask; readonly done: Int32Array };

/** One answer to one request, in their order. */
export interface CrewAnswer {
  readonly taken?: TakenPart;
  readonly scored?: SharedPairs;
  readonly failure?: { readonly code: string; readonly message: string };
}

/** A thread that scores beside this one. */
export interface Mate {
  begin(request: CrewRequest): void;
  /** The answer to what was begun; to be asked for once the request says that it is done. */
  answer(): CrewAnswer;
}

/** Scores with this thread and its mates: each takes stretches of blocks until none is left. */
export function scoreTogether(mates: readonly Mate[]): PairScorer {
  return (task, scorer) => {
    const done = new Int32Array(new SharedArrayBuffer(4));
    for (const mate of mates) mate.begin({ task, done });
    const scored = scoreStretches(task, scorer);
    for (let finished = Atomics.load(done, 0); finished < mates.length; finished = Atomics.load(done, 0)) {
      Atomics.wait(done, 0, finished);
    }
    for (const mate of mates) {
      const { scored: theirs, failure } = mate.answer();
      if (theirs === undefined) throw new Error(failure?.message);
      scored.append(ScoredPairs.from(theirs));
    }
    return scored;
  };
}

/** Does what is asked of a thread, and says what came of it. */
export async function work(request: CrewRequest, inputs: () => Promise<OpenedInputs>): Promise<CrewAnswer> {
  try {
    if ('part' in request) return { taken: await takeIn(request.part, await inputs()) };
    return { scored: scoreStretches(request.task, scorerOf(request.task)).share() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { failure: { message, code: error instanceof KinholdError ? error.code : '' } };
  }
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
