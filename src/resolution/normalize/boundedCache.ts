// Remembers results of pure functions of one text within a fixed number of entries: names, places and streets repeat, so
// that most of a large file is read by looking up.

// Keeps a cache of small objects to a few megabytes.
const DEFAULT_CAPACITY = 20_000;

/**
 * A function with the same answers as `compute` (none of them undefined) that keeps up to `capacity` of them, in two generations:
 * when the young one is full it becomes the old one, and what is asked for again moves over. So values that repeat stay,
 * without the cost of tracking recency. Answers are shared: callers must not change them.
 */
export function boundedCache<T>(compute: (key: string) => T, capacity = DEFAULT_CAPACITY): (key: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  return (key) => {
    const found = young.get(key);
    if (found !== undefined) return found;
    const older = old.get(key);
    const result = older === undefined ? compute(key) : older;
    if (young.size >= capacity / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, result);
    return result;
  };
}
