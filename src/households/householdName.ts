// What a household is called: by the family names of its members, the head's first.

const MOST_NAMES = 3;

/** 'The Smith Household', 'Smith and Nguyen Household'; `familyNames` are as written, in the order of the members. */
export function householdName(familyNames: readonly string[]): string {
  const distinct = new Map<string, string>();
  for (const name of familyNames) {
    const fold = name.trim().toLowerCase();
    if (fold !== '' && !distinct.has(fold)) distinct.set(fold, name.trim());
  }
  const names = [...distinct.values()];
  if (names.length === 0) return 'Unnamed Household';
  if (names.length === 1) return `The ${names[0]} Household`;
  return `${inWords(names)} Household`;
}

function inWords(names: readonly string[]): string {
  if (names.length > MOST_NAMES) return `${names.slice(0, MOST_NAMES - 1).join(', ')} and Others`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
