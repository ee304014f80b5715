/**
 * The door to the selected reports and the collections: whether they are shown, and what was done
 * last. What is behind it is fetched when it is first opened.
 */
import type { ListCursor } from '../results/cursor.svelte';

export type Tab = 'selected' | 'collections';

/** What was done to a collection, and how it is undone. */
export interface Note {
  text: string;
  undo?: () => void;
}

export class Basket {
  open = $state(false);
  tab: Tab = $state('selected');
  note: Note | null = $state.raw(null);
  /** Whether a name is asked for. */
  asking = $state(false);
  /** The place in the list of the selected, while that can be seen. */
  cursor: ListCursor | null = null;

  show(tab: Tab = 'selected'): void {
    this.tab = tab;
    if (this.open) return;
    this.note = null;
    this.open = true;
  }

  close(): void {
    this.open = false;
  }
}
