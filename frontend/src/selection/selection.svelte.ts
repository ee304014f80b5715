/**
 * The selected reports. They outlive the search that found them, keep the order in which they
 * were chosen, and can be brought back for a while after they were cleared.
 */
import { messageOf, type Api } from '../lib/api';
import { debounce } from '../lib/debounce';
import { Latest } from '../lib/latest';
import { none, type Status } from '../lib/status';
import type { Totals } from '../lib/types';
import { toggled, withRange, type Range } from './range';

/** How long a cleared selection can be brought back. */
const undoFor = 10_000;

export class Selection {
  ids: ReadonlySet<string> = $state.raw(new Set());
  totals: Status<Totals> = $state.raw(none);
  /** What was cleared a moment ago. */
  cleared: ReadonlySet<string> | null = $state.raw(null);
  readonly size = $derived(this.ids.size);
  /** Those that no report has any more; they stay selected, should their file come back. */
  readonly missing: readonly string[] = $derived(
    this.totals.kind === 'success' ? this.totals.data.missing.filter((id) => this.ids.has(id)) : [],
  );
  /** What can be exported, in the order in which it was selected. */
  readonly present: readonly string[] = $derived(
    [...this.ids].filter((id) => !this.missing.includes(id)),
  );

  #range: Range | null = null;
  #latest = new Latest();
  #sum = debounce(() => void this.#summarise(), 40);
  #forget: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: Pick<Api, 'summarise'>,
    private readonly changed: () => void = () => {},
  ) {}

  has(id: string): boolean {
    return this.ids.has(id);
  }

  set(ids: Iterable<string>): void {
    this.ids = new Set(ids);
    this.#keepNothing();
    this.changed();
    if (this.ids.size > 0) this.#sum();
    else this.#sum.cancel();
  }

  /** Puts a report in or takes it out; a range can go on from its row. */
  toggle(id: string, row: number, on?: boolean): void {
    this.set(toggled(this.ids, id, on));
    this.#range = { anchor: row, before: this.ids };
  }

  /** The row where a range that ends elsewhere begins. */
  anchor(otherwise: number): number {
    this.#range ??= { anchor: otherwise, before: this.ids };
    return this.#range.anchor;
  }

  /** Extends the range to the reports between its anchor and where it ends now. */
  extend(ids: readonly string[]): void {
    if (this.#range) this.set(withRange(this.#range, ids));
  }

  /** The next range begins anew: the rows are others, or the focus moved without Shift. */
  endRange(): void {
    this.#range = null;
  }

  clear(): void {
    const was = this.ids;
    this.set([]);
    this.#range = null;
    this.cleared = was;
    this.#forget = setTimeout(() => (this.cleared = null), undoFor);
  }

  undo(): void {
    if (this.cleared) this.set(this.cleared);
  }

  /** There are other reports, or they say something else. */
  recount(): void {
    if (this.ids.size > 0) this.#sum();
  }

  #keepNothing(): void {
    clearTimeout(this.#forget);
    this.cleared = null;
  }

  async #summarise(): Promise<void> {
    await this.#latest.run(
      this.api.summarise([...this.ids]),
      (data) => (this.totals = { kind: 'success', data }),
      (thrown) => (this.totals = { kind: 'error', message: messageOf(thrown) }),
    );
  }
}
