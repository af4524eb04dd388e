// Small pieces of HTML: text made safe, tables, sections. Everything that comes from data passes through `escapeHtml`.

/** A cell of a table: numbers stand right, markup goes in as it is. */
export type HtmlCell = string | number | { readonly html: string };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A table with a caption; a sentence where it has no rows. The first cell of a row names it. */
export function table(caption: string, header: readonly string[], rows: readonly (readonly HtmlCell[])[]): string {
  if (rows.length === 0) return `<p>${escapeHtml(caption)}: none.</p>`;
  const numeric = header.map((_, at) => rows.every((row) => typeof row[at] === 'number'));
  const head = header.map(
    (text, at) => `<th scope="col"${numeric[at] ? ' class="number"' : ''}>${escapeHtml(text)}</th>`,
  );
  const body = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return [
    '<div class="wide" role="group" tabindex="0" ',
    `aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table></div>`,
  ].join('');
}

/** A table that is folded away until asked for: the figures behind a chart. */
export function foldedTable(
  caption: string,
  header: readonly string[],
  rows: readonly (readonly HtmlCell[])[],
): string {
  return `<details><summary>${escapeHtml(caption)}, as a table</summary>${table(caption, header, rows)}</details>`;
}

/** Counts with thousands apart, the same everywhere. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(share > 0.995 && share < 1 ? 2 : 1)} %`;
}

/** Bits to a tenth; what rounds to nothing has no sign. */
export function bits(weight: number): string {
  return weight.toFixed(1).replace(/^-0\.0$/, '0.0');
}

/** A probability or a weight, short: no more digits than are worth reading. */
export function short(value: number): string {
  return Math.abs(value) >= 0.001 || value === 0 ? String(Number(value.toFixed(3))) : value.toExponential(1);
}

function cell(value: HtmlCell, at: number): string {
  if (typeof value === 'number')
    return `<td class="number">${Number.isInteger(value) ? count(value) : short(value)}</td>`;
  const html = typeof value === 'string' ? escapeHtml(value) : value.html;
  return at === 0 ? `<th scope="row">${html}</th>` : `<td>${html}</td>`;
}
