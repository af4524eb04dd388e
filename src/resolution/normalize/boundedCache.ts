// Remembers results of pure but slow functions (phone parsing, domain parsing) within a fixed number of entries.

/**
 * A function with the same answers as `compute` that keeps up to `capacity` of them. When full it starts afresh: cheaper
 * than tracking recency, and values that repeat are soon back.
 */
export function boundedCache<T>(capacity: number, compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = compute(key);
    if (known.size >= capacity) known.clear();
    known.set(key, result);
    return result;
  };
}
