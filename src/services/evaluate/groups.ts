// Things by the group that they are in: a counting sort over integers in place of a Map of lists.

export interface Groups {
  /** Group g holds `items[starts[g]]` to below `starts[g + 1]`, ascending. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** Groups 0 to `labels.length` - 1 by label, 0 to below `count`; a negative label is in no group. */
export function groupBy(labels: Int32Array, count: number): Groups {
  const starts = new Int32Array(count + 1);
  for (const label of labels) if (label >= 0) starts[label + 1]!++;
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const items = new Int32Array(starts[count]!);
  const next = starts.slice(0, count);
  labels.forEach((label, item) => {
    if (label >= 0) items[next[label]!++] = item;
  });
  return { starts, items };
}

export function sizeOf({ starts }: Groups, group: number): number {
  return starts[group + 1]! - starts[group]!;
}

/** The members of one group; a view. */
export function membersOf({ starts, items }: Groups, group: number): Int32Array {
  return items.subarray(starts[group], starts[group + 1]);
}

/** How many pairs `size` things make. */
export function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}
