// An id whose records are in several clusters now is in parts: what they are, and which of them is the largest.

/** The records of one id that are now in one cluster. */
export interface Part {
  readonly cluster: number;
  readonly records: readonly string[];
}

/** Negative where the first record is the older one; never 0 for two records. */
export type RecordOrder = (a: string, b: string) => number;

/** The part with most records; of several, the one with the oldest record. */
export function largestPart(parts: readonly Part[], recordOrder: RecordOrder): Part {
  const oldest = ({ records }: Part) => records.reduce((a, b) => (recordOrder(a, b) < 0 ? a : b));
  return parts.reduce((a, b) => {
    if (a.records.length !== b.records.length) return a.records.length > b.records.length ? a : b;
    return recordOrder(oldest(a), oldest(b)) < 0 ? a : b;
  });
}

/** Records by each of the ids that something says of them. */
export function recordsByIds(
  records: readonly string[],
  idsOf: (record: string) => readonly (string | undefined)[],
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const record of records) {
    for (const id of idsOf(record)) {
      if (id === undefined) continue;
      const group = groups.get(id);
      if (group) group.push(record);
      else groups.set(id, [record]);
    }
  }
  return groups;
}
