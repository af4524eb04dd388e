// A result in the place of a file that was given would destroy it.

import { existsSync, realpathSync } from 'node:fs';
import { KinholdError } from '../domain/errors.ts';
import type { InputSpec } from '../services/inputs.ts';

/** Throws KinholdError 'invalid-request' where one of the paths to be written is a file that was given. */
export function refuseOverwriting(given: readonly (string | null)[], written: readonly string[], option: string): void {
  const places = new Set(written.flatMap(placeOf));
  const lost = given.find((file) => file !== null && placeOf(file).some((place) => places.has(place)));
  if (!lost) return;
  throw new KinholdError(
    'invalid-request',
    `What is written would replace ${lost}: name another place with ${option}.`,
  );
}

/** The input files and their mappings. */
export function namesOf(specs: readonly InputSpec[]): readonly (string | null)[] {
  return specs.flatMap(({ file, mapping }) => [file, mapping]);
}

/** Where a file really is; nowhere, if it does not exist. */
function placeOf(path: string): string[] {
  return existsSync(path) ? [realpathSync(path)] : [];
}
