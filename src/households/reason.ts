// Why these people are one household, in words that a reader can check against their records.

import type { Draft } from './draft.ts';
import { MOST_MEMBERS } from './housed.ts';
import { type BindingTie, wordsFor } from './ties.ts';

/** One line; `label` names the residence, '' for none, and `ties` are those within the household. */
export function reasonFor(
  draft: Draft,
  label: string,
  ties: readonly BindingTie[],
  namesOf: (customerId: string) => readonly string[],
): string {
  const declared = [...new Set(ties.map(wordsFor))];
  const place = label === '' ? [] : [placeReason(draft, label, namesOf, declared.length > 0)];
  const decision = draft.decision === undefined ? [] : [draft.decision];
  return [...place, ...declared, ...decision].join('; ');
}

function placeReason(
  draft: Draft,
  label: string,
  namesOf: (customerId: string) => readonly string[],
  isDeclared: boolean,
): string {
  const shared = sharedNames(draft, namesOf);
  if (draft.crowded)
    return `more than ${MOST_MEMBERS} customers of one family name share ${label}, so the name alone joins nobody`;
  if (shared.length > 0) return `same residence (${label}) and family name ${shared.join(', ')}`;
  return isDeclared ? `residence ${label}` : `nobody else of that family name at ${label}`;
}

function sharedNames({ stays }: Draft, namesOf: (customerId: string) => readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const customerId of new Set(stays.map((stay) => stay.customerId))) {
    for (const name of namesOf(customerId)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([name]) => name)
    .sort();
}
