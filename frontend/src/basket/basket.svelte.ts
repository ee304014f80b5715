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

  /** What had the focus when it was opened. */
  #from: HTMLElement | null = null;

  show(tab: Tab = 'selected'): void {
    this.tab = tab;
    if (this.open) return;
    this.#from = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    this.note = null;
    this.open = true;
  }

  /** Closes it; says what should have the focus now, if that is still there. */
  close(): HTMLElement | null {
    const from = this.#from;
    this.#from = null;
    this.open = false;
    return from?.isConnected && from !== document.body ? from : null;
  }
}
