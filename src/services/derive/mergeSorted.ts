// Several sorted sequences as one.

/** Yields the items of all parts in order; each part is in order already. */
export function* mergeSorted<T>(parts: readonly Iterable<T>[], isBefore: (a: T, b: T) => boolean): Generator<T> {
  const open = parts.map((part) => part[Symbol.iterator]());
  const heads = open.map((items) => items.next());
  for (;;) {
    let first = -1;
    heads.forEach((head, at) => {
      if (head.done === true) return;
      const leader = first < 0 ? null : heads[first]!;
      if (leader === null || leader.done === true || isBefore(head.value, leader.value)) first = at;
    });
    const head = heads[first];
    if (head === undefined || head.done === true) return;
    yield head.value;
    heads[first] = open[first]!.next();
  }
}
