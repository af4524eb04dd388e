// Which formal given names a nickname may stand for: 'bob' for Robert, 'alex' for Alexander and Alexandra.

import table from '../data/nicknames.json' with { type: 'json' };

const FORMAL: ReadonlyMap<string, readonly string[]> = invert(table.names);

function invert(names: Readonly<Record<string, string>>): Map<string, string[]> {
  const formal = new Map<string, string[]>();
  for (const [name, nicknames] of Object.entries(names)) {
    for (const nickname of nicknames.split(' ')) {
      const known = formal.get(nickname);
      if (known === undefined) formal.set(nickname, [name]);
      else known.push(name);
    }
  }
  for (const [nickname, list] of formal) formal.set(nickname, [nickname, ...list.filter((n) => n !== nickname).sort()]);
  return formal;
}

/**
 * The formal names that a folded given name may stand for, the token itself first, the others sorted. A formal name
 * stands for itself alone. Two tokens may be one name where their lists overlap.
 */
export function canonicalGivenNames(token: string): readonly string[] {
  return FORMAL.get(token) ?? [token];
}
