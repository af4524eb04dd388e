// A sequence that is made anew each time it is walked, and never held as a whole.

export function lazily<T>(make: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: make };
}
