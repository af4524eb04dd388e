// The cells of a row, and the functions over them that mappings are compiled to.

/** A cell's trimmed text; several where a nested list holds several; '' where the row has none. */
export type Cell = string | readonly string[];

/** The cells of one row, by slot. */
export type Cells = readonly Cell[];

/** Non-empty texts. */
export type Values = (cells: Cells) => readonly string[];
/** A text, '' where the row has none. */
export type Text = (cells: Cells) => string;

/** No values; one list for all rows. */
export const NONE: readonly never[] = Object.freeze([]);
