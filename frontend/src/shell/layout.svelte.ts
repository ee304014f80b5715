/** Which panes are there and how wide, and whether the drawer with the filters is open. */
import type { Remembered } from '../settings/settings.svelte';
import { columns, foldOf } from './columns';

export class Layout {
  #width = $state(innerWidth);
  drawer = $state(false);
  /** While a pane is dragged its width follows the pointer and is not remembered yet. */
  dragged: { filterWidth?: number; listWidth?: number } = $state.raw({});
  readonly columns = $derived.by(() =>
    columns(this.#width, { ...this.remembered.values, ...this.dragged }),
  );
  readonly fold = $derived(this.columns.fold);
  readonly filtersShown = $derived(this.fold === 'three' ? this.columns.filters > 0 : this.drawer);

  constructor(private readonly remembered: Remembered) {}

  get width(): number {
    return this.#width;
  }

  /** Where the filters are a pane, there is no drawer, and none to come back later. */
  set width(width: number) {
    this.#width = width;
    if (foldOf(width) === 'three') this.drawer = false;
  }

  toggleFilters(): void {
    if (this.fold !== 'three') this.drawer = !this.drawer;
    else this.remembered.set({ filtersHidden: this.filtersShown });
  }

  drag(width: Layout['dragged']): void {
    this.dragged = width;
  }

  drop(): void {
    this.remembered.set(this.dragged);
    this.dragged = {};
  }

  /** Back to the usual width. */
  reset(pane: 'filterWidth' | 'listWidth'): void {
    this.remembered.set({ [pane]: 0 });
  }
}
