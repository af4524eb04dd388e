// What a database's folder remembers between runs: the way it was made, its ports and its password.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { KinholdError } from '../../domain/errors.ts';

const Settings = z.object({
  /** Data made one way is not seen the other way, so the way is kept. */
  way: z.enum(['docker', 'java']),
  boltPort: z.int(),
  httpPort: z.int(),
});
export type Settings = z.infer<typeof Settings>;

/** Null before the first start. */
export function readSettings(home: string): Settings | null {
  const file = join(home, 'settings.json');
  if (!existsSync(file)) return null;
  try {
    return Settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new KinholdError(
      'database-start-failed',
      `${file} can't be read. It says how the data was made and on which ports, such as ` +
        '{"way":"java","boltPort":7687,"httpPort":7474}: write that anew (way is java or docker).',
      { cause: error },
    );
  }
}

export function writeSettings(home: string, settings: Settings): void {
  writePrivately(join(home, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/**
 * The password of user neo4j, made on the first start and readable by its owner alone. Hex: a leading dash is an option.
 * Throws KinholdError where there are data and no password: a new one would not open them.
 */
export function ensurePassword(home: string): string {
  const file = join(home, 'password');
  if (!existsSync(file) && readSettings(home)) {
    throw new KinholdError(
      'database-start-failed',
      `${file} is gone, and the data can't be opened without it: put it back, or start anew with \`kinhold db reset\`.`,
    );
  }
  if (!existsSync(file)) writePrivately(file, `${randomBytes(18).toString('hex')}\n`);
  return readFileSync(file, 'utf8').trim();
}

/** Writes beside and renames, so that a reader sees the old file or the new one, and never for others to read. */
export function writePrivately(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  const arriving = `${file}.${process.pid}`;
  writeFileSync(arriving, text, { mode: 0o600 });
  renameSync(arriving, file);
}
