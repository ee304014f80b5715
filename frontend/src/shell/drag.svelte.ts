/**
 * A row that is dragged by its handle, with pointer events: the drag and drop of HTML does not work
 * in every window. Rows have one height; the others make room where the row would fall.
 */
import { clamp } from './columns';

/** Nearer than this to an edge, in pixels, the list scrolls. */
const edge = 36;
/** Pixels a frame at the edge. */
const speed = 14;

export class Drag {
  from = $state(-1);
  to = $state(-1);
  /** Where the top of the dragged row is, in the list. */
  top = $state(0);
  readonly active = $derived(this.from >= 0);

  #grabbed = 0;
  #pointer = 0;
  #frame = 0;

  constructor(
    private readonly height: number,
    private readonly scroller: () => HTMLElement | undefined,
    private readonly rows: () => number,
    private readonly drop: (from: number, to: number) => void,
  ) {}

  /** Where a row is drawn now. */
  place(row: number): number {
    if (!this.active) return row * this.height;
    if (row === this.from) return this.top;
    if (row > this.from && row <= this.to) return (row - 1) * this.height;
    if (row < this.from && row >= this.to) return (row + 1) * this.height;
    return row * this.height;
  }

  start(event: PointerEvent, row: number): void {
    const handle = event.currentTarget;
    if (event.button !== 0 || !(handle instanceof HTMLElement)) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    this.#pointer = event.clientY;
    this.#grabbed = this.#inList() - row * this.height;
    this.from = row;
    this.to = row;
    this.top = row * this.height;
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  move(event: PointerEvent): void {
    if (!this.active) return;
    this.#pointer = event.clientY;
    this.#follow();
  }

  end(): void {
    const { from, to } = this;
    this.cancel();
    if (from >= 0 && to !== from) this.drop(from, to);
  }

  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.from = -1;
    this.to = -1;
  }

  #follow(): void {
    const last = (this.rows() - 1) * this.height;
    this.top = clamp(this.#inList() - this.#grabbed, 0, last);
    this.to = Math.round(this.top / this.height);
  }

  #inList(): number {
    const scroller = this.scroller();
    if (!scroller) return 0;
    return this.#pointer - scroller.getBoundingClientRect().top + scroller.scrollTop;
  }

  #scroll(): void {
    const scroller = this.scroller();
    if (!scroller || !this.active) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const over =
      Math.max(0, this.#pointer - (bottom - edge)) - Math.max(0, top + edge - this.#pointer);
    if (over !== 0) {
      scroller.scrollTop += clamp(over / edge, -2, 2) * speed;
      this.#follow();
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }
}
