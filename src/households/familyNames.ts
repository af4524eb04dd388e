// The family names that can hold a household together: every name a customer has borne, without what names nobody.

import { compareRecency, compareText } from '../domain/recency.ts';
import type { HouseholdPerson } from './person.ts';

/** Particles of surnames in common languages: they tell families apart no more than 'the' does. */
const PARTICLES: ReadonlySet<string> = new Set(
  'a abu al ap bin bint da das de del della den der di do dos du e el ibn la le los mac mc o san st te ten ter van von y zu'.split(
    ' ',
  ),
);

/**
 * Family name tokens of all of a person's records, sorted. Maiden and married names both count, initials never; a
 * particle counts only where it is the whole name ('Le' and 'Do' are surnames too).
 */
export function familyNames(person: HouseholdPerson): readonly string[] {
  const tokens = new Set<string>();
  for (const { names } of person.records) {
    for (const { family } of names) for (const token of meaningful(family)) tokens.add(token);
  }
  return [...tokens].sort();
}

/**
 * The family name to show: the golden one, else (where records state full names alone) the newest record's, as far as
 * folded tokens let one write it. '' where nothing is known.
 */
export function writtenFamilyName(person: HouseholdPerson): string {
  if (person.displayFamilyName !== '') return person.displayFamilyName;
  const newestFirst = [...person.records].sort((a, b) => compareRecency(b, a) || compareText(a.key, b.key));
  const tokens = newestFirst.flatMap(({ names }) => names).find(({ family }) => family.length > 0)?.family ?? [];
  return tokens
    .map((token) => (PARTICLES.has(token) ? token : token.charAt(0).toUpperCase() + token.slice(1)))
    .join(' ');
}

function meaningful(family: readonly string[]): readonly string[] {
  const words = family.filter((token) => token.length > 1);
  const names = words.filter((token) => !PARTICLES.has(token));
  return names.length > 0 ? names : words;
}
