/**
 * The rows of a long result, of which only the pages that were looked at are here. Rows are
 * counted from 0; a page is a fixed number of rows.
 */
import type { Hit } from '../lib/types';

export const pageSize = 50;

export type Pages = ReadonlyMap<number, readonly Hit[]>;

export function rowAt(pages: Pages, row: number): Hit | undefined {
  return pages.get(Math.floor(row / pageSize))?.[row % pageSize];
}

/**
 * How many rows there are. The total counts full matches only, or partial ones of which not all
 * are listed; a page that is not full is the end of the list either way.
 */
export function rowCount(total: number, pages: Pages): number {
  let last = -1;
  for (const [page, hits] of pages) {
    if (hits.length < pageSize) return page * pageSize + hits.length;
    last = Math.max(last, page);
  }
  return Math.max(total, (last + 1) * pageSize);
}

/** The pages that hold these rows and are not here yet. */
export function missingPages(pages: Pages, first: number, last: number): number[] {
  const missing: number[] = [];
  for (let p = Math.floor(first / pageSize); p <= Math.floor(last / pageSize); p++) {
    if (!pages.has(p)) missing.push(p);
  }
  return missing;
}

/** The ids of these rows, or null when some of them are not here. */
export function idsBetween(pages: Pages, a: number, b: number): string[] | null {
  const ids: string[] = [];
  for (let row = Math.min(a, b); row <= Math.max(a, b); row++) {
    const hit = rowAt(pages, row);
    if (!hit) return null;
    ids.push(hit.id);
  }
  return ids;
}

/** The row before which the divider "most of the words" stands, or -1. */
export function firstPartial(pages: Pages): number {
  return pages.get(0)?.findIndex((hit) => hit.partial) ?? -1;
}
