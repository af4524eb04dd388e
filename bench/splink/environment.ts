// A Python environment of its own for Splink, made once under the user's cache folder: what is pinned in requirements.txt and
// nothing that the machine happens to have.

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readConfig } from '../../src/config.ts';

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const PYTHONS: readonly string[] = ['python3', 'python'];
/** Written last: a folder without it was left half made. */
const DONE = 'kinhold-done';

const execute = promisify(execFile);

export interface Environment {
  /** The interpreter, or null where there is none. */
  readonly python: string | null;
  /** Why there is none; '' where there is one. */
  readonly reason: string;
}

/** Finds the environment or makes it, which takes a network and some seconds. Never throws: Splink is a guest here. */
export async function splinkEnvironment(
  cacheFolder = readConfig().cacheFolder,
  pythons = PYTHONS,
): Promise<Environment> {
  const pinned = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12);
  const folder = join(cacheFolder, 'bench', `splink-${pinned}`);
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  if (existsSync(join(folder, DONE))) return { python, reason: '' };
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await execute(await findPython(pythons), ['-m', 'venv', folder]);
    await execute(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', REQUIREMENTS]);
    await writeFile(join(folder, DONE), '');
    return { python, reason: '' };
  } catch (error) {
    return { python: null, reason: lastLine(error) };
  }
}

async function findPython(pythons: readonly string[]): Promise<string> {
  for (const python of pythons) {
    const found = await execute(python, ['--version']).catch(() => null);
    if (found !== null) return python;
  }
  throw new Error(`none of ${pythons.join(', ')} runs here`);
}

/** What a command said last before it failed: its own words tell more than 'Command failed'. */
function lastLine(error: unknown): string {
  const { stderr, message } = error as { readonly stderr?: string; readonly message?: string };
  const lines = (stderr?.trim() || message || String(error)).trim().split('\n');
  return lines.at(-1)!;
}
