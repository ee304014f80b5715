/** The orders into which the selected reports can be put at once, and the words for what is done. */
import { messageOf } from '../lib/api';
import type { Arrangement, CollectionsApi } from '../lib/collections-api';
import { count } from '../lib/words';
import { sameOrder } from '../selection/order';
import type { Selection } from '../selection/selection.svelte';

export const arrangements: readonly {
  order: Arrangement | 'selected';
  label: string;
  did: string;
}[] = [
  { order: 'selected', label: 'As selected', did: 'Arranged as selected' },
  { order: 'newest', label: 'Newest first', did: 'Arranged with the newest first' },
  { order: 'oldest', label: 'Oldest first', did: 'Arranged with the oldest first' },
  { order: 'instance', label: 'By instance', did: 'Arranged by instance' },
];

export function removed(title: string): string {
  return `Removed “${title}”`;
}

/** Puts the selected reports into an order, once. */
export async function arrange(
  selection: Selection,
  api: Pick<CollectionsApi, 'arrange'>,
  { order, did }: (typeof arrangements)[number],
  failed: (message: string) => void,
): Promise<void> {
  const before = selection.ids;
  try {
    const ids =
      order === 'selected' ? selection.pickOrder() : await api.arrange([...before], order);
    if (selection.ids !== before) return; // Something else was done meanwhile.
    if (sameOrder(ids, before)) selection.said = 'They are in that order already';
    else selection.arrange(ids, did);
  } catch (thrown) {
    failed(messageOf(thrown));
  }
}

/** Adds what was found behind what is selected. */
export function addFound(selection: Selection, found: readonly string[]): void {
  const ids = new Set(selection.ids);
  for (const id of found) ids.add(id);
  selection.endRange();
  selection.change(ids, `Added ${count(ids.size - selection.size, 'report')}`);
}

/** Takes out what no report has any more. */
export function removeMissing(selection: Selection): void {
  const gone = selection.missing.length;
  selection.change(selection.present, `Removed ${count(gone, 'missing report')}`);
}
