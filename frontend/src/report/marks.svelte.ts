/**
 * Moving through the marks of the open report. They are found in the page itself, since the
 * sections come from Go as they are; the current one gets an attribute that the styles know.
 */
export class Marks {
  total = $state(0);
  current = $state(0);

  #marks: HTMLElement[] = [];
  #visited = false;

  /** Finds the marks of a report that has just been put on the page. */
  find(body: HTMLElement, fresh: boolean): void {
    this.#marks = [...body.querySelectorAll('mark')];
    this.total = this.#marks.length;
    if (fresh) this.#visited = false;
    this.current = fresh ? 0 : Math.min(this.current, Math.max(0, this.total - 1));
    this.#show();
  }

  /** Goes to the next mark, or the one before; at an end it goes on at the other. */
  move(by: 1 | -1): void {
    if (this.total === 0) return;
    const stay = !this.#visited && by === 1 && !this.#inSight();
    if (!stay) this.current = (this.current + by + this.total) % this.total;
    this.#visited = true;
    this.#show();
    this.#marks[this.current]?.scrollIntoView({ block: 'center', behavior: smoothly() });
  }

  #show(): void {
    this.#marks.forEach((mark, i) => mark.toggleAttribute('data-current', i === this.current));
  }

  /** Whether the current mark can be seen without scrolling. */
  #inSight(): boolean {
    const mark = this.#marks[this.current];
    const box = mark?.closest('[data-scroller]')?.getBoundingClientRect();
    const at = mark?.getBoundingClientRect();
    return !!box && !!at && at.top >= box.top && at.bottom <= box.bottom;
  }
}

function smoothly(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
