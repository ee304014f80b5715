/** Orders of chosen ids. Sets keep the order in which they were filled, and are that order. */

/** The ids with the one at a place moved to another. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const list = [...ids];
  list.splice(to, 0, ...list.splice(from, 1));
  return list;
}

export function sameOrder(a: Iterable<string>, b: Iterable<string>): boolean {
  const others = b[Symbol.iterator]();
  for (const id of a) {
    const { done, value } = others.next();
    if (done || value !== id) return false;
  }
  return others.next().done === true;
}

/** Those of an earlier order that are still chosen, then what came since. */
export function asPicked(picked: Iterable<string>, chosen: ReadonlySet<string>): Set<string> {
  const order = new Set<string>();
  for (const id of picked) if (chosen.has(id)) order.add(id);
  for (const id of chosen) order.add(id);
  return order;
}
