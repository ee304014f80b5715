/**
 * What the long lists share. Only the rows on the screen are in the page, whatever the length; the
 * row with the focus stays, so that the keyboard never loses its place.
 */
import {
  createVirtualizer,
  defaultRangeExtractor,
  type SvelteVirtualizer,
} from '@tanstack/svelte-virtual';
import { tick, untrack } from 'svelte';
import type { Readable } from 'svelte/store';

interface Shape {
  rows: () => number;
  /** The row that has the place in the tab order, and is there when the list is not empty. */
  cursor: () => { row: number };
  /** Another row that stays in the page, or -1. */
  held?: () => number;
  /** How high a row is, or probably will be, in px. */
  height: number;
  /** How many rows beside those on the screen are in the page. */
  overscan: () => number;
}

type List = SvelteVirtualizer<HTMLDivElement, HTMLLIElement>;

export class VirtualList {
  scroller: HTMLDivElement | undefined = $state();
  /** The row of the cursor, among those that there are. */
  readonly current = $derived.by(() =>
    Math.max(0, Math.min(this.shape.cursor().row, this.shape.rows() - 1)),
  );
  readonly list: Readable<List>;
  #list!: List;

  /** To be made while a component is: it follows the number of rows as long as that lives. */
  constructor(private readonly shape: Shape) {
    this.list = createVirtualizer<HTMLDivElement, HTMLLIElement>({
      count: untrack(shape.rows),
      getScrollElement: () => this.scroller ?? null,
      estimateSize: () => shape.height,
      overscan: untrack(shape.overscan),
      rangeExtractor: (range) => {
        const kept = untrack(() => [this.current, shape.held?.() ?? -1]);
        const there = kept.filter((row) => row >= 0 && row < range.count);
        return [...new Set([...defaultRangeExtractor(range), ...there])].sort((a, b) => a - b);
      },
    });
    $effect.pre(() => this.list.subscribe((list) => (this.#list = list)));
    $effect(() => {
      const count = shape.rows();
      const overscan = shape.overscan();
      untrack(() => this.#list.setOptions({ count, overscan }));
    });
  }

  /** How many rows a page down goes. */
  get page(): number {
    const { startIndex, endIndex } = this.#list.range ?? { startIndex: 0, endIndex: 0 };
    return Math.max(1, endIndex - startIndex - 1);
  }

  /** Other rows: the list stands at its beginning. */
  beginAnew(): void {
    // Rows that turn out to be of another height would move it back to where it thinks that it is.
    this.#list.scrollOffset = 0;
    this.#list.scrollToOffset(0);
  }

  /**
   * Brings a row onto the screen and puts the focus there, or on something in it. A row far away is
   * in the page a few frames after the list was told to go there.
   */
  async focus(row: number, inside = ''): Promise<void> {
    await tick();
    this.#list.scrollToIndex(row, { align: 'auto' });
    for (let frame = 0; frame < 30 && this.shape.cursor().row === row; frame++) {
      await tick();
      const found = this.scroller?.querySelector<HTMLElement>(`[data-row="${row}"]`);
      const within = inside === '' ? null : found?.querySelector<HTMLElement>(inside);
      if (found) return (within ?? found).focus({ preventScroll: true });
      await new Promise(requestAnimationFrame);
    }
  }
}
