// Tells whether a process noted down earlier still runs. A pid alone can't: pids are used again, so the start time goes with it.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface ProcessIdentity {
  readonly pid: number;
  /** From `processStart`. */
  readonly started: string;
}

/** When a process started, as text to compare with and nothing more; null where no such process runs. */
export function processStart(pid: number): string | null {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

/** True while the very process that was noted down still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return processStart(identity.pid) === identity.started;
}

/** Fields of /proc/PID/stat after the command's closing bracket: the state comes first, the start time is the 20th. */
function startFromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startFromPs(pid: number): string | null {
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout?.trim() || null;
}
