// What every command gets from the composition root (main.ts): streams, progress and the ports that reach the world.

import type { OpenInputs } from '../services/inputs.ts';
import type { LocalDatabase } from '../services/localDatabase.ts';

/** Progress of long work; drawn on a terminal, silent elsewhere. */
export interface Progress {
  /** `done` out of `total` in the unit the progress was opened with. */
  update(done: number, total: number): void;
  /** What is being done now, where how much of it there is can't be told. */
  step(name: string): void;
  stop(): void;
}

export interface CliContext {
  readonly version: string;
  /** Results: one line to standard output. */
  readonly out: (line: string) => void;
  /** Everything else a person reads: one line to standard error. */
  readonly note: (line: string) => void;
  readonly progress: (label: string) => Progress;
  readonly openInputs: OpenInputs;
  readonly localDatabase: LocalDatabase;
}
