// Results remembered for texts that come again and again, such as the names of sources and the dates of a column.

/** Texts remembered at a time; when there are more, remembering starts anew. */
const LIMIT = 1 << 15;
/** V8 keeps a longer text that was cut out of another as a reference to all of that. */
const LONGEST_COPIED = 12;

/** `compute` with a memory; it must depend on the text alone, never be undefined, and nobody may change what it gives. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= LIMIT) known.clear();
    const own = text.length > LONGEST_COPIED ? copied(text) : text;
    const result = compute(own);
    known.set(own, result);
    return result;
  };
}

/** The same text in memory of its own. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
