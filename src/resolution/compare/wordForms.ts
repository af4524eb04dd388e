// Forms of one word of business: 'roofing', 'roofers' and 'roof' say one trade. A stem shared is enough where both only go on with
// the endings that make a trade, a tradesman or a shop of it.

const SHORTEST_STEM = 4;
const ENDINGS: ReadonlySet<string> = new Set([
  ...['', 's', 'es', 'e', 'ed', 'er', 'ers', 'or', 'ors', 'ing', 'ings', 'y', 'ies', 'ry', 'ries', 'ery', 'eries'],
  ...['ion', 'ions', 'ation', 'ations', 'ment', 'ments', 'al', 'als', 'ic', 'ics', 'ical', 'ist', 'ists', 'istry'],
]);

/** Whether two folded words are one but for their endings. */
export function areForms(left: string, right: string): boolean {
  let shared = 0;
  while (shared < left.length && left[shared] === right[shared]) shared++;
  // The stem may end before the letters that both endings begin with: 'bak-ery' and 'bak-ers'.
  for (let stem = shared; stem >= SHORTEST_STEM; stem--) {
    if (ENDINGS.has(left.slice(stem)) && ENDINGS.has(right.slice(stem))) return true;
  }
  return false;
}
