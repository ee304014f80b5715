/**
 * The selected reports. They outlive the search that found them, keep the order in which they
 * were chosen or brought, and remember the collection they came from. What was done to them as a
 * whole can be undone, until something else is done.
 */
import { messageOf, type Api } from '../lib/api';
import { debounce } from '../lib/debounce';
import { Latest } from '../lib/latest';
import { none, type Status } from '../lib/status';
import type { Totals } from '../lib/types';
import { count } from '../lib/words';
import { asPicked, sameOrder } from './order';
import { toggled, withRange, type Range } from './range';

/** How long the tray offers a cleared selection back. */
const undoFor = 10_000;
/** How many steps can be undone. */
const mostSteps = 50;

/** The collection that the selected reports came from, or were kept as. */
export interface Origin {
  name: string;
  /** Its last change, as Go gave it; empty until it was read. */
  changed: string;
  /** Its reports; null until it was read, after a start. */
  ids: readonly string[] | null;
}

/** What was there at the other end of a step. */
interface Step {
  ids: ReadonlySet<string>;
  collection: Origin | null;
  picked: ReadonlySet<string> | null;
  /** What the step did, as a sentence without its end. */
  did: string;
  /** The report that it was done to, if to one. */
  id: string;
}

export class Selection {
  ids: ReadonlySet<string> = $state.raw(new Set());
  collection: Origin | null = $state.raw(null);
  totals: Status<Totals> = $state.raw(none);
  /** What was cleared a moment ago. */
  cleared: ReadonlySet<string> | null = $state.raw(null);
  /** What was done last, for the eye and for a screen reader; empty when it is no news. */
  said = $state('');
  readonly size = $derived(this.ids.size);
  /** Whether the reports or their order are not those of the collection any more. */
  readonly edited = $derived(
    this.collection?.ids ? !sameOrder(this.collection.ids, this.ids) : false,
  );
  /** Those that no report has any more; they stay selected, should their file come back. */
  readonly missing: readonly string[] = $derived(
    this.totals.kind === 'success' ? this.totals.data.missing.filter((id) => this.ids.has(id)) : [],
  );
  /** What can be exported, in the order in which it was selected. */
  readonly present: readonly string[] = $derived.by(() => {
    const missing = new Set(this.missing);
    return [...this.ids].filter((id) => !missing.has(id));
  });

  #steps: readonly Step[] = $state.raw([]);
  /** What was undone, the last one last, until something else is done. */
  #undone: readonly Step[] = $state.raw([]);
  readonly undoable = $derived(this.#steps.length > 0);
  readonly redoable = $derived(this.#undone.length > 0);
  /** What the next step back takes back, and the next step forward does; empty when there is none. */
  readonly undoes = $derived(this.#steps.at(-1)?.did ?? '');
  readonly redoes = $derived(this.#undone.at(-1)?.did ?? '');
  /** The order in which reports were picked, once they were put into another. */
  #picked: ReadonlySet<string> | null = null;
  #range: Range | null = null;
  /** The step of the range that is being made. */
  #ranged: Step | null = null;
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

  /** What the last window left. */
  restore(ids: Iterable<string>, collection: string): void {
    this.collection = collection === '' ? null : { name: collection, changed: '', ids: null };
    this.set(ids);
  }

  /** Takes these, with no way back. */
  set(ids: Iterable<string>): void {
    this.#steps = [];
    this.#undone = [];
    this.said = '';
    this.#put(new Set(ids));
  }

  /** A change to be undone: what it did, and the report that it was done to. */
  change(ids: Iterable<string>, did: string, id = '', collection = this.collection): void {
    this.#did(this.#now(did, id));
    if (collection !== this.collection) this.#picked = null; // they were picked in its order
    this.collection = collection;
    this.#put(new Set(ids));
  }

  /** Puts the reports into another order, which can be taken back to the one they were picked in. */
  arrange(ids: Iterable<string>, did: string, id = ''): void {
    const picked = this.pickOrder();
    this.change(ids, did, id);
    this.#picked = picked;
  }

  /** The selected reports as they were picked. */
  pickOrder(): ReadonlySet<string> {
    return this.#picked ? asPicked(this.#picked, this.ids) : this.ids;
  }

  /** Says from where the reports are from now on; they stay as they are. */
  keep(collection: Origin | null): void {
    this.collection = collection;
    this.changed();
  }

  /** Puts a report in or takes it out; a range can go on from its row. */
  toggle(id: string, row: number, on?: boolean): void {
    const next = toggled(this.ids, id, on);
    this.change(next, next.has(id) ? 'Selected a report' : 'Took a report out', id);
    this.#range = { anchor: row, before: this.ids };
  }

  /** The row where a range that ends elsewhere begins. */
  anchor(otherwise: number): number {
    this.#range ??= { anchor: otherwise, before: this.ids };
    return this.#range.anchor;
  }

  /** Extends the range to the reports between its anchor and where it ends now. */
  extend(ids: readonly string[]): void {
    if (!this.#range) return;
    const next = withRange(this.#range, ids);
    const did = `Selected ${count(next.size - this.#range.before.size, 'report')}`;
    // A range that grows or shrinks is one step, however often it does.
    const goesOn = this.#ranged !== null && this.#ranged === this.#steps.at(-1);
    if (goesOn) this.#steps = this.#steps.slice(0, -1);
    const before = goesOn ? this.#ranged : null;
    this.#did({ ...(before ?? this.#now('', '')), did });
    this.#ranged = this.#steps.at(-1) ?? null;
    this.#put(next);
  }

  /** The next range begins anew: the rows are others, or the focus moved without Shift. */
  endRange(): void {
    this.#range = null;
    this.#ranged = null;
  }

  clear(): void {
    const was = this.ids;
    this.change([], 'Selection cleared', '', null);
    this.#range = null;
    this.cleared = was;
    this.#forget = setTimeout(() => (this.cleared = null), undoFor);
  }

  /** Takes the last step back, and says which report it was done to. */
  undo(): string {
    const step = this.#steps.at(-1);
    if (!step) return '';
    this.#undone = [...this.#undone, this.#now(step.did, step.id)];
    this.#steps = this.#steps.slice(0, -1);
    this.#go(step);
    this.said = `Undone: ${step.did.charAt(0).toLowerCase()}${step.did.slice(1)}`;
    return step.id;
  }

  /** Does again what was undone last, and says which report it is done to. */
  redo(): string {
    const step = this.#undone.at(-1);
    if (!step) return '';
    this.#undone = this.#undone.slice(0, -1);
    this.#steps = [...this.#steps, this.#now(step.did, step.id)];
    this.#go(step);
    this.said = step.did;
    return step.id;
  }

  /** Notes a step; what was undone before it cannot be done again. */
  #did(step: Step): void {
    this.#steps = [...this.#steps.slice(1 - mostSteps), step];
    this.#undone = [];
    this.said = step.did;
  }

  #now(did: string, id: string): Step {
    return { ids: this.ids, collection: this.collection, picked: this.#picked, did, id };
  }

  /** Puts everything as it was at one end of a step. */
  #go({ ids, collection, picked }: Step): void {
    this.endRange();
    this.collection = collection;
    this.#put(ids);
    this.#picked = picked;
  }

  /** There are other reports, or they say something else. */
  recount(): void {
    if (this.ids.size > 0) this.#sum();
  }

  #put(ids: ReadonlySet<string>): void {
    clearTimeout(this.#forget);
    this.cleared = null;
    this.ids = ids;
    if (ids.size === 0) this.collection = null; // what is chosen next has nothing to do with it
    this.changed();
    if (ids.size > 0) this.#sum();
    else this.#sum.cancel();
  }

  async #summarise(): Promise<void> {
    await this.#latest.run(
      this.api.summarise([...this.ids]),
      (data) => (this.totals = { kind: 'success', data }),
      (thrown) => (this.totals = { kind: 'error', message: messageOf(thrown) }),
    );
  }
}
