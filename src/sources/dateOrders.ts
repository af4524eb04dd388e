// The order of day and month in each date column of a file, decided from the whole column. The extra pass over the file is
// made only once a date is met that leaves the order open.

import { type DateOrder, decideOrder } from '../domain/dates.ts';
import type { Columns, Orders } from './columns.ts';
import type { Row, RowSource } from './rowSource.ts';

/** Whether any date in these rows cannot be read without knowing the order of its column. */
export function hasOpenOrder(rows: readonly Row[], columns: Columns): boolean {
  return columns.dates.some((date) => rows.some((row) => date.sign(date.text(row.cells)).isOpen));
}

/** Reads the file once for all its dates; what a column leaves open falls to `stated`, the mapping's dateOrder. */
export async function decideOrders(source: RowSource, columns: Columns, stated: DateOrder | null): Promise<Orders> {
  const tallies = columns.dates.map(() => ({ dayFirst: 0, monthFirst: 0 }));
  for await (const { rows } of source.blocks(columns.dateNames)) {
    for (const date of columns.dates) {
      const tally = tallies[date.number]!;
      for (const { cells } of rows) {
        const { dayFirst, monthFirst } = date.sign(date.textAlone(cells));
        tally.dayFirst += dayFirst;
        tally.monthFirst += monthFirst;
      }
    }
  }
  return tallies.map((tally) => decideOrder(tally) ?? stated);
}
