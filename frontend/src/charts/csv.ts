/** The numbers of a chart, as a table to read and to copy. */
export type Cell = string | number | null;

export interface Cells {
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/**
 * The table as CSV by RFC 4180. A text that a spreadsheet would take for a formula gets an
 * apostrophe, as in exported tables.
 */
export function csvOf({ head, rows }: Cells): string {
  return [head, ...rows].map((row) => row.map(field).join(',') + '\r\n').join('');
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
