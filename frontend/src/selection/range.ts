/**
 * Choosing a range: everything between the row where it began (the anchor) and the row where it
 * ends is chosen, on top of what was chosen when it began. So a range can shrink again without
 * losing what was there before.
 */
export interface Range {
  anchor: number;
  before: ReadonlySet<string>;
}

export function withRange(range: Range, ids: readonly string[]): Set<string> {
  const chosen = new Set(range.before);
  for (const id of ids) chosen.add(id);
  return chosen;
}

/** The set with an id put in or taken out. */
export function toggled(
  chosen: ReadonlySet<string>,
  id: string,
  on = !chosen.has(id),
): Set<string> {
  const next = new Set(chosen);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}

/** How much of what was found is chosen; `found` is null while only `seen` rows are known. */
export function coverage(
  chosen: ReadonlySet<string>,
  found: readonly string[] | null,
  seen: Iterable<string>,
): 'none' | 'some' | 'all' {
  if (chosen.size === 0) return 'none';
  if (found) {
    const n = found.reduce((sum, id) => sum + (chosen.has(id) ? 1 : 0), 0);
    return n === 0 ? 'none' : n === found.length ? 'all' : 'some';
  }
  for (const id of seen) if (chosen.has(id)) return 'some';
  return 'none';
}
