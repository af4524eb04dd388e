// Tables that read well on a terminal and in a page alike.

/** A Markdown table; its first column is text, the others are figures unless `align` says 'left'. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  align: 'left' | 'right' = 'right',
): string {
  const cells = [header, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = header.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const isText = (column: number) => column === 0 || align === 'left';
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => (isText(at) ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`;
  const rule = widths.map((width, at) => (isText(at) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [head, ...body] = cells as [string[], ...string[][]];
  return [line(head), line(rule), ...body.map(line)].join('\n');
}
