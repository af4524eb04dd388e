// Reasons name values; what they have in common is the kind by which bad rows are counted.

/** The reason without the values in it. */
export function reasonKind(reason: string): string {
  return reason.replace(/'[^']*'/g, "'...'").replace(/^(the line is not valid JSON):.*/s, '$1');
}
