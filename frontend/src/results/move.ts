/** Where a key moves the focus in the list, or undefined when it is not a key that moves. */
export interface Place {
  row: number;
  rows: number;
  /** How many rows fit on the screen. */
  page: number;
}

export function moved(key: string, { row, rows, page }: Place): number | undefined {
  const steps: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: rows - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(rows - 1, to));
}
