// The order of day and month in each date column of a file, decided from the whole column. The extra pass over the file is
// made only once a date is met that leaves the order open.

import { type DateOrder, decideOrder, possibleOrders, tallyOrder } from '../domain/dates.ts';
import type { Columns, Orders } from './columns.ts';
import type { Row, RowSource } from './rowSource.ts';

/** Whether any date in these rows cannot be read without knowing the order of its column. */
export function hasOpenOrder(rows: readonly Row[], columns: Columns): boolean {
  return columns.dateTexts.some((text) => rows.some((row) => possibleOrders(text(row.cells)).length === 2));
}

/** Reads the file once for all its dates; what a column leaves open falls to `stated`, the mapping's dateOrder. */
export async function decideOrders(source: RowSource, columns: Columns, stated: DateOrder | null): Promise<Orders> {
  const tallies = columns.dateTexts.map(() => ({ dayFirst: 0, monthFirst: 0 }));
  for await (const { rows } of source.blocks(columns.names)) {
    for (const [i, text] of columns.dateTexts.entries()) {
      for (const row of rows) tallyOrder(tallies[i]!, text(row.cells));
    }
  }
  return tallies.map((tally) => decideOrder(tally) ?? stated);
}
