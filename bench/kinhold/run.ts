// Runs the real command in a process of its own, as a user would, and says what it took.

import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../bin/kinhold.js', import.meta.url));
const USAGE = new URL('usage.mjs', import.meta.url).href;

export interface Run {
  readonly stdout: string;
  /** From start to end. */
  readonly seconds: number;
  /** Of all its threads: unlike `seconds` it hardly depends on what else the machine does. */
  readonly cpuSeconds: number;
  /** Most memory it ever held. */
  readonly peakBytes: number;
}

/** `kinhold` with arguments, in a folder. Throws with what it said where it fails. */
export async function run(args: readonly string[], folder = process.cwd()): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, COMMAND, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  const [code, stdout, stderr, usage] = await Promise.all([
    ended,
    text(child.stdout!),
    text(child.stderr!),
    text(child.stdio[3] as Readable),
  ]);
  if (code !== 0) throw new Error(`kinhold ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
  return {
    stdout,
    seconds: (performance.now() - start) / 1000,
    ...(JSON.parse(usage) as Pick<Run, 'cpuSeconds' | 'peakBytes'>),
  };
}
