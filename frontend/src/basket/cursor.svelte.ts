/**
 * The row of the selected reports that has the place in the tab order, and what keys do to it.
 * Whatever moves or goes, the focus has a row afterwards.
 */
import type { Hit } from '../lib/types';
import { moved as keyed } from '../results/move';
import type { ListCursor } from '../results/cursor.svelte';
import { figure } from '../lib/words';
import { moved } from '../selection/order';
import type { Selection } from '../selection/selection.svelte';
import { removed } from './arrange';

/** The button of a row that keeps the focus while the row moves. */
export type Act = 'up' | 'down';

export class BasketCursor implements ListCursor {
  row = $state(0);

  constructor(
    private readonly selection: Selection,
    private readonly hit: (id: string) => Hit | null | undefined,
    private readonly open: (id: string) => void,
    /** Brings a row onto the screen and puts the focus there, or on one of its buttons. */
    private readonly focus: (row: number, act?: Act) => void,
    private readonly page: () => number,
  ) {}

  enter(): void {
    this.go(this.row);
  }

  go(row: number, act?: Act): void {
    this.row = Math.max(0, Math.min(row, this.selection.size - 1));
    this.focus(this.row, act);
  }

  command(name: string): void {
    if (name === 'next-row') this.go(this.row + 1);
    else if (name === 'previous-row') this.go(this.row - 1);
    else if (name === 'select-row') this.remove(this.row);
    else if (name === 'open-row') this.openRow(this.row);
    else if (name === 'undo') this.step(this.selection.undo());
    else if (name === 'redo') this.step(this.selection.redo());
  }

  onkeydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const place = { row: this.row, rows: this.selection.size, page: this.page() };
    const to = keyed(event.key, place);
    if (to !== undefined) {
      if (event.altKey && !event.key.startsWith('Page')) this.move(this.row, to);
      else if (!event.altKey) this.go(to);
      else return;
    } else if (event.altKey) return;
    else if (event.key === 'Delete' || event.key === 'Backspace') this.remove(this.row);
    // On a button of the row it means that button.
    else if (event.key === 'Enter' && (event.target as Element).matches('[data-row]')) {
      this.openRow(this.row);
    } else return;
    event.preventDefault();
  }

  openRow(row: number): void {
    const id = this.#ids()[row];
    this.row = row;
    if (id !== undefined && this.hit(id)) this.open(id);
  }

  /** Moves a row to a place; `act` keeps the focus on the button that did it. */
  move(from: number, to: number, act?: Act): void {
    const ids = this.#ids();
    const last = ids.length - 1;
    const place = Math.max(0, Math.min(to, last));
    if (place === from) {
      this.selection.said = from === 0 ? 'It is the first already' : 'It is the last already';
      return this.go(from, act);
    }
    const did = `Moved to ${figure(place + 1)} of ${figure(ids.length)}`;
    this.selection.arrange(moved(ids, from, place), did, ids[from]);
    this.go(place, act);
  }

  remove(row: number): void {
    const ids = this.#ids();
    const id = ids[row];
    if (id === undefined) return;
    const left = ids.filter((other) => other !== id);
    this.selection.change(left, removed(this.hit(id)?.title ?? id), id);
    if (left.length > 0) this.go(row);
  }

  /** A step was taken back or done again: the focus goes to the report that it was done to. */
  step(id: string): void {
    const row = this.#ids().indexOf(id);
    if (this.selection.size > 0) this.go(row >= 0 ? row : this.row);
  }

  #ids(): string[] {
    return [...this.selection.ids];
  }
}
