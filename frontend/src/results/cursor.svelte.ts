/**
 * The row of the list that has the place in the tab order, and what keys and clicks do to it.
 * Ranges may span pages that were never looked at; Go gives their ids.
 */
import { messageOf } from '../lib/api';
import { idsBetween } from '../search/paging';
import type { Session } from '../session/session.svelte';
import { moved } from './move';
import { selectAll } from './select-all';

/** What commands of a single letter, and whoever gives the focus back, need of a list. */
export interface ListCursor {
  /** Puts the focus into the list, where it was before. */
  enter(): void;
  command(name: string): void;
}

export class Cursor implements ListCursor {
  row = $state(0);

  constructor(
    private readonly session: Session,
    /** Brings a row onto the screen and puts the focus there. */
    private readonly focus: (row: number) => void,
    private readonly page: () => number,
  ) {}

  onkeydown(event: KeyboardEvent): void {
    if (event.altKey || event.defaultPrevented) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (ctrl && event.key.toLowerCase() === 'a') void selectAll(this.session, true);
    else if (ctrl) return;
    else if (event.key === 'Enter') this.open(this.row);
    else if (event.key === ' ') this.toggle(this.row);
    else {
      const place = { row: this.row, rows: this.session.search.rows, page: this.page() };
      const to = moved(event.key, place);
      if (to === undefined) return;
      if (event.key === 'ArrowUp' && this.row === 0 && !event.shiftKey) return this.#leave(event);
      this.move(to, event.shiftKey);
    }
    event.preventDefault();
  }

  enter(): void {
    this.move(Math.min(this.row, this.session.search.rows - 1));
  }

  /** A single-letter command, wherever it was typed. */
  command(name: string): void {
    if (name === 'next-row') this.move(Math.min(this.row + 1, this.session.search.rows - 1));
    else if (name === 'previous-row') this.move(Math.max(this.row - 1, 0));
    else if (name === 'select-row') this.toggle(this.row);
    else if (name === 'open-row') this.open(this.row);
    else if (name === 'why-row') this.#whyHere();
  }

  move(to: number, extending = false): void {
    if (extending) {
      void this.#extend(this.session.selection.anchor(this.row), to);
    } else {
      this.session.selection.endRange();
    }
    this.row = to;
    this.focus(to);
  }

  open(row: number): void {
    const hit = this.session.search.row(row);
    this.row = row;
    if (hit) this.session.open(hit.id);
  }

  /** Explains a row, beside what asked for it. */
  why(row: number, anchor: HTMLElement): void {
    const hit = this.session.search.row(row);
    this.row = row;
    if (hit) this.session.explain(hit.id, anchor);
  }

  #whyHere(): void {
    const row = `[data-row="${this.row}"] [data-why]`;
    const anchor = document.querySelector<HTMLElement>(row);
    if (anchor) this.why(this.row, anchor);
  }

  toggle(row: number, on?: boolean): void {
    const hit = this.session.search.row(row);
    this.row = row;
    if (hit) this.session.selection.toggle(hit.id, row, on);
  }

  /** A click on a row: with Shift it ends a range, with Ctrl it selects, else it opens. */
  click(row: number, event: MouseEvent): void {
    if (event.shiftKey) this.extendTo(row);
    else if (event.ctrlKey || event.metaKey) this.toggle(row);
    else this.open(row);
  }

  extendTo(row: number): void {
    void this.#extend(this.session.selection.anchor(this.row), row);
    this.row = row;
  }

  async #extend(from: number, to: number): Promise<void> {
    const { search, selection, toasts } = this.session;
    try {
      const first = Math.min(from, to);
      const last = Math.max(from, to);
      const ids =
        idsBetween(search.pages, first, last) ?? (await search.allIds()).slice(first, last + 1);
      selection.extend(ids);
    } catch (thrown) {
      toasts.failed(messageOf(thrown));
    }
  }

  /** Up from the first row leads back to the search box. */
  #leave(event: KeyboardEvent): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('#search')?.focus();
  }
}
