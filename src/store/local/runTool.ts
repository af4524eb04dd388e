// Runs a command-line tool (java, mvn, docker) to its end and gives what it said.

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ToolResult {
  /** Exit code; null where the tool is not installed, was killed or took too long. */
  readonly code: number | null;
  /** Standard output and error, in the order they came. */
  readonly lines: readonly string[];
}

export interface ToolOptions {
  readonly environment: Readonly<NodeJS.ProcessEnv>;
  /** Milliseconds after which the tool is killed; none by default. */
  readonly timeout?: number;
  /** Called with each line as it comes. */
  readonly onLine?: (line: string) => void;
  /** The folder that it stands in; that of this process by default. */
  readonly folder?: string;
  /** File descriptors in place of its standard input, which is empty, and its standard output. */
  readonly input?: number;
  readonly output?: number;
  /** Called with its process id when it runs. */
  readonly onSpawn?: (pid: number) => void;
}

/** Never rejects: a tool that is missing or fails is an answer, not an exception. */
export function runTool(command: string, args: readonly string[], options: ToolOptions): Promise<ToolResult> {
  const child = spawn(command, [...args], {
    env: { ...options.environment },
    stdio: [options.input ?? 'ignore', options.output ?? 'pipe', 'pipe'],
    ...(options.folder === undefined ? {} : { cwd: options.folder }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout, killSignal: 'SIGKILL' }),
  });
  child.once('spawn', () => options.onSpawn?.(child.pid!));
  return new Promise((resolve) => {
    const lines = collectLines(child, options.onLine);
    child.once('error', () => resolve({ code: null, lines }));
    child.once('close', (code) => resolve({ code, lines }));
  });
}

function collectLines(child: ChildProcess, onLine: ToolOptions['onLine']): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  }
  return lines;
}
