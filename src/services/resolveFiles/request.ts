// What a file-to-file run is asked for, the ports it needs and what it answers.

import type { Judgement } from '../../domain/link.ts';
import type { EntityType } from '../../domain/record.ts';
import type { Crew } from '../crew.ts';
import type { ResolutionReport } from '../derivation.ts';
import type { Corrections, InputSpec, OpenedInputs } from '../inputs.ts';
import type { PinnedModels } from '../modelFile.ts';
import type { Output } from '../outputs.ts';

/** How a run was asked for, in names of files: report.json keeps it, so that the run can be repeated. */
export interface AskedRun {
  readonly files: readonly InputSpec[];
  readonly judgements: string | null;
  readonly model: string | null;
  readonly threshold: number | null;
}

export interface ResolveFilesRequest {
  readonly inputs: OpenedInputs;
  readonly output: Output;
  /** Writes clusters.csv alone. */
  readonly onlyClusters: boolean;
  readonly threshold: number | null;
  /** Applied rather than learning from the records of that type. */
  readonly models?: PinnedModels;
  /** Of Kinhold: the written model names it. */
  readonly version: string;
  readonly judgements: readonly Judgement[];
  /** Record key to the cluster id of an earlier run. */
  readonly previous: ReadonlyMap<string, string>;
  readonly asked?: AskedRun;
  /** Corrected rows that the inputs were opened with; those that are good now are written for the next replay. */
  readonly corrections?: Corrections;
  /** Threads that share the work where clusters alone are asked for; null where one thread does all. */
  readonly crew?: Crew | null;
  readonly onRead?: (bytesRead: number, totalBytes: number) => void;
  /** Called as each later step begins, with its name. */
  readonly onStep?: (step: string) => void;
}

export interface ResolveFilesSummary {
  readonly records: number;
  readonly relationships: number;
  readonly quarantined: number;
  readonly clusters: number;
  readonly links: number;
  /** Null where only clusters were asked for. */
  readonly households: number | null;
  readonly resolutions: Readonly<Partial<Record<EntityType, ResolutionReport>>>;
}
