// Runs Splink in a process of its own on generated customers, and says what it took by its own clock.

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SCRIPT = fileURLToPath(new URL('resolve.py', import.meta.url));

/** The models of models.py. */
export const SPLINK_MODELS = ['fields', 'household'] as const;
export type SplinkModel = (typeof SPLINK_MODELS)[number];

export interface SplinkRun {
  /** Version of Splink. */
  readonly splink: string;
  readonly duckdb: string;
  /** From reading the file to written clusters at one threshold, without start-up and imports; so with CPU and memory. */
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakBytes: number;
  /** The match weight at which the truth likes the clusters best. */
  readonly bestWeight: number;
}

export interface SplinkRequest {
  readonly python: string;
  readonly model: SplinkModel;
  readonly records: string;
  readonly truth: string;
  /** Gets default.csv and best.csv. */
  readonly out: string;
}

/** Throws with what Splink said where it fails. */
export async function runSplink({ python, model, records, truth, out }: SplinkRequest): Promise<SplinkRun> {
  const { stdout } = await promisify(execFile)(python, ['-B', SCRIPT, model, records, truth, out], {
    maxBuffer: 1 << 26,
  });
  // Splink prints before it, whatever its loggers are told.
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}
