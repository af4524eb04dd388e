// One date that a mapping reads: its text in a row, and what such a text means or says about the order of day and month.
// Whole ISO dates are told by their look; other texts are remembered, because a column repeats them.

import { type DateOrder, dateReadings, momentOf, possibleOrders, tallyOrder } from '../domain/dates.ts';
import { type Cells, NONE, type Text } from './cells.ts';
import { remembered } from './remember.ts';

/** yyyy-mm-dd, as far as the 28th: a real date whatever the month and year. */
const ISO_DAY = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** No text that starts so leaves the order of day and month in question. */
const YEAR_FIRST = /^\d{4}/;

/** What one text says about the order of its column; see tallyOrder. */
interface OrderSign {
  readonly isOpen: boolean;
  readonly dayFirst: number;
  readonly monthFirst: number;
}

const NO_SIGN: OrderSign = { isOpen: false, dayFirst: 0, monthFirst: 0 };

export class DateColumn {
  /** The place of its order among those of the file. */
  readonly number: number;
  /** Its raw text in a row. */
  readonly text: Text;
  /** The same in a row of nothing but the file's date columns. */
  readonly textAlone: Text;
  private readonly signOf = remembered(orderSign);
  private readonly readingsOf = byOrder(dateReadings);
  private readonly momentsOf = byOrder((text, order) => momentOf(text, order ?? LAST_RESORT));

  constructor(number: number, text: Text, textAlone: Text) {
    this.number = number;
    this.text = text;
    this.textAlone = textAlone;
  }

  /** What a text says about the order of day and month. */
  sign(text: string): OrderSign {
    return YEAR_FIRST.test(text) ? NO_SIGN : this.signOf(text);
  }

  /** dateReadings of a row. */
  readings(cells: Cells, order: DateOrder | null): readonly string[] {
    const text = this.text(cells);
    if (text === '') return NONE;
    return ISO_DAY.test(text) ? [text] : this.readingsOf(text, order);
  }

  /** momentOf a row; the month is taken to come first where the order stays open. */
  moment(cells: Cells, order: DateOrder | null): string | null {
    const text = this.text(cells);
    if (text === '') return null;
    return ISO_DAY.test(text) ? text : this.momentsOf(text, order);
  }
}

/** Where one reading is needed all the same. */
export const LAST_RESORT: DateOrder = 'MDY';

function orderSign(text: string): OrderSign {
  const tally = { dayFirst: 0, monthFirst: 0 };
  tallyOrder(tally, text);
  return { ...tally, isOpen: possibleOrders(text).length === 2 };
}

/** A function of a text and an order, remembered under each order. */
function byOrder<T>(compute: (text: string, order: DateOrder | null) => T) {
  const either = remembered((text) => compute(text, null));
  const dayFirst = remembered((text) => compute(text, 'DMY'));
  const monthFirst = remembered((text) => compute(text, 'MDY'));
  return (text: string, order: DateOrder | null): T => {
    if (order === null) return either(text);
    return order === 'DMY' ? dayFirst(text) : monthFirst(text);
  };
}
