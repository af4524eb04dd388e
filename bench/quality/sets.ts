// Data sets with truth: a folder each, with records.csv, truth.csv, mapping.json (some have theirs in mappings/ beside this
// file) and, where they come from elsewhere, a SOURCE.md that says from where.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The sets that are part of the project, from its root. */
export const OWN_SETS = 'test/fixtures/sets';

const NEEDED = ['records.csv', 'truth.csv'];
/** Mappings by the name of their set, for sets that come without one. */
const MAPPINGS = fileURLToPath(new URL('mappings', import.meta.url));

export interface DataSet {
  readonly name: string;
  readonly folder: string;
  readonly mapping: string;
  /** Whether it has truth_household.csv. */
  readonly hasHouseholds: boolean;
  /** What it is, from the title of its SOURCE.md; its name where there is none. */
  readonly title: string;
  readonly origin: string;
  readonly licence: string;
  /** Path of SOURCE.md from the project's root; null where the set is not part of the project. */
  readonly source: string | null;
}

/** A folder that can't be measured and why. */
export interface Skipped {
  readonly folder: string;
  readonly reason: string;
}

/** The sets in `folders`: each folder is a set or holds sets. Sorted by name. */
export function findSets(folders: readonly string[], root: string): { sets: DataSet[]; skipped: Skipped[] } {
  const sets: DataSet[] = [];
  const skipped: Skipped[] = [];
  for (const folder of folders.flatMap(candidates)) {
    const missing = NEEDED.filter((file) => !existsSync(join(folder, file)));
    const mapping = [join(folder, 'mapping.json'), join(MAPPINGS, `${nameOf(folder)}.json`)].find((file) =>
      existsSync(file),
    );
    if (mapping === undefined) missing.push('mapping.json');
    if (mapping !== undefined && missing.length === 0) sets.push(describe(folder, mapping, root));
    else skipped.push({ folder, reason: `it has no ${missing.join(', ')}` });
  }
  return { sets: sets.sort((a, b) => (a.name < b.name ? -1 : 1)), skipped };
}

function candidates(folder: string): string[] {
  if (NEEDED.some((file) => existsSync(join(folder, file)))) return [folder];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

function nameOf(folder: string): string {
  return basename(resolve(folder));
}

function describe(folder: string, mapping: string, root: string): DataSet {
  const file = join(folder, 'SOURCE.md');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const name = nameOf(folder);
  const ownSource = `${OWN_SETS}/${name}/SOURCE.md`;
  return {
    name,
    folder,
    mapping,
    hasHouseholds: existsSync(join(folder, 'truth_household.csv')),
    title: /^# (?:.* — )?(.+)$/m.exec(text)?.[1] ?? name,
    origin: bullet(text, 'Origin'),
    licence: bullet(text, 'Licence as stated there'),
    source: existsSync(join(root, ownSource)) ? ownSource : null,
  };
}

/** '- **Origin:** where' */
function bullet(text: string, label: string): string {
  return new RegExp(`^- \\*\\*${label}:\\*\\* (.+)$`, 'm').exec(text)?.[1] ?? 'not stated';
}
