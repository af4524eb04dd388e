// Runs `kinhold` as a user does: a process of its own, from the build.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { KINHOLD } from './product.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs one command to its end, of the build here unless another `program` is named. */
export async function kinhold(
  words: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv; readonly program?: string },
): Promise<Ran> {
  const { cwd, env = process.env, program = KINHOLD } = options;
  const child = spawn(process.execPath, [program, ...words], { cwd, env });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    text.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    text.err += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code: code as number | null, ...text };
}
