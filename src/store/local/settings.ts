// What a database's folder remembers between runs: the way it was made, its ports and its password.

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

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
  return existsSync(file) ? Settings.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

export function writeSettings(home: string, settings: Settings): void {
  writePrivately(join(home, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`);
}

/** The password of user neo4j, made on the first start and readable by its owner alone. Hex: a leading dash is an option. */
export function ensurePassword(home: string): string {
  const file = join(home, 'password');
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
