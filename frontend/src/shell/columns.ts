/**
 * How wide the panes are. Wide windows have three, narrower ones fold the filters away into a
 * drawer, the narrowest show one pane at a time. Widths that were dragged are kept as far as the
 * window has room.
 */
export type Fold = 'three' | 'two' | 'one';

export const foldAt = { three: 1100, two: 720 } as const;
export const limits = {
  filters: { least: 176, most: 400, usual: 224 },
  list: { least: 320, most: 1000, report: 360 },
} as const;

export interface Columns {
  fold: Fold;
  /** Width of the filters, 0 when they are not a pane. */
  filters: number;
  list: number;
  /** The widest the list may become. */
  listMost: number;
}

export function foldOf(width: number): Fold {
  if (width >= foldAt.three) return 'three';
  return width >= foldAt.two ? 'two' : 'one';
}

/** `wanted` widths are those remembered; 0 means as usual. */
export function columns(
  width: number,
  wanted: { filterWidth: number; listWidth: number; filtersHidden: boolean },
): Columns {
  const fold = foldOf(width);
  if (fold === 'one') return { fold, filters: 0, list: width, listMost: width };
  const shown = fold === 'three' && !wanted.filtersHidden;
  const filters = shown
    ? clamp(wanted.filterWidth || limits.filters.usual, limits.filters.least, limits.filters.most)
    : 0;
  const room = width - filters;
  const listMost = Math.min(limits.list.most, room - limits.list.report);
  const usual = Math.min(room * 0.46, 680);
  const list = clamp(wanted.listWidth || usual, limits.list.least, listMost);
  return { fold, filters, list: Math.round(list), listMost };
}

export function clamp(n: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, n));
}
